#pragma once

#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"
#include "core/roster/units.h"
#include "core/text/fold.h"

#include <QSet>

namespace soctv {

/// The names of all units, folded.
class UnitTexts {
public:
    explicit UnitTexts(const UnitNames &units);

    /// The units whose name of the day \a pattern matches: what cells show.
    QSet<qint64> shownAs(const SearchPattern &pattern) const;
    /// The same, or one of their other names and aliases.
    QSet<qint64> calledBy(const SearchPattern &pattern) const;

private:
    struct Names {
        void add(const QList<UnitName> &names);
        void match(const SearchPattern &pattern, QSet<qint64> &found) const;

        TextPool texts;
        std::vector<qint64> units; // by number in texts
    };

    Names m_shown;
    Names m_others;
};

/// A ListQuery asked of all rows at once. The references must outlive it.
class SearchFilter {
public:
    SearchFilter(const ListQuery &query, const SearchRows &rows, const UnitTexts &units);

    /// Leaves those of \a found that the search box, the unit and the filter row want.
    void narrow(Bits &found) const;

private:
    void narrowBySearch(Bits &found) const;
    void narrowByField(int field, const SearchPattern &pattern, Bits &found) const;
    void addPhones(const QString &typed, const Bits &among, Bits &rows) const;

    const ListQuery &m_query;
    const SearchRows &m_rows;
    const UnitTexts &m_units;
};

} // namespace soctv
