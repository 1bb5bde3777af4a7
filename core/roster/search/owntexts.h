#pragma once

#include "core/roster/search/affixcodes.h"
#include "core/roster/search/textpool.h"

#include <QHash>

namespace soctv {

/// One folded text for each row, in the order of the rows. Those that change later are kept apart
/// until they take a quarter of the room; then all are laid in order again.
class OwnTexts {
public:
    explicit OwnTexts(AffixCodes::Side side = AffixCodes::Side::None)
        : m_codes(side)
    {
    }

    /// The text of a row: a new one, or the next after all others.
    void put(quint32 row, const SearchText &text);
    quint32 count() const { return m_texts.count(); }
    qsizetype byteCount() const { return m_texts.byteCount() + m_changed.byteCount(); }

    /// As kept: see AffixCodes.
    QByteArrayView plain(quint32 row) const { return TextPool::plainOf(entry(row)); }
    QByteArrayView marks(quint32 row) const { return TextPool::marksOf(entry(row)); }

    /// Sets the bit of each row whose text \a pattern matches. Only rows in \a among need to be
    /// looked at.
    void match(const SearchPattern &pattern, const Bits &among, Bits &rows) const;

private:
    void matchAll(const Needle &needle, Bits &rows) const;
    bool matches(quint32 row, const std::vector<Needle> &needles) const;
    QByteArrayView entry(quint32 row) const;
    void layInOrder();

    AffixCodes m_codes;
    TextPool m_texts;
    TextPool m_changed; // newer texts of some rows
    QHash<quint32, quint32> m_changedNumbers; // row → its newest text in m_changed
};

} // namespace soctv
