#pragma once

#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"
#include "core/text/fold.h"

namespace soctv {

/// A ListQuery made ready to be asked of each row. The references must outlive it.
class SearchFilter {
public:
    SearchFilter(
        const ListQuery &query, const SearchRows &rows, const UnitNames &units, const Marks &marks);

    bool isInScope(const SearchRow &row) const;
    /// The search box, the unit and the filter row, for a row of the scope.
    bool matches(const SearchRow &row) const;
    /// Adds the row to the lists it stands in.
    void count(const SearchRow &row, ListCounts &counts) const;

private:
    struct FieldFilter {
        int field;
        SearchPattern pattern;
        SearchPattern digits; ///< of a phone number typed with blanks or dots; else empty
        QSet<qint64> units; ///< whose names match, for the field "unit"
    };

    bool matches(const SearchRow &row, const FieldFilter &filter) const;
    bool matchesPhone(const SearchRow &row, const SearchPattern &digits) const;

    const ListQuery &m_query;
    const SearchRows &m_rows;
    const Marks &m_marks;
    SearchPattern m_search;
    SearchPattern m_searchDigits;
    QSet<qint64> m_searchUnits;
    std::vector<FieldFilter> m_fields;
};

} // namespace soctv
