#pragma once

#include "core/base/progress.h"
#include "core/db/reader.h"
#include "core/roster/search/listing.h"
#include "core/roster/search/orderkeys.h"
#include "core/roster/search/searchrows.h"

#include <memory>

namespace soctv {

/// The orders that lists were asked for in: by name, and by one other field. Both are kept through
/// edits of few rows. What a row is ordered by is not kept in memory but read from the file. Rows
/// that are gone stand in no order.
class SearchOrder {
public:
    explicit SearchOrder(const SearchRows &rows)
        : m_rows(rows)
    {
    }

    void forget();
    /// The keys by name of all rows as loaded; by the first list they are put in order.
    void setNameKeys(std::unique_ptr<OrderKeys> keys);

    /// The orders as they will be.
    struct Moves {
        std::shared_ptr<Places> byName;
        std::shared_ptr<Places> byField;
        std::size_t fieldBlanks = 0;
    };
    /// \a changed, by place, are rows just read from the file: they take new places in the orders,
    /// those without a post leave them. The file must be as the orders know it but for these.
    Moves moves(Database &database, const QHash<quint32, ListRow> &changed) const;
    void take(Moves moves);
    /// The order by unit has to be made again.
    void unitsChanged();

    std::shared_ptr<const Places> of(
        const ListQuery &query, Reader &reader, const UnitNames &units, Progress &progress);
    /// How many rows at the end of the order last asked for are there because they have no text in
    /// its field: they come last in a descending list too.
    std::size_t blanks() const { return m_blanks; }

private:
    std::shared_ptr<Places> byName(NameOrder order, Reader &reader, Progress &progress);
    std::shared_ptr<Places> byField(
        const Places &byName, int field, Reader &reader, Progress &progress);
    Places without(const Places &places, const QHash<quint32, ListRow> &changed) const;
    std::size_t blanksIn(
        Database &database, const Places &byField, const QHash<quint32, ListRow> &changed) const;
    void rankUnits(const UnitNames &units);
    QByteArray unitKey(qint64 unit) const;
    QByteArray fieldKey(const ListRow &row) const;
    QByteArray fieldKeyAt(Database &database, quint32 place) const;
    QByteArray nameKeyOf(Database &database, qint64 post) const;

    const SearchRows &m_rows;
    std::unique_ptr<OrderKeys> m_nameKeys;
    std::shared_ptr<Places> m_byName;
    NameOrder m_nameOrder = NameOrder::GivenFamilyMiddle;
    std::shared_ptr<Places> m_byField;
    int m_field = -1;
    std::size_t m_fieldBlanks = 0;
    QHash<qint64, quint32> m_unitRanks;
    QDate m_unitDay; // of the names they are ranked by
    std::size_t m_blanks = 0;
};

} // namespace soctv
