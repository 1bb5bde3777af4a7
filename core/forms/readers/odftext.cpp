#include "core/forms/readers/odftext.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr QByteArrayView asides[]{"annotation", "note", "ruby-text", "tracked-changes",
    "hidden-text", "frame", "custom-shape", "shapes", "forms", "g", "line", "rect", "circle",
    "ellipse", "connector", "caption", "measure", "polygon", "polyline", "path", "regular-polygon",
    "control", "scene"};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
}

} // namespace

bool OdfText::isAside(QByteArrayView name)
{
    return std::ranges::find(asides, name) != std::end(asides);
}

void OdfText::readParagraph(RichCell &cell, const QString &font)
{
    m_cell = &cell;
    m_afterBlank = true;
    cell.startParagraph();
    const QByteArrayView style = m_xml.attribute("style-name");
    const QString own = style.isEmpty() ? QString() : m_styles.font("paragraph", style);
    readInline(own.isEmpty() ? font : own);
}

// To the end of the element whose start was the last token.
void OdfText::readInline(const QString &font)
{
    using Token = XmlStream::Token;
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token == Token::Text)
            addText(QString::fromUtf8(m_xml.text()), font);
        else if (token == Token::Start)
            readElement(font);
    }
}

void OdfText::readElement(const QString &font)
{
    const QByteArrayView name = m_xml.name();
    if (name == "s") {
        const int count = m_xml.attribute("c").isEmpty() ? 1 : m_xml.attribute("c").toInt();
        m_cell->add(QString(std::clamp(count, 0, Grid::maxCellLength + 1), u' '), font);
    } else if (name == "tab") {
        m_cell->add(u"\t", font);
    } else if (name == "line-break") {
        m_cell->add(u"\n", font);
    } else if (name == "span") {
        const QString own = m_styles.font("text", m_xml.attribute("style-name"));
        readInline(own.isEmpty() ? font : own);
        return;
    } else if (name == "a") {
        const QString target = QString::fromUtf8(m_xml.attribute("href"));
        if (!target.startsWith(u'#')) // a place in the file itself
            m_cell->setLink(target);
    }
    if (isAside(name))
        m_xml.skip();
    else
        readInline(font);
}

void OdfText::addText(const QString &text, const QString &font)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool blank = isBlank(c);
        if (!blank || !m_afterBlank)
            shown += blank ? QChar(u' ') : c;
        m_afterBlank = blank;
    }
    m_cell->add(shown, font);
}

} // namespace soctv
