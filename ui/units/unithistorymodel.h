#pragma once

#include "core/roster/unithistory.h"

#include <QAbstractTableModel>

namespace soctv {

/// What happened to a unit, its names and the units above it over time.
class UnitHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { From, To, What, Decision, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setHistory(const UnitHistory &history);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<UnitHistoryLine> m_lines;
};

} // namespace soctv
