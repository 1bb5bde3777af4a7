#pragma once

#include "core/roster/roster.h"
#include "ui/backups/backupuse.h"
#include "ui/intake/filereading.h"
#include "ui/window/navigation.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace soctv {

class Actions;
class DayStrip;
class Dialogs;
class IntakeView;
class Jobs;
class Page;
class PersonPage;
class PersonPanel;
class PlaceCounts;
class PrintView;
class RosterView;
class SearchBox;
class TermCommands;
class Settings;
struct Notice;

/// Everything between toolbar and status bar while a roster is open: navigation, the view in use
/// and the detail panel. Owns the roster and its jobs.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(std::unique_ptr<Roster> roster, Settings &settings, Dialogs &dialogs,
        Actions &actions, SearchBox &search, WorkerCommand worker, QWidget *parent = nullptr);
    ~Workspace() override;

    Roster &roster() { return *m_roster; }
    RosterView &list() { return *m_list; }
    Jobs &jobs() { return *m_jobs; }
    View view() const { return m_view; }
    /// The other day that is shown; invalid: today.
    const QDate &day() const { return m_day; }
    /// Whether the roster can be edited: not as of another day.
    bool canEdit() const { return !m_roster->isReadOnly() && !m_day.isValid(); }
    bool isListShown() const;
    bool isPrintShown() const;
    bool isIntakeShown() const;
    /// The page of \a view, which is no list; made if it has not been shown yet.
    Page &page(View view);
    /// The page in use; null while a list, the print view or an import is shown.
    Page *currentPage() const;
    /// Null before the first import, and after one that nothing was left to do in.
    IntakeView *intake() const { return m_intake; }
    /// Something was left to import when the officer turned to another view.
    bool isImportWaiting() const;
    /// Closing would lose what the officer decided about an import.
    bool isImportDecided() const;
    /// What F6 goes through, in order; some may be hidden.
    QList<QWidget *> panes() const;
    QString statusText() const;
    /// Stores what is being typed; false if it could not be stored (a message() tells why).
    bool commit();

    void setView(View view);
    /// Shows everything as of \a day; today, or an invalid one, can be edited again.
    void setDay(const QDate &day);
    void chooseDay();
    void undo();
    void redo();
    void startNewRow();
    void findNext();
    /// The sheet that belongs to the view, ready to be printed.
    void showPrint();
    void showSheet(const QString &sheetId);
    void exportSheet();
    /// Shows what importing \a paths would do, beside an import that waits; nothing is written yet.
    void importFiles(const QStringList &paths);
    /// Goes back to the import that waits.
    void showIntake();
    /// Goes to the row \a post in its list.
    void showPost(qint64 post);
    /// The page of one person; Esc there goes back to the view.
    void showPerson(qint64 person);
    void setPanelShown(bool shown);
    bool isPanelWanted() const { return m_panelWanted; }

Q_SIGNALS:
    /// What the title, the status bar or the menus tell has changed.
    void stateChanged();
    /// Another day is shown.
    void dayChanged();
    /// The window is to turn to the backup at \a path.
    void backupChosen(const QString &path, soctv::BackupUse use);
    void message(const soctv::Notice &notice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectList();
    void showContent(QWidget *content);
    PrintView &printView();
    void makeIntake();
    void leaveIntake();
    void dropIntake();
    void tellToday();
    void tellWaiting();
    void travel(Result<Step> (Roster::*direction)());
    void showPostWhenListed();
    void showRows(View view, const QList<qint64> &units);
    void setNameOrder(NameOrder order);

    Settings &m_settings;
    Dialogs &m_dialogs;
    Actions &m_actions;
    SearchBox &m_search;
    WorkerCommand m_worker;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<Jobs> m_jobs;
    DayStrip *m_dayStrip;
    QSplitter *m_splitter;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    RosterView *m_list;
    QHash<View, Page *> m_pages; // each made when it is first wanted
    PrintView *m_print = nullptr; // made when it is first wanted
    IntakeView *m_intake = nullptr; // of the newest import
    PersonPage *m_person = nullptr; // made when it is first wanted
    PlaceCounts *m_counts;
    PersonPanel *m_panel;
    TermCommands *m_terms;
    View m_view = View::Section1;
    QDate m_day;
    qint64 m_postToShow = 0; // as soon as the list has it
    bool m_panelWanted = false; // shown beside lists
};

} // namespace soctv
