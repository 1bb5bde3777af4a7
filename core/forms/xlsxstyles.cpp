#include "core/forms/xlsxstyles.h"

#include "core/forms/refusal.h"

namespace soctv {

namespace {

// More of one kind than any program can make: Excel ends at 65,490 formats.
constexpr qsizetype mostOfAKind = 1 << 16;

void requireFew(qsizetype count)
{
    if (count > mostOfAKind)
        refuseHostile();
}

} // namespace

XlsxStyles::XlsxStyles(XmlStream &xml)
{
    for (auto token = xml.next(); token != XmlStream::Token::Done; token = xml.next()) {
        if (token != XmlStream::Token::Start || xml.depth() != 2)
            continue;
        if (xml.name() == "numFmts")
            readFormats(xml);
        else if (xml.name() == "fonts")
            readFonts(xml);
        else if (xml.name() == "cellXfs")
            readStyles(xml);
        else
            xml.skip();
    }
    for (const Style &style : m_styles) {
        if (!m_formats.contains(style.format)) {
            const QString code = m_codes.value(style.format, builtinNumberFormat(style.format));
            m_formats.insert(style.format, NumberFormat(code));
            m_codes.insert(style.format, code);
        }
    }
}

void XlsxStyles::readFormats(XmlStream &xml)
{
    xml.forEach("numFmt", [&] {
        m_codes.insert(
            xml.attribute("numFmtId").toInt(), QString::fromUtf8(xml.attribute("formatCode")));
        requireFew(m_codes.size());
    });
}

void XlsxStyles::readFonts(XmlStream &xml)
{
    xml.forEach("font", [&] {
        m_fonts.append(QString());
        requireFew(m_fonts.size());
        xml.forEach("name", [&] { m_fonts.last() = QString::fromUtf8(xml.attribute("val")); });
    });
}

void XlsxStyles::readStyles(XmlStream &xml)
{
    xml.forEach("xf", [&] {
        m_styles.append({xml.attribute("fontId").toInt(), xml.attribute("numFmtId").toInt()});
        requireFew(m_styles.size());
    });
}

CellStyle XlsxStyles::style(int number) const
{
    if (number < 0 || number >= m_styles.size())
        return {};
    const Style &style = m_styles[number];
    const QString code = m_codes.value(style.format);
    return {
        m_fonts.value(style.font), m_formats.value(style.format).isGeneral() ? QString() : code};
}

const NumberFormat &XlsxStyles::format(int number) const
{
    if (number < 0 || number >= m_styles.size())
        return m_general;
    return *m_formats.constFind(m_styles[number].format);
}

} // namespace soctv
