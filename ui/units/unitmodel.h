#pragma once

#include "core/roster/unitoverview.h"

#include <QAbstractItemModel>

#include <vector>

namespace soctv {

/// The tree of units, all of it or what a filter leaves: units that match and those above them.
class UnitModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Code, Province, Officer, People, Posts, ColumnCount };
    enum Role { UnitRole = Qt::UserRole + 1 };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows \a overview; \a ofToday: those that begin later are shown, too.
    void setOverview(UnitOverview overview, bool ofToday);
    /// Former names, aliases and codes match, too. Empty: no filter.
    void setFilter(const QString &typed);
    /// Units that are not open on the day are shown beside the others.
    void setClosedShown(bool shown);

    const UnitOverview &overview() const { return m_overview; }
    const UnitTree &tree() const { return m_overview.tree; }
    bool isFiltered() const { return !m_pattern.isEmpty(); }
    /// How many units match, and how many more would if closed ones were shown.
    int matches() const { return m_matches; }
    int hiddenMatches() const { return m_hiddenMatches; }
    /// The first unit that matches, from the top; 0: none.
    qint64 firstMatch() const { return m_firstMatch; }

    /// 0: the index is none of ours.
    qint64 unit(const QModelIndex &index) const;
    /// The name cell of \a unit; invalid if it is not shown.
    QModelIndex indexOf(qint64 unit) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Place = std::size_t; // in the nodes of the tree

    void arrange();
    bool isListed(const UnitNode &node) const;
    QString text(Place place, int column) const;
    const std::vector<Place> &shownBelow(const QModelIndex &parent) const;

    UnitOverview m_overview;
    bool m_ofToday = true;
    bool m_closedShown = false;
    SearchPattern m_pattern;
    int m_matches = 0;
    int m_hiddenMatches = 0;
    qint64 m_firstMatch = 0;
    std::vector<Place> m_top; // shown at the top
    std::vector<std::vector<Place>> m_below; // shown under each node
    std::vector<int> m_rows; // of each node under its parent; -1: not shown
};

} // namespace soctv
