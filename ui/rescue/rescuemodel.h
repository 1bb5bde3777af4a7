#pragma once

#include "core/roster/rescue.h"

#include <QAbstractTableModel>

namespace soctv {

/// What each way of a Rescue saves and does not: a line for each kind of row.
class RescueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, BackupRows, BackupMissing, Sound, ToCheck, Lost, ColumnCount };

    /// \a rescue must outlive it.
    explicit RescueModel(const Rescue &rescue, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;

    const Rescue &m_rescue;
};

/// "people", "list rows", … in the interface language.
QString rescueKindTitle(RescueKind kind);
/// "3", or "at least 3" where more may be missing.
QString countText(qint64 count, bool isExact);

} // namespace soctv
