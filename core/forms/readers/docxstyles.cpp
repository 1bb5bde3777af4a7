#include "core/forms/readers/docxstyles.h"

#include "core/forms/readers/refusal.h"

namespace soctv {

namespace {

using Token = XmlStream::Token;

constexpr qsizetype mostStyles = 1 << 16; // more than any program makes
constexpr int mostParents = 32; // of one style; they may go in circles

// Reads an element to its end and returns the font in its own <rPr>, \a level elements below it.
QString fontWithin(XmlStream &xml, int level)
{
    QString font;
    const int wanted = xml.depth() + level;
    xml.forEachStart([&] {
        if (xml.name() == "rFonts" && xml.depth() == wanted)
            font = DocxStyles::fontIn(xml);
    });
    return font;
}

} // namespace

DocxStyles::DocxStyles(XmlStream &xml)
{
    for (Token token = xml.next(); token != Token::Done; token = xml.next()) {
        if (token != Token::Start || xml.depth() != 2)
            continue;
        if (xml.name() == "docDefaults")
            m_font = fontWithin(xml, 3);
        else if (xml.name() == "style")
            readStyle(xml);
        else
            xml.skip();
    }
}

void DocxStyles::readStyle(XmlStream &xml)
{
    const QByteArray id = xml.attribute("styleId").toByteArray();
    const QByteArrayView isDefault = xml.attribute("default");
    if (xml.attribute("type") == "paragraph" && (isDefault == "1" || isDefault == "true"))
        m_usualStyle = id;
    Style style;
    xml.forEachStart([&] {
        if (xml.name() == "rPr") {
            style.font = fontWithin(xml, 1);
            return;
        }
        if (xml.name() == "basedOn")
            style.parent = xml.attribute("val").toByteArray();
        xml.skip();
    });
    m_styles.insert(id, style);
    if (m_styles.size() > mostStyles)
        refuseHostile();
}

// The letters of old encodings are "high ANSI".
QString DocxStyles::fontIn(const XmlStream &xml)
{
    const QByteArrayView font = xml.attribute("hAnsi");
    return QString::fromUtf8(font.isEmpty() ? xml.attribute("ascii") : font);
}

QString DocxStyles::fontUp(QByteArray style) const
{
    for (int i = 0; i < mostParents; ++i) {
        const auto found = m_styles.constFind(style);
        if (found == m_styles.cend())
            return {};
        if (!found->font.isEmpty())
            return found->font;
        style = found->parent;
    }
    return {};
}

QString DocxStyles::paragraphFont(QByteArrayView style) const
{
    const QString font = fontUp(style.isEmpty() ? m_usualStyle : style.toByteArray());
    return font.isEmpty() ? m_font : font;
}

} // namespace soctv
