#pragma once

#include "core/roster/statistics.h"

#include <QCoreApplication>

namespace soctv {

/// What the rows of the statistics are.
enum class Grouping { Unit, Kind, Level };

/// One row of the statistics.
struct StatisticsRow {
    enum Type { Own, Unit, Kind, Level, NoUnit, Total };

    Type type = Total;
    qint64 id = 0; ///< of the unit or kind, or the depth
    QString name;
    Tally tally;
    bool opens = false; ///< there are units below, to be looked at one by one

    bool operator==(const StatisticsRow &) const = default;
};

/// The rows of statistics: of the units directly under one unit, or of all kinds or levels; the
/// total comes last.
class StatisticsRows {
    Q_DECLARE_TR_FUNCTIONS(soctv::StatisticsRows)

public:
    StatisticsRows() = default;
    explicit StatisticsRows(Statistics statistics);

    QList<StatisticsRow> rows(Grouping grouping, qint64 parent) const;
    /// Where to begin: the first unit from above that has more than one below it, or posts of its
    /// own.
    qint64 start() const { return m_start; }
    /// The unit above \a parent; no higher than start().
    qint64 above(qint64 parent) const;
    /// The names from the start down to \a parent.
    QStringList path(qint64 parent) const;
    /// The units that \a row counts, under \a parent; empty: all, or none is known.
    QList<qint64> units(const StatisticsRow &row, qint64 parent) const;
    bool knows(qint64 unit) const { return m_counts.tree.node(unit); }

private:
    QList<qint64> shownChildren(qint64 parent) const;
    QString unitName(const UnitNode &unit) const;
    void appendUnits(QList<StatisticsRow> &rows, qint64 parent) const;
    StatisticsRow totalRow(Grouping grouping, qint64 parent) const;

    Statistics m_counts;
    qint64 m_start = 0;
};

} // namespace soctv
