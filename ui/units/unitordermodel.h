#pragma once

#include "core/roster/unitplan.h"

#include <QAbstractTableModel>

namespace soctv {

/// The preview of an event: one row for each unit, those that cannot be first.
class UnitOrderModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Unit, Event, Before, After, Posts, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(UnitPlan plan);
    const UnitPlan &plan() const { return m_plan; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    UnitPlan m_plan;
};

} // namespace soctv
