#include "core/roster/search/orderkeys.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace soctv {

namespace {

constexpr qsizetype prefixSize = sizeof(quint64);

} // namespace

void OrderKeys::add(quint32 place, QByteArrayView key)
{
    key = key.first(std::min<qsizetype>(key.size(), std::numeric_limits<quint16>::max()));
    char first[prefixSize] = {};
    const qsizetype inPrefix = std::min<qsizetype>(key.size(), prefixSize);
    std::copy_n(key.data(), inPrefix, first);
    m_entries.push_back({qFromBigEndian<quint64>(first), quint32(m_rests.size()), place});
    const auto size = quint16(key.size());
    m_rests.append(reinterpret_cast<const char *>(&size), sizeof size);
    m_rests.append(key.sliced(inPrefix));
}

int OrderKeys::compareRests(const Entry &a, const Entry &b) const
{
    const auto sizeOf = [this](const Entry &entry) {
        quint16 size = 0;
        std::memcpy(&size, m_rests.constData() + entry.rest, sizeof size);
        return qsizetype(size);
    };
    const auto restOf = [this](const Entry &entry, qsizetype size) {
        return QByteArrayView(m_rests).sliced(
            entry.rest + qsizetype(sizeof(quint16)), std::max<qsizetype>(size - prefixSize, 0));
    };
    const qsizetype sizeA = sizeOf(a);
    const qsizetype sizeB = sizeOf(b);
    const int order = restOf(a, sizeA).compare(restOf(b, sizeB));
    return order != 0 ? order : int(sizeA - sizeB); // NUL bytes fill up short prefixes
}

Places OrderKeys::sorted()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const int order = compareRests(a, b);
        return order != 0 ? order < 0 : a.place < b.place;
    });
    Places places;
    places.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        places.push_back(entry.place);
    return places;
}

} // namespace soctv
