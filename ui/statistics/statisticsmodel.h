#pragma once

#include "ui/statistics/barchart.h"
#include "ui/statistics/statisticsrows.h"
#include "ui/view.h"

#include <QAbstractTableModel>

#include <optional>

namespace soctv {

/// The table of the statistics. By unit it shows the units directly under one unit, each with all
/// that is below it, and goes down and up from there.
class StatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Units, Section1, Section2, Collaborators, People, Accounts, ColumnCount };

    explicit StatisticsModel(QObject *parent = nullptr);

    void setStatistics(Statistics statistics);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    /// Shows what is under the unit of \a row; false: nothing is.
    bool enter(int row);
    /// Goes up one unit; the value is the row of the unit that was left, -1: this is the top.
    int leave();
    bool canLeave() const;
    /// The names of the units from the start down to the one whose units are shown.
    QStringList path() const;

    const StatisticsRow &row(int index) const { return m_rows.at(index); }
    /// The row that was \a row, after others came; -1: it is gone.
    int find(const StatisticsRow &row) const;
    /// The number in a cell; none in the column of names.
    std::optional<qint64> number(const QModelIndex &index) const;
    /// The list that shows what the numbers of \a column count; none: there is no such list.
    static std::optional<View> viewOf(int column);
    /// True for a number that opens the rows it counts: it is drawn like a link.
    bool opensRows(const QModelIndex &index) const;
    /// The units whose rows a number of \a row counts; empty: all.
    QList<qint64> unitsOf(int row) const;
    QList<BarChart::Bar> bars(int column) const;
    /// All of it, as text with tabs, numbers as a spreadsheet takes them.
    QString tabbedText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The total stays last.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QVariant fontAt(const QModelIndex &index) const;
    void refresh();
    void readRows();

    StatisticsRows m_statistics;
    bool m_isCounted = false; // no rows before
    Grouping m_grouping = Grouping::Unit;
    qint64 m_parent = 0;
    QList<StatisticsRow> m_rows;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace soctv
