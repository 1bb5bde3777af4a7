#include "core/roster/search/orderkeys.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace soctv {

void OrderKeys::add(quint32 place, QByteArrayView key)
{
    char first[sizeof(quint64)] = {};
    const qsizetype inPrefix = std::min<qsizetype>(key.size(), sizeof first);
    std::memcpy(first, key.data(), std::size_t(inPrefix));
    m_entries.push_back({qFromBigEndian<quint64>(first), quint32(m_rests.size()), place});
    const QByteArrayView rest = key.sliced(inPrefix).first(
        std::min<qsizetype>(key.size() - inPrefix, std::numeric_limits<quint16>::max()));
    const auto size = quint16(rest.size());
    m_rests.append(reinterpret_cast<const char *>(&size), sizeof size);
    m_rests.append(rest);
}

QByteArrayView OrderKeys::restOf(const Entry &entry) const
{
    quint16 size = 0;
    std::memcpy(&size, m_rests.constData() + entry.rest, sizeof size);
    return QByteArrayView(m_rests).sliced(entry.rest + qsizetype(sizeof size), size);
}

Places OrderKeys::sorted()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const int order = restOf(a).compare(restOf(b));
        return order != 0 ? order < 0 : a.place < b.place;
    });
    Places places;
    places.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        places.push_back(entry.place);
    return places;
}

} // namespace soctv
