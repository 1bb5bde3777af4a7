#pragma once

#include "ui/intake/plansummary.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace soctv {

/// The rows of an import plan and what will become of each, all or those of one file or outcome.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { OutcomeColumn, RowColumn, SectionColumn, FileColumn, FirstField };
    static constexpr int allFiles = -1;

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const PlannedImport> planned);
    /// \a file: its position in the plan, or allFiles.
    void setFile(int file);
    /// None: rows of every outcome.
    void setOutcome(std::optional<Outcome> outcome);
    std::optional<Outcome> outcome() const { return m_outcome; }

    /// Rows of the chosen file with \a outcome, or all of them.
    int count(std::optional<Outcome> outcome) const;
    /// Null if there is no such row.
    const PlannedRow *row(int row) const;
    /// The row that shows \a key, or -1.
    int find(const RowKey &key) const;
    /// The next row after \a row, around the end, that a person must look at; -1: none.
    int nextToLookAt(int row) const;
    /// The place in listFields, or -1 for the other columns.
    int fieldOf(int column) const { return m_fields.value(column - FirstField, -1); }
    int columnOf(int field) const { return int(m_fields.indexOf(field)) + FirstField; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Which rows there are, or how many of which outcome.
    void countsChanged();

private:
    const ImportPlan &plan() const { return m_planned->plan; }
    QList<int> shownFields() const;
    QList<int> shownRows() const;
    void refresh();
    QVariant text(const PlannedRow &row, int column) const;
    QString remarks(const PlannedRow &row, int column) const;
    bool isCellMarked(const PlannedRow &row, int column) const;

    std::shared_ptr<const PlannedImport> m_planned;
    int m_file = allFiles;
    std::optional<Outcome> m_outcome;
    QList<int> m_rows; // positions in the plan
    QList<int> m_fields; // of the columns from FirstField on
};

} // namespace soctv
