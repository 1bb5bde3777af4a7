#include "core/roster/datednames.h"

#include "core/roster/day.h"

#include <algorithm>
#include <tuple>

namespace soctv {

const DatedName *nameOn(const QList<DatedName> &names, const QDate &day)
{
    // Texts yyyy-MM-dd are in order of their days; before all of them the empty one.
    const QString today = day.toString(Qt::ISODate);
    const auto hasBegun = [&](const DatedName &name) { return name.from <= today; };
    const auto isBetter = [&](const DatedName &a, const DatedName &b) {
        if (hasBegun(a) != hasBegun(b))
            return hasBegun(a);
        if (!hasBegun(a))
            return std::tie(a.from, a.id) < std::tie(b.from, b.id);
        const bool aHolds = holdsOn(a.from, a.to, day);
        const bool bHolds = holdsOn(b.from, b.to, day);
        return std::tie(aHolds, a.from, a.to, a.id) > std::tie(bHolds, b.from, b.to, b.id);
    };
    const auto best = std::min_element(names.begin(), names.end(), isBetter);
    return best == names.end() ? nullptr : &*best;
}

DatedNames::DatedNames(Database &database, const QDate &day)
    : m_statement(
        database, "SELECT id, name, valid_from, valid_to FROM unit_name WHERE unit = ? ORDER BY id")
    , m_day(dayOrToday(day))
{
}

const DatedName &DatedNames::of(qint64 unit)
{
    if (const auto known = m_read.constFind(unit); known != m_read.constEnd())
        return *known;
    QList<DatedName> names;
    m_statement.bind(1, unit);
    while (m_statement.step()) {
        names.append({m_statement.integer(0), m_statement.text(1), m_statement.text(2),
            m_statement.text(3)});
    }
    m_statement.reset();
    const DatedName *name = nameOn(names, m_day);
    return *m_read.insert(unit, name ? *name : DatedName());
}

} // namespace soctv
