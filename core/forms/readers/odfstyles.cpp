#include "core/forms/readers/odfstyles.h"

#include "core/forms/readers/refusal.h"

namespace soctv {

namespace {

// More of one kind than any program makes.
constexpr qsizetype mostOfAKind = 1 << 16;
constexpr int mostParents = 32; // of one style; they may go in circles

void requireFew(qsizetype count)
{
    if (count > mostOfAKind)
        refuseHostile();
}

QByteArray keyOf(QByteArrayView family, QByteArrayView name)
{
    QByteArray key = family.toByteArray();
    return key.append('/').append(name);
}

// A family name as CSS writes it: 'Liberation Sans', the first of several.
QString fontFamily(QByteArrayView written)
{
    QString family = QString::fromUtf8(written).section(u',', 0, 0).trimmed();
    if (family.size() > 1 && (family.front() == u'\'' || family.front() == u'"')
        && family.back() == family.front())
        family = family.sliced(1, family.size() - 2);
    return family;
}

// What stands for one part of a date in a format code.
QLatin1String dateLetters(QByteArrayView part)
{
    if (part == "day")
        return QLatin1String("dd/");
    if (part == "month")
        return QLatin1String("mm/");
    if (part == "year")
        return QLatin1String("yyyy ");
    return part == "hours" ? QLatin1String("h:") : QLatin1String();
}

} // namespace

bool OdfStyles::readPart(XmlStream &xml)
{
    if (xml.name() == "font-face-decls")
        readFaces(xml);
    else if (xml.name() == "styles" || xml.name() == "automatic-styles")
        readStyles(xml);
    else
        return false;
    return true;
}

void OdfStyles::readFaces(XmlStream &xml)
{
    xml.forEach("font-face", [&] {
        m_faces.insert(
            xml.attribute("name").toByteArray(), fontFamily(xml.attribute("svg:font-family")));
        requireFew(m_faces.size());
        xml.skip();
    });
}

void OdfStyles::readStyles(XmlStream &xml)
{
    xml.forEachStart([&] {
        if (xml.name() == "style" || xml.name() == "default-style")
            readStyle(xml, xml.name() == "default-style");
        else if (xml.name() == "date-style")
            readDateStyle(xml);
        else
            xml.skip();
    });
}

void OdfStyles::readStyle(XmlStream &xml, bool isDefault)
{
    const QByteArray family = xml.attribute("family").toByteArray();
    const QByteArray key = keyOf(family, isDefault ? "" : xml.attribute("name"));
    Style style;
    if (const QByteArrayView parent = xml.attribute("parent-style-name"); !parent.isEmpty())
        style.parent = keyOf(family, parent);
    style.dateFormat = xml.attribute("data-style-name").toByteArray();
    xml.forEachStart([&] {
        if (xml.name() == "text-properties")
            style.font = fontOf(xml);
        else if (xml.name() == "table-properties")
            style.isHidden = xml.attribute("display") == "false";
        xml.skip();
    });
    m_styles.insert(key, style);
    requireFew(m_styles.size());
}

QString OdfStyles::fontOf(const XmlStream &xml) const
{
    const QByteArrayView name = xml.attribute("font-name");
    if (name.isEmpty())
        return fontFamily(xml.attribute("font-family"));
    const QString face = m_faces.value(name.toByteArray());
    return face.isEmpty() ? QString::fromUtf8(name) : face;
}

void OdfStyles::readDateStyle(XmlStream &xml)
{
    const QByteArray name = xml.attribute("name").toByteArray();
    QString code;
    xml.forEachStart([&] { code += dateLetters(xml.name()); });
    m_dateCodes.insert(name, code);
    requireFew(m_dateCodes.size());
}

// What the style, the first of its parents, or the default of its family tells.
template <typename F>
auto OdfStyles::findUp(QByteArrayView family, QByteArrayView name, F told) const
{
    QByteArray key = keyOf(family, name);
    for (int i = 0; i < mostParents && !key.isEmpty(); ++i) {
        const auto style = m_styles.constFind(key);
        if (style == m_styles.cend())
            break;
        if (const auto found = told(*style); !found.isEmpty())
            return found;
        key = style->parent;
    }
    return told(m_styles.value(keyOf(family, "")));
}

QString OdfStyles::font(QByteArrayView family, QByteArrayView name) const
{
    return findUp(family, name, [](const Style &style) { return style.font; });
}

NumberFormat OdfStyles::dateFormat(QByteArrayView cellStyle) const
{
    const QByteArray format
        = findUp("table-cell", cellStyle, [](const Style &style) { return style.dateFormat; });
    return NumberFormat(m_dateCodes.value(format));
}

bool OdfStyles::isSheetHidden(QByteArrayView tableStyle) const
{
    return m_styles.value(keyOf("table", tableStyle)).isHidden;
}

} // namespace soctv
