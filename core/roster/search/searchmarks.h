#pragma once

#include "core/db/reader.h"
#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"

#include <QSet>

namespace soctv {

/// Pairs of persons that are not the same, smaller id first.
using Dismissed = QSet<std::pair<qint64, qint64>>;

/// The rows to check: by their own texts, because another person's row looks the same, or because
/// the person holds the post twice at a time. Rows that seem to are read again from the file to be
/// sure.
std::shared_ptr<const Marks> findMarks(
    Reader &reader, const SearchRows &rows, const Dismissed &dismissed);

/// Brings Marks in line with rows that change, without looking at all others' texts.
class MarksUpdate {
public:
    /// Call before and after the rows at \a places change.
    void addRows(const SearchRows &rows, const QList<quint32> &places);
    std::shared_ptr<const Marks> applied(Reader &reader, const SearchRows &rows,
        const Dismissed &dismissed, const Marks &before, const QList<quint32> &changed) const;

private:
    std::vector<quint32> takeOverlaps(Reader &reader, const SearchRows &rows, Marks &marks) const;

    std::array<QSet<quint32>, LikenessWays> m_likeness; // of rows before and after
    QSet<qint64> m_persons;
};

} // namespace soctv
