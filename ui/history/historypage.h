#pragma once

#include "core/base/progress.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class Dialogs;
class HistoryModel;
class Jobs;
class Roster;
class StepChangesModel;
struct Error;
struct Notice;

/// What was done to the roster, step by step, with the old and new values of the chosen step; goes
/// back and forth to any of them.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    HistoryPage(Roster &roster, Jobs &jobs, Dialogs &dialogs, QWidget *parent = nullptr);

    HistoryModel &model() { return *m_steps; }
    StepChangesModel &changes() { return *m_changes; }
    QTableView &table() { return *m_table; }
    /// Whether the buttons that change the roster work.
    void setEditable(bool editable);

public Q_SLOTS:
    /// Asks, and undoes or redoes until the current step is the last one in force.
    void moveToCurrent();

Q_SIGNALS:
    void message(const soctv::Notice &notice);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void reload();
    void showChanges();
    void updateButtons();
    void tell(const Error &error);

    Roster &m_roster;
    Jobs &m_jobs;
    Dialogs &m_dialogs;
    HistoryModel *m_steps;
    StepChangesModel *m_changes;
    QTableView *m_table;
    QLabel *m_changesTitle;
    QPushButton *m_undo;
    QPushButton *m_redo;
    std::shared_ptr<Progress> m_reading; // of the changes of the newest chosen step
    bool m_editable = true;
    bool m_stale = true; // the roster changed while we were out of sight
};

} // namespace soctv
