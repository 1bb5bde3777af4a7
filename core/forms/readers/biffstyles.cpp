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
    m_table.addFormat(id, bytes.plain(length, text));
}

void BiffStyles::addStyle(QByteArrayView record)
{
    m_table.addStyle(littleEndian<quint16>(record, 0), littleEndian<quint16>(record, 2));
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

CellStyle BiffStyles::style(int number) const
{
    if (!m_table.contains(number))
        return {};
    return {font(m_table.fontOf(number)), m_table.codeOf(number)};
}

} // namespace soctv
