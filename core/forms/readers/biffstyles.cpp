#include "core/forms/readers/biffstyles.h"

#include "core/forms/readers/littleendian.h"

namespace soctv {

void BiffStyles::addFont(QByteArrayView record, BiffText &text)
{
    constexpr qsizetype charsetAt = 12;
    constexpr qsizetype nameAt = 14;
    constexpr quint8 vietnameseCharset = 163;
    BiffBytes bytes(record);
    bytes.skip(nameAt);
    const int length = bytes.byte();
    m_fonts.append(
        {bytes.plain(length, text), littleEndian<quint8>(record, charsetAt) == vietnameseCharset});
}

void BiffStyles::addFormat(QByteArrayView record, BiffText &text)
{
    BiffBytes bytes(record);
    const int id = bytes.word();
    const int length = text.isUnicode ? bytes.word() : bytes.byte();
    m_codes.insert(id, bytes.plain(length, text));
}

void BiffStyles::addStyle(QByteArrayView record)
{
    m_styles.append({littleEndian<quint16>(record, 0), littleEndian<quint16>(record, 2)});
}

void BiffStyles::finish()
{
    for (const Style &style : std::as_const(m_styles)) {
        if (!m_formats.contains(style.format)) {
            const QString code = m_codes.value(style.format, builtinNumberFormat(style.format));
            m_formats.insert(style.format, NumberFormat(code));
            m_codes.insert(style.format, code);
        }
    }
}

const BiffStyles::Font *BiffStyles::fontAt(int number) const
{
    const int index = number >= 4 ? number - 1 : number;
    return index >= 0 && index < m_fonts.size() ? &m_fonts[index] : nullptr;
}

QString BiffStyles::font(int number) const
{
    const Font *font = fontAt(number);
    return font ? font->name : QString();
}

bool BiffStyles::isVietnamese(int font) const
{
    const Font *found = fontAt(font);
    return found && found->isVietnamese;
}

int BiffStyles::fontOf(int style) const
{
    return style >= 0 && style < m_styles.size() ? m_styles[style].font : 0;
}

CellStyle BiffStyles::style(int number) const
{
    if (number < 0 || number >= m_styles.size())
        return {};
    const Style &style = m_styles[number];
    const QString code = m_codes.value(style.format);
    return {font(style.font), m_formats.value(style.format).isGeneral() ? QString() : code};
}

const NumberFormat &BiffStyles::format(int style) const
{
    if (style < 0 || style >= m_styles.size())
        return m_general;
    return *m_formats.constFind(m_styles[style].format);
}

} // namespace soctv
