#pragma once

#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"

namespace soctv {

class UnitNames;

/// Which rows each list has on one day. The references must outlive it.
class SearchScope {
public:
    /// As of \a day; \a units are the names of that day.
    SearchScope(
        const SearchRows &rows, const Marks &marks, const UnitNames &units, const QDate &day);

    Bits rowsOf(Scope scope) const;
    ListCounts counts() const;

private:
    bool hasEnded(quint32 place) const
    {
        return m_rows.lastDay(place) != 0 && m_rows.lastDay(place) < m_day;
    }
    bool isListed(quint32 place) const
    {
        return m_rows.isLive(place) && !hasEnded(place)
            && (!m_isAnotherDay || m_rows.firstDay(place) <= m_day);
    }
    /// Of a row that is listed.
    bool endsSoon(quint32 place) const
    {
        return m_rows.lastDay(place) != 0 && m_rows.lastDay(place) <= m_day + daysAhead;
    }
    bool isUnitClosed(quint32 place) const { return m_closed.test(m_rows.unitNumber(place)); }
    Bits toCheck() const;

    const SearchRows &m_rows;
    const Marks &m_marks;
    qint32 m_day; // Julian
    bool m_isAnotherDay;
    Bits m_closed; // by number of unit
};

} // namespace soctv
