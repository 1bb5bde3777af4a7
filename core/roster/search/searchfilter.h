#pragma once

#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"
#include "core/text/fold.h"

#include <QSet>

namespace soctv {

/// The names of all units, folded.
class UnitTexts {
public:
    explicit UnitTexts(const UnitNames &units);
    QSet<qint64> matching(const SearchPattern &pattern) const;

private:
    TextPool m_texts;
    std::vector<qint64> m_units; // by number in m_texts
};

/// A ListQuery asked of all rows at once. The references must outlive it.
class SearchFilter {
public:
    SearchFilter(
        const ListQuery &query, const SearchRows &rows, const UnitTexts &units, const Marks &marks);

    /// The rows of the scope.
    Bits inScope() const;
    /// Leaves those of \a found that the search box, the unit and the filter row want.
    void narrow(Bits &found) const;

private:
    void narrowBySearch(Bits &found) const;
    void narrowByField(int field, const SearchPattern &pattern, Bits &found) const;
    void addPhones(const QString &typed, const Bits &among, Bits &rows) const;

    const ListQuery &m_query;
    const SearchRows &m_rows;
    const UnitTexts &m_units;
    const Marks &m_marks;
};

/// How many rows each list has.
ListCounts countRows(const SearchRows &rows, const Marks &marks);

} // namespace soctv
