#pragma once

#include "ui/intake/plansummary.h"

#include <QAbstractTableModel>

#include <memory>

namespace soctv {

/// The rows of the roster that belong into the files and are not in them; they stay as they are.
class MissingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Position, Unit, File, ColumnCount };

    explicit MissingModel(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const PlannedImport> planned);
    /// \a file: its position in the plan, or PlanModel::allFiles.
    void setFile(int file);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();

    std::shared_ptr<const PlannedImport> m_planned;
    int m_file;
    QList<int> m_rows; // positions in the plan's list
};

} // namespace soctv
