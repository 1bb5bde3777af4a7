#pragma once

#include "core/base/progress.h"
#include "core/db/reader.h"
#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"

#include <memory>
#include <vector>

namespace soctv {

class UnitNames;

/// The orders that lists were asked for in, as places in SearchRows::all(). The order by name is
/// kept through edits; others are made again when rows have changed.
class SearchOrder {
public:
    using Places = std::vector<quint32>;

    explicit SearchOrder(const SearchRows &rows)
        : m_rows(rows)
    {
    }

    void forget();
    /// Call leave() before \a posts are read again and enter() after it.
    void leave(const QList<qint64> &posts);
    void enter(const QList<qint64> &posts);

    std::shared_ptr<const Places> of(
        const ListQuery &query, Reader &reader, const UnitNames &units, Progress &progress);
    /// How many rows at the end of the order last asked for are there because they have no text in
    /// its field: they come last in a descending list too.
    std::size_t blanks() const { return m_blanks; }

private:
    std::shared_ptr<Places> byName(NameOrder order);
    std::shared_ptr<Places> byUnit(const Places &byName, const UnitNames &units);
    std::shared_ptr<Places> byText(
        const Places &byName, int field, Reader &reader, Progress &progress);

    const SearchRows &m_rows;
    std::shared_ptr<Places> m_byName;
    NameOrder m_nameOrder = NameOrder::GivenFamilyMiddle;
    std::shared_ptr<Places> m_byField;
    int m_field = -1;
    std::size_t m_fieldBlanks = 0;
    std::size_t m_blanks = 0;
};

} // namespace soctv
