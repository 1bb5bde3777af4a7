#pragma once

#include "core/roster/replace.h"
#include "ui/messagebar.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace soctv {

class ComposedEdit;
class Jobs;
class Progress;
class Roster;
class RosterModel;
class RosterTable;

/// Finds and replaces in one column of the list in view or of its selected rows. It says before how
/// many rows would change; replacing is one undo step.
class ReplaceDialog : public QDialog {
    Q_OBJECT

public:
    ReplaceDialog(
        Roster &roster, Jobs &jobs, RosterModel &model, RosterTable &table, QWidget *parent);
    ~ReplaceDialog() override;

    /// Starts anew with the column and the selection of the list.
    void begin();

Q_SIGNALS:
    /// A row that would change, for the list to show.
    void found(qint64 post, int field);
    void message(const soctv::Notice &notice);

private:
    void build();
    Replacement replacement() const;
    void count();
    void showCount();
    void findNext();
    void replaceAll();

    Roster &m_roster;
    Jobs &m_jobs;
    RosterModel &m_model;
    RosterTable &m_table;
    ComposedEdit *m_find;
    ComposedEdit *m_replaceWith;
    QComboBox *m_column;
    QCheckBox *m_selectedOnly;
    QCheckBox *m_matchCase;
    QCheckBox *m_wholeCell;
    QLabel *m_count;
    QPushButton *m_next;
    QPushButton *m_replace;
    QList<qint64> m_selected; // posts that were selected at the beginning
    QList<qint64> m_found; // posts that would change
    std::shared_ptr<Progress> m_counting; // none when the count is there
};

} // namespace soctv
