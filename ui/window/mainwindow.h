#pragma once

#include "core/roster/roster.h"
#include "ui/intake/filereading.h"
#include "ui/window/carriededit.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QStackedWidget;
class QTemporaryDir;
class QToolBar;

namespace soctv {

class Actions;
class Appearance;
class Dialogs;
class HelpWindow;
class MessageBar;
class Neighbours;
class NewRosterPage;
class RosterOpening;
class RosterStatus;
class SearchBox;
class Settings;
class StartPage;
class TypingKeeper;
class WorkBar;
class Workspace;
class WriteTroubles;
struct Notice;

/// The window of the program: menus, toolbar, messages and status bar around the start page or an
/// open roster.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// \a worker is what reads files that are imported.
    MainWindow(
        Settings &settings, Dialogs &dialogs, Appearance &appearance, WorkerCommand worker = {});
    ~MainWindow() override;

    /// Begins to open a roster in place of the one that is open; says why if it cannot. Whatever
    /// else the officer turns to meanwhile gives it up. \a then is called with the roster there.
    void openFile(const QString &path, Roster::Access access = Roster::Access::Edit,
        const std::function<void()> &then = {});
    /// Opens a throw-away roster of made-up people.
    void openSample();
    void createRoster(const Office &office, const QString &path);
    /// Shows what the rows of returned files would change; without a roster one is made first.
    void importFiles(const QStringList &paths);
    /// Stores what is being typed without asking, for the session ends.
    void storeTyping();
    /// False if what is being typed could not be stored and the officer wants to go back to it.
    bool closeRoster();
    /// The same before another file takes the place of this one: what it did not store is not asked
    /// about, but carried over to the next roster at the same path.
    bool closeToReplace();

    /// Null on the start page.
    Workspace *workspace() const { return m_workspace; }
    bool isOpening() const { return m_opening; }
    QString rosterPath() const;
    bool isSample() const { return bool(m_sampleFolder); }
    bool isReadOnly() const;
    MessageBar &messages() { return *m_messages; }
    Actions &actions() { return *m_actions; }
    SearchBox &search() { return *m_search; }

Q_SIGNALS:
    /// The officer chose another language: the window is to be made anew.
    void languageChosen();
    /// Another window has the roster that was to be opened, and is in front now.
    void otherWindowRaised();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildToolBar();
    void buildContent();
    void connectFileActions();
    void connectSettings();
    void connectPages();
    void fillRecentMenu();
    void chooseFile();
    void chooseToImport(QStringList (*choose)(Dialogs &, const QString &));
    bool canImport() const;
    void startOpening(RosterOpening *opening, const std::function<void()> &then);
    void finishOpening(const std::function<void()> &then);
    void tellLocked(const QString &path, const Error &error);
    void showUnfinished(const QString &path);
    void takeOver();
    void giveUpOpening();
    void tellOpenError(const QString &path, const Error &error);
    void addBackup(Notice &notice, const BackupInfo &backup);
    void showRoster(std::unique_ptr<Roster> roster);
    void showStrip();
    void dropWorkspace();
    bool commitOrAsk();
    bool mayDropImport();
    bool mayDropUnsaved();
    bool mayDropCarried();
    void bringInCarried();
    void updateState();
    void updateUndo();
    void movePane(int by);
    void tellSaved();
    void saveCopy();
    void backUp();
    void editOffice();
    void showHelp();
    void tell(const QString &text, const QString &details = {});
    void tellError(const Error &error);

    Settings &m_settings;
    Dialogs &m_dialogs;
    Appearance &m_appearance;
    WorkerCommand m_worker;
    Actions *m_actions;
    QToolBar *m_toolBar;
    SearchBox *m_search;
    MessageBar *m_messages;
    WorkBar *m_work; // while a file is opened
    Neighbours *m_neighbours;
    QStackedWidget *m_stack;
    StartPage *m_start;
    NewRosterPage *m_newRoster;
    RosterStatus *m_status;
    Workspace *m_workspace = nullptr;
    WriteTroubles *m_troubles = nullptr; // of the open roster
    TypingKeeper *m_typing = nullptr; // of one that can be edited
    RosterOpening *m_opening = nullptr;
    CarriedEdit m_carried;
    QStringList m_filesToImport; // as soon as the new roster is there
    QPointer<HelpWindow> m_help;
    std::unique_ptr<QTemporaryDir> m_sampleFolder; // while a sample is open
};

} // namespace soctv
