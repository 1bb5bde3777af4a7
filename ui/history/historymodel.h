#pragma once

#include "core/roster/history.h"

#include <QAbstractTableModel>

namespace soctv {

class Roster;
struct Error;

/// The steps of a roster, newest first, read as far as somebody looks.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Label, Rows, State, ColumnCount };

    HistoryModel(Roster &roster, QObject *parent = nullptr);

    /// Reads again: something was done.
    void reload();
    /// Null beyond the steps that were read.
    const HistoryStep *step(int row) const;
    int rowOf(qint64 step) const; ///< -1 if it was not read
    /// How many steps are undone or redone on the way to \a row; negative: redone.
    int distance(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const soctv::Error &error);

private:
    QString text(const HistoryStep &step, int row, int column) const;
    QList<HistoryStep> read(int limit, int offset);

    Roster &m_roster;
    QList<HistoryStep> m_steps;
    qint64 m_count = 0; // of all steps in the file
};

/// The values that one step changed.
class StepChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, FieldTitle, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<FieldChange> &changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<FieldChange> m_changes;
};

} // namespace soctv
