#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace soctv {

/// Places of rows, in some order.
using Places = std::vector<quint32>;

/// The keys of many rows in one allocation, to put them in order.
class OrderKeys {
public:
    void add(quint32 place, QByteArrayView key);
    void reserve(std::size_t rows) { m_entries.reserve(rows); }
    bool isEmpty() const { return m_entries.empty(); }

    /// The places in order of their keys, byte by byte; among equal keys in order of place.
    Places sorted();

private:
    struct Entry {
        quint64 prefix; // the first bytes of the key
        quint32 rest; // where its size and its other bytes lie in m_rests
        quint32 place;
    };

    int compareRests(const Entry &a, const Entry &b) const;

    std::vector<Entry> m_entries;
    QByteArray m_rests;
};

} // namespace soctv
