#include "core/roster/search/needle.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace soctv {

namespace {

bool hasMarks(const QByteArray &wanted, QByteArrayView marks, qsizetype at)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] && (at + i >= marks.size() || marks[at + i] != wanted[i]))
            return false;
    }
    return true;
}

} // namespace

Needle::Needle(const SearchPattern &pattern)
    : m_bytes(pattern.plain())
    , m_marks(pattern.marks())
    , m_openMarks(pattern.openMarks())
{
    prepare();
}

Needle::Needle(const SearchPattern &pattern, qsizetype from, qsizetype size,
    const QByteArray &before, const QByteArray &after)
    : m_bytes(before + pattern.plain().mid(from, size) + after)
{
    const QByteArray none(before.size(), '\0');
    const auto part = [&](const QByteArray &marks) {
        const QByteArray rest = marks.mid(from, size);
        return rest.isEmpty() ? QByteArray() : none + rest;
    };
    m_marks = part(pattern.marks());
    m_openMarks = part(pattern.openMarks());
    prepare();
}

void Needle::prepare()
{
    m_rare = rarestByte(m_bytes);
    m_other = m_rare == 0 ? m_bytes.size() - 1 : 0;
    m_isPlain = m_marks.isEmpty() && m_openMarks.isEmpty();
    for (const char byte : m_bytes)
        m_isPlain = m_isPlain && uchar(byte) >= 0x20;
}

qsizetype Needle::indexIn(QByteArrayView bytes, qsizetype from) const
{
    const char *const begin = bytes.data();
    const auto size = std::size_t(m_bytes.size());
    const qsizetype last = bytes.size() - m_bytes.size(); // the last place it could stand at
#ifdef __SSE2__
    // Sixteen places at a time: two bytes that must both be there leave few to look at.
    const __m128i rare = _mm_set1_epi8(m_bytes[m_rare]);
    const __m128i other = _mm_set1_epi8(m_bytes[m_other]);
    for (; from + 15 <= last; from += 16) {
        const auto load = [&](qsizetype offset) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin + from + offset));
        };
        const __m128i both = _mm_and_si128(
            _mm_cmpeq_epi8(load(m_rare), rare), _mm_cmpeq_epi8(load(m_other), other));
        for (auto hits = unsigned(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
            const qsizetype at = from + std::countr_zero(hits);
            if (std::memcmp(begin + at, m_bytes.constData(), size) == 0)
                return at;
        }
    }
#endif
    while (from <= last) {
        const void *hit
            = std::memchr(begin + from + m_rare, m_bytes[m_rare], std::size_t(last - from) + 1);
        if (!hit)
            return -1;
        from = static_cast<const char *>(hit) - begin - m_rare;
        if (std::memcmp(begin + from, m_bytes.constData(), size) == 0)
            return from;
        ++from;
    }
    return -1;
}

bool Needle::fits(QByteArrayView plain, QByteArrayView marks, qsizetype at) const
{
    return at + m_bytes.size() <= plain.size()
        && (hasMarks(m_marks, marks, at)
            || (m_openMarks != m_marks && hasMarks(m_openMarks, marks, at)));
}

} // namespace soctv
