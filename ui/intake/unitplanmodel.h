#pragma once

#include "ui/intake/plansummary.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace soctv {

/// The units of an import plan and what will become of each, all or those of one file or outcome.
class UnitPlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { OutcomeColumn, RowColumn, FileColumn, FirstField };

    explicit UnitPlanModel(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const PlannedImport> planned);
    /// \a file: its position in the plan, or PlanModel::allFiles.
    void setFile(int file);
    /// None: units of every outcome.
    void setOutcome(std::optional<Outcome> outcome);

    /// Units of the chosen file with \a outcome, or all of them.
    int count(std::optional<Outcome> outcome) const;
    /// Null if there is no such row.
    const PlannedUnit *unit(int row) const;
    /// The row that shows \a key, or -1.
    int find(const RowKey &key) const;
    /// The next row after \a row, around the end, that a person must look at; -1: none.
    int nextToLookAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    bool isOfFile(const PlannedUnit &unit) const;
    QString text(const PlannedUnit &unit, int column) const;
    QString remarks(const PlannedUnit &unit, int column) const;

    std::shared_ptr<const PlannedImport> m_planned;
    int m_file;
    std::optional<Outcome> m_outcome;
    QList<int> m_rows; // positions in the plan
};

/// What a cell will hold, and what it comes from; as cellText() of planwords.h.
QString unitCellText(const PlannedUnit &unit, int field);

} // namespace soctv
