#include "core/forms/readers/biff.h"

#include "core/forms/readers/littleendian.h"
#include "core/text/legacy.h"
#include "core/text/windowstext.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype headSize = 4; // of a record: type and length

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return uchar(c) < 0x80; });
}

} // namespace

BiffRecords::BiffRecords(QByteArrayView stream, qsizetype at)
    : m_stream(stream)
    , m_at(at)
{
}

void BiffRecords::next()
{
    m_type = Biff(littleEndian<quint16>(m_stream, m_at));
    const qsizetype size = littleEndian<quint16>(m_stream, m_at + 2);
    if (size > m_stream.size() - m_at - headSize)
        refuseDamaged();
    m_data = m_stream.sliced(m_at + headSize, size);
    m_at += headSize + size;
}

QList<QByteArrayView> BiffRecords::takeContinued()
{
    QList<QByteArrayView> pieces{m_data};
    while (m_at + headSize <= m_stream.size()
        && Biff(littleEndian<quint16>(m_stream, m_at)) == Biff::Continue) {
        next();
        pieces.append(m_data);
    }
    return pieces;
}

QString BiffText::decoded(QByteArrayView bytes, bool isVietnamese)
{
    constexpr int vietnamesePage = 1258;
    // Excel names its own Windows page 0x8001; 367 is ASCII.
    constexpr int westernPages[]{1252, 0x8001, 367, 1200};
    if (isVietnamese || codePage == vietnamesePage)
        return decodedLegacy(bytes, LegacyEncoding::Cp1258);
    if (std::ranges::find(westernPages, codePage) == std::end(westernPages) && !isAscii(bytes))
        metUnknownPage = true;
    return windowsText(bytes);
}

bool BiffBytes::atEnd() const
{
    qsizetype piece = m_piece;
    qsizetype at = m_at;
    while (piece < m_pieces.size() && at == m_pieces[piece].size()) {
        ++piece;
        at = 0;
    }
    return piece == m_pieces.size();
}

quint8 BiffBytes::byte()
{
    while (m_piece < m_pieces.size() && m_at == m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
    if (m_piece == m_pieces.size())
        refuseDamaged();
    return quint8(m_pieces[m_piece][m_at++]);
}

quint16 BiffBytes::word()
{
    const quint8 low = byte();
    return quint16(low | byte() << 8);
}

quint32 BiffBytes::doubleWord()
{
    const quint16 low = word();
    return low | quint32(word()) << 16;
}

void BiffBytes::skip(qint64 count)
{
    while (count > 0) {
        byte();
        const qsizetype here = std::min<qint64>(count - 1, m_pieces[m_piece].size() - m_at);
        m_at += here;
        count -= here + 1;
    }
}

QByteArrayView BiffBytes::bytes(qsizetype count)
{
    if (count == 0)
        return {};
    byte();
    --m_at;
    if (count > m_pieces[m_piece].size() - m_at)
        refuseDamaged();
    m_at += count;
    return m_pieces[m_piece].sliced(m_at - count, count);
}

QString BiffBytes::letters(qsizetype count, bool isWide)
{
    QString text;
    while (count > 0) {
        if (m_piece < m_pieces.size() && m_at == m_pieces[m_piece].size())
            isWide = byte() & 1;
        const qsizetype room = m_piece < m_pieces.size() ? m_pieces[m_piece].size() - m_at : 0;
        const qsizetype here = std::min(count, isWide ? room / 2 : room);
        if (here == 0 && room > 0) // half a letter
            refuseDamaged();
        const QByteArrayView raw = bytes(isWide ? 2 * here : here);
        text += isWide ? utf16Text(raw, 0, here) : QString::fromLatin1(raw);
        count -= here;
    }
    return text;
}

BiffString BiffBytes::string(int length)
{
    constexpr quint8 wide = 1;
    constexpr quint8 hasGuide = 4; // how to say it, in Japanese
    constexpr quint8 hasRuns = 8;
    BiffString string;
    const quint8 flags = byte();
    const int runs = flags & hasRuns ? word() : 0;
    const quint32 guide = flags & hasGuide ? doubleWord() : 0;
    string.text = letters(length, flags & wide);
    for (int i = 0; i < runs; ++i) {
        const int start = word();
        string.runs.append({start, word()});
    }
    skip(guide);
    return string;
}

QString BiffBytes::plain(int length, BiffText &text)
{
    return text.isUnicode ? string(length).text : text.decoded(bytes(length));
}

} // namespace soctv
