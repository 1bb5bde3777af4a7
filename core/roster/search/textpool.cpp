#include "core/roster/search/textpool.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <new>

namespace soctv {

QByteArray TextPool::entryOf(const SearchText &text)
{
    return text.plain + '\0' + text.marks;
}

quint32 TextPool::addEntry(QByteArrayView entry)
{
    if (m_bytes.size() + entry.size() > qsizetype(std::numeric_limits<quint32>::max()))
        throw std::bad_alloc(); // starts have 32 bits
    m_starts.push_back(quint32(m_bytes.size()));
    m_bytes.append(entry);
    return count() - 1;
}

QByteArrayView TextPool::entry(quint32 number) const
{
    const qsizetype start = m_starts[number];
    const qsizetype end = number + 1 < count() ? m_starts[number + 1] : m_bytes.size();
    return QByteArrayView(m_bytes).sliced(start, end - start);
}

quint32 TextPool::numberAt(qsizetype place, quint32 from) const
{
    // Where hits are dense the next one is near; else strides double.
    std::size_t low = from;
    std::size_t stride = 1;
    while (low + stride < m_starts.size() && m_starts[low + stride] <= place) {
        low += stride;
        stride *= 2;
    }
    const auto end = m_starts.begin() + qsizetype(std::min(low + stride, m_starts.size()));
    const auto after = std::upper_bound(m_starts.begin() + qsizetype(low), end, place);
    return quint32(after - m_starts.begin()) - 1;
}

void TextPool::match(const Needle &needle, Bits &hits) const
{
    quint32 number = 0;
    for (qsizetype at = needle.indexIn(m_bytes); at >= 0; at = needle.indexIn(m_bytes, at)) {
        number = numberAt(at, number);
        if (needle.isPlain() || needle.fits(plain(number), marks(number), at - m_starts[number])) {
            hits.set(number);
            at = number + 1 < count() ? m_starts[number + 1] : m_bytes.size();
        } else {
            ++at;
        }
    }
}

quint32 SharedTexts::numberOfEntry(QByteArrayView entry)
{
    if (m_slots.empty())
        return m_pool.addEntry(entry);
    const std::size_t slot = slotOf(entry);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    const quint32 number = m_pool.addEntry(entry);
    m_slots[slot] = number + 1;
    if (m_pool.count() > m_slots.size() / 2)
        enlarge();
    return number;
}

void SharedTexts::beginIndex()
{
    m_slots.assign(std::bit_ceil(std::size_t(m_pool.count()) * 2 + 1024), 0);
    for (quint32 number = 0; number < m_pool.count(); ++number)
        m_slots[slotOf(m_pool.entry(number))] = number + 1;
}

void SharedTexts::enlarge()
{
    m_slots = {}; // both at once would be needed for nothing
    beginIndex();
}

std::size_t SharedTexts::slotOf(QByteArrayView entry) const
{
    std::size_t slot = qHashBits(entry.data(), std::size_t(entry.size())) % m_slots.size();
    while (m_slots[slot] != 0 && m_pool.entry(m_slots[slot] - 1) != entry)
        slot = (slot + 1) % m_slots.size();
    return slot;
}

} // namespace soctv
