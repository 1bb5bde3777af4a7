#include "core/roster/unitlife.h"

#include "core/db/statement.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr auto namesQuery = "SELECT unit, id, name, COALESCE(valid_from, ''), "
                            "COALESCE(valid_to, '') FROM unit_name ";
constexpr auto parentsQuery = "SELECT unit, id, parent, COALESCE(valid_from, ''), "
                              "COALESCE(valid_to, '') FROM unit_parent ";

DatedName nameAt(const Statement &row)
{
    return {row.integer(1), row.text(2), row.text(3), row.text(4)};
}

ParentSpan parentAt(const Statement &row)
{
    return {row.integer(1), row.integer(2), row.text(3), row.text(4)};
}

template <typename Span>
const Span *spanOn(const QList<Span> &spans, const QString &day)
{
    const auto found
        = std::ranges::find_if(spans, [&](const Span &span) { return holds(span, day); });
    return found == spans.end() ? nullptr : &*found;
}

} // namespace

const DatedName *UnitLife::nameOn(const QString &day) const
{
    return spanOn(names, day);
}

const ParentSpan *UnitLife::parentOn(const QString &day) const
{
    return spanOn(parents, day);
}

QString UnitLife::shownName(const QString &day) const
{
    QString name;
    for (const DatedName &span : names) {
        if (name.isEmpty() || span.from <= day)
            name = span.name;
    }
    return name;
}

UnitLife readUnitLife(Database &database, qint64 unit)
{
    UnitLife life;
    Statement names(database, QByteArray(namesQuery) + "WHERE unit = ? ORDER BY valid_from, id");
    names.bind(1, unit);
    while (names.step())
        life.names.append(nameAt(names));
    Statement parents(
        database, QByteArray(parentsQuery) + "WHERE unit = ? ORDER BY valid_from, id");
    parents.bind(1, unit);
    while (parents.step())
        life.parents.append(parentAt(parents));
    return life;
}

UnitLives::UnitLives(Database &database)
{
    const ReadScope scope(database);
    {
        Statement units(database, "SELECT id FROM unit WHERE deleted_at IS NULL");
        while (units.step())
            m_lives.insert(units.integer(0), {});
    }
    {
        Statement names(database, QByteArray(namesQuery) + "ORDER BY unit, valid_from, id");
        while (names.step()) {
            const auto life = m_lives.find(names.integer(0));
            if (life != m_lives.end())
                life->names.append(nameAt(names));
        }
    }
    QSet<QString> days;
    Statement parents(database, QByteArray(parentsQuery) + "ORDER BY unit, valid_from, id");
    while (parents.step()) {
        const auto life = m_lives.find(parents.integer(0));
        if (life == m_lives.end())
            continue;
        const ParentSpan span = parentAt(parents);
        life->parents.append(span);
        m_children.insert(span.parent, parents.integer(0));
        days.insert(span.from);
    }
    m_moveDays = days.values();
    std::sort(m_moveDays.begin(), m_moveDays.end());
}

const UnitLife &UnitLives::life(qint64 unit) const
{
    static const UnitLife none;
    const auto found = m_lives.constFind(unit);
    return found == m_lives.constEnd() ? none : *found;
}

QList<qint64> UnitLives::childrenFrom(qint64 parent, const QString &day) const
{
    QSet<qint64> children;
    const auto [first, last] = m_children.equal_range(parent);
    for (auto child = first; child != last; ++child) {
        const bool stands = std::ranges::any_of(life(*child).parents, [&](const ParentSpan &span) {
            return span.parent == parent && (span.to.isEmpty() || span.to >= day);
        });
        if (stands)
            children.insert(*child);
    }
    return children.values();
}

QSet<qint64> UnitLives::ancestorsFrom(qint64 unit, const QString &day) const
{
    QSet<qint64> ancestors;
    const auto climb = [&](const QString &on) {
        QSet<qint64> seen; // a damaged file may hold a circle
        for (qint64 step = unit; step != 0 && !seen.contains(step);) {
            seen.insert(step);
            const ParentSpan *above = life(step).parentOn(on);
            step = above ? above->parent : 0;
        }
        ancestors += seen;
    };
    climb(day);
    for (auto later = std::upper_bound(m_moveDays.begin(), m_moveDays.end(), day);
         later != m_moveDays.end(); ++later)
        climb(*later);
    return ancestors;
}

QString isoDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QString shownDay(const QString &isoDay)
{
    return QDate::fromString(isoDay, Qt::ISODate).toString(QStringLiteral("dd/MM/yyyy"));
}

} // namespace soctv
