#include "ui/statistics/statisticsrows.h"

namespace soctv {

StatisticsRows::StatisticsRows(Statistics statistics)
    : m_counts(std::move(statistics))
{
    // A line of units that have one below each, and nothing else, is passed over.
    for (QList<qint64> units = shownChildren(0); units.size() == 1;
         units = shownChildren(m_start)) {
        const Tally &own = m_counts.own.at(m_counts.tree.indexOf(units.first()));
        if (shownChildren(units.first()).isEmpty())
            break;
        m_start = units.first();
        if (own.allPosts() > 0 || own.accounts > 0)
            break;
    }
}

// A unit that is not there on the day is shown as long as there is something under it.
QList<qint64> StatisticsRows::shownChildren(qint64 parent) const
{
    QList<qint64> units = m_counts.tree.children(parent);
    units.removeIf(
        [this](qint64 unit) { return m_counts.all.at(m_counts.tree.indexOf(unit)).isEmpty(); });
    return units;
}

QString StatisticsRows::unitName(const UnitNode &unit) const
{
    if (unit.open)
        return unit.name;
    return (unit.later ? tr("%1 (not begun yet)") : tr("%1 (closed)")).arg(unit.name);
}

void StatisticsRows::appendUnits(QList<StatisticsRow> &rows, qint64 parent) const
{
    if (const qsizetype at = m_counts.tree.indexOf(parent); at >= 0) {
        const QString name = tr("%1 itself").arg(unitName(m_counts.tree.nodes().at(at)));
        rows.append({StatisticsRow::Own, parent, name, m_counts.own.at(at)});
    }
    const QList<qint64> units = shownChildren(parent);
    for (const qint64 unit : units) {
        const qsizetype at = m_counts.tree.indexOf(unit);
        rows.append({StatisticsRow::Unit, unit, unitName(m_counts.tree.nodes().at(at)),
            m_counts.all.at(at), !shownChildren(unit).isEmpty()});
    }
}

QList<StatisticsRow> StatisticsRows::rows(Grouping grouping, qint64 parent) const
{
    QList<StatisticsRow> rows;
    switch (grouping) {
    case Grouping::Unit:
        appendUnits(rows, parent);
        break;
    case Grouping::Kind:
        for (const Statistics::Kind &kind : m_counts.kinds)
            rows.append({StatisticsRow::Kind, kind.kind.id, kind.kind.name, kind.tally});
        break;
    case Grouping::Level:
        for (qsizetype depth = 0; depth < m_counts.levels.size(); ++depth)
            rows.append({StatisticsRow::Level, depth, tr("Level %1").arg(depth + 1),
                m_counts.levels.at(depth)});
        break;
    }
    const bool isWhole = grouping != Grouping::Unit || parent == m_start;
    if (isWhole && !m_counts.noUnit.isEmpty())
        rows.append({StatisticsRow::NoUnit, 0, tr("Unit not known"), m_counts.noUnit});
    rows.append(totalRow(grouping, parent));
    return rows;
}

StatisticsRow StatisticsRows::totalRow(Grouping grouping, qint64 parent) const
{
    StatisticsRow row{StatisticsRow::Total, 0, tr("Total"), m_counts.total};
    const qsizetype at = grouping == Grouping::Unit ? m_counts.tree.indexOf(parent) : -1;
    if (at < 0)
        return row;
    // Above the start there are only units: they are in no row, so they are not in the sum either.
    if (parent == m_start)
        row.tally.units = m_counts.all.at(at).units;
    else
        row.tally = m_counts.all.at(at);
    return row;
}

qint64 StatisticsRows::above(qint64 parent) const
{
    const UnitNode *unit = m_counts.tree.node(parent);
    return unit && parent != m_start ? unit->parent : m_start;
}

QStringList StatisticsRows::path(qint64 parent) const
{
    QStringList names;
    for (const UnitNode *unit = m_counts.tree.node(parent); unit;
         unit = unit->id == m_start ? nullptr : m_counts.tree.node(unit->parent))
        names.prepend(unitName(*unit));
    return names;
}

QList<qint64> StatisticsRows::units(const StatisticsRow &row, qint64 parent) const
{
    QList<qint64> units;
    const auto addWhere = [&](const auto &wanted) {
        for (const UnitNode &unit : m_counts.tree.nodes()) {
            if (wanted(unit))
                units.append(unit.id);
        }
    };
    switch (row.type) {
    case StatisticsRow::Own:
        return {row.id};
    case StatisticsRow::Unit:
        return m_counts.tree.subtree(row.id).values();
    case StatisticsRow::Kind:
        addWhere([&](const UnitNode &unit) { return unit.kind == row.id; });
        break;
    case StatisticsRow::Level:
        addWhere([&](const UnitNode &unit) { return m_counts.tree.depth(unit.id) == row.id; });
        break;
    case StatisticsRow::Total:
        return parent == m_start ? units : m_counts.tree.subtree(parent).values();
    case StatisticsRow::NoUnit:
        break;
    }
    return units;
}

} // namespace soctv
