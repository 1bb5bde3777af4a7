#pragma once

#include "core/roster/search/bits.h"
#include "core/roster/search/needle.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace soctv {

/// Folded texts one after another in one allocation, numbered as they came.
class TextPool {
public:
    /// Returns the number of the new text.
    quint32 add(const SearchText &text) { return addEntry(entryOf(text)); }
    /// The same for an entry as entryOf() makes it.
    quint32 addEntry(QByteArrayView entry);
    quint32 count() const { return quint32(m_starts.size()); }
    qsizetype byteCount() const { return m_bytes.size(); }

    /// Everything kept of a text: plain, a NUL byte, marks. Equal for equal texts.
    QByteArrayView entry(quint32 number) const;
    QByteArrayView plain(quint32 number) const { return plainOf(entry(number)); }
    QByteArrayView marks(quint32 number) const { return marksOf(entry(number)); }

    /// Sets the bit of each text that \a needle is in.
    void match(const Needle &needle, Bits &hits) const;

    static QByteArray entryOf(const SearchText &text);
    static QByteArrayView plainOf(QByteArrayView entry) { return entry.first(entry.indexOf('\0')); }
    static QByteArrayView marksOf(QByteArrayView entry)
    {
        return entry.sliced(entry.indexOf('\0') + 1);
    }

private:
    quint32 numberAt(qsizetype place, quint32 from) const;

    QByteArray m_bytes;
    std::vector<quint32> m_starts; // in m_bytes, ascending
};

/// A TextPool that holds each text once. Texts added while it does not index may come twice.
class SharedTexts {
public:
    quint32 numberOf(const SearchText &text) { return numberOfEntry(TextPool::entryOf(text)); }
    quint32 numberOfEntry(QByteArrayView entry);
    const TextPool &pool() const { return m_pool; }

    /// Begins to remember where each text stands, so that numberOf() finds it again; 4 to 8 bytes
    /// for each text until endIndex().
    void beginIndex();
    void endIndex() { m_slots = {}; }

private:
    void enlarge();
    std::size_t slotOf(QByteArrayView entry) const;

    TextPool m_pool;
    std::vector<quint32> m_slots; // number + 1 of a text, 0: free
};

} // namespace soctv
