#pragma once

#include "core/base/error.h"
#include "core/roster/search/listing.h"

#include <QWidget>

class QAction;

namespace soctv {

class AlikeHint;
class CellIssues;
class ColumnStates;
class Dialogs;
class EmptyHint;
class FilterRow;
class Jobs;
class ReplaceDialog;
class Roster;
class RosterEdits;
class RosterModel;
class RosterPaste;
class RosterTable;
class Settings;
struct Notice;

/// A list of the roster with its filter row: the grid that officers type, paste and search in.
/// Every key of ui.md that works inside the grid is also a function here, for menus.
class RosterView : public QWidget {
    Q_OBJECT

public:
    RosterView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
        QWidget *parent = nullptr);
    ~RosterView() override;

    /// Shows another list; not while the row being typed cannot be stored (see commitEditor()).
    void setScope(Scope scope);
    /// Shows the lists as of \a day (invalid: today); see setScope(). As of another day nothing can
    /// be edited.
    void setDay(const QDate &day);
    /// Shows only rows with \a text (the composed text of the search box).
    void setSearch(const QString &text);
    /// Shows only rows of \a units (empty: of all) until the filters are cleared or another list
    /// is shown.
    void setUnits(const QSet<qint64> &units);
    RosterModel &model() { return *m_model; }
    RosterTable &table() { return *m_table; }
    FilterRow &filterRow() { return *m_filterRow; }

    /// What the menu of a row offers besides, in order.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

    QList<qint64> selectedPosts() const;
    qint64 currentPost() const;
    /// Goes to the row \a post and the column of \a field; false if the list does not show it.
    bool showPost(qint64 post, int field = -1);
    /// Stores what is being typed, the new row too; false if it could not be stored.
    bool commitEditor();
    /// "6 / 192 rows match “nguyen thi” · Esc clears the filter"
    QString statusText() const;

public Q_SLOTS:
    void startNewRow();
    void copy();
    void cut();
    void paste();
    void clearCells();
    void fillDown();
    void copyFromAbove();
    void insertToday();
    void deleteRows();
    /// Marks the accounts of the selected rows as the unit's.
    void claimAccounts();
    void findAndReplace();
    void chooseColumns();
    void nextIssue();
    void focusFilterRow();
    /// Drops the filter row and the search.
    void clearFilters();

Q_SIGNALS:
    void currentChanged(qint64 post);
    void selectionChanged();
    void statusChanged();
    void message(const soctv::Notice &notice);
    /// The search was dropped from inside the grid: its box is to be emptied.
    void searchDropped();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectModel();
    void connectTable();
    void connectMessages();
    void applyFilters();
    void tellEmpty();
    void fitNumberColumn();
    void showCellMenu(const QPoint &position);
    void showHeaderMenu(const QPoint &position);

    Roster &m_roster;
    Jobs &m_jobs;
    RosterModel *m_model;
    RosterTable *m_table;
    FilterRow *m_filterRow;
    ColumnStates *m_columns;
    RosterEdits *m_edits;
    RosterPaste *m_paste;
    CellIssues *m_issues;
    AlikeHint *m_alike;
    EmptyHint *m_hint;
    QList<QAction *> m_rowActions; // of others
    ReplaceDialog *m_replace = nullptr; // made when it is first wanted
};

} // namespace soctv
