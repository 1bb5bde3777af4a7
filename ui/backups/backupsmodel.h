#pragma once

#include "core/db/backupfolder.h"

#include <QAbstractTableModel>

namespace soctv {

/// The copies of a roster, newest first.
class BackupsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, When, Why, Size, People, Posts, Units, Accounts, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<BackupInfo> &backups);
    /// Null beyond the last row.
    const BackupInfo *backup(int row) const;
    int rowOf(const QString &path) const; ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BackupInfo> m_backups;
};

} // namespace soctv
