#include "core/forms/readers/xlsxstyles.h"

#include "core/forms/readers/refusal.h"

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
    m_table.finish();
}

void XlsxStyles::readFormats(XmlStream &xml)
{
    xml.forEach("numFmt", [&] {
        m_table.addFormat(
            xml.attribute("numFmtId").toInt(), QString::fromUtf8(xml.attribute("formatCode")));
        requireFew(m_table.formatCount());
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
        m_table.addStyle(xml.attribute("fontId").toInt(), xml.attribute("numFmtId").toInt());
        requireFew(m_table.count());
    });
}

CellStyle XlsxStyles::style(int number) const
{
    if (!m_table.contains(number))
        return {};
    return {m_fonts.value(m_table.fontOf(number)), m_table.codeOf(number)};
}

} // namespace soctv
