// The parts of MainWindow that open a roster file.

#include "core/db/isbackup.h"
#include "core/roster/backupplaces.h"
#include "core/roster/samplefile.h"
#include "ui/busycursor.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/neighbours.h"
#include "ui/window/rescueroster.h"
#include "ui/window/rosteropening.h"
#include "ui/window/rosterstatus.h"
#include "ui/window/searchbox.h"
#include "ui/window/statestrip.h"
#include "ui/window/typingkeeper.h"
#include "ui/window/windowbackups.h"
#include "ui/window/workspace.h"
#include "ui/window/writetroubles.h"
#include "ui/workbar.h"

#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace soctv {

namespace {

constexpr qint64 sampleRows = 200;

// None, or the folder cannot be read.
std::optional<BackupInfo> newestBackup(const QString &rosterPath, const Settings &settings)
{
    const BackupPlaces places(rosterPath, settings.backupFolders());
    const auto newest = guarded([&] { return places.newestVerified(); });
    return newest ? *newest : std::nullopt;
}

} // namespace

void MainWindow::openSample()
{
    if (!commitOrAsk())
        return;
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(QStringLiteral("danh-sach-mau.soctv"));
    auto opened = [&]() -> Result<std::unique_ptr<Roster>> {
        const BusyCursor busy;
        Progress progress;
        if (const Done made = createSample(path, sampleRows, progress, QDate::currentDate()); !made)
            return made.error();
        return Roster::open(path, Roster::Access::Edit);
    }();
    if (!opened) {
        tellError(opened.error());
        return;
    }
    m_messages->clear();
    dropWorkspace();
    m_sampleFolder = std::move(folder);
    showRoster(std::move(*opened));
}

void MainWindow::createRoster(const Office &office, const QString &path)
{
    auto created = [&] {
        const BusyCursor busy;
        return Roster::create(path, office);
    }();
    m_messages->clear();
    if (!created) {
        tellError(created.error());
        return;
    }
    m_settings.addRecentFile(path);
    showRoster(std::move(*created));
    if (m_filesToImport.isEmpty())
        m_workspace->startNewRow();
    else
        m_workspace->importFiles(std::exchange(m_filesToImport, {}));
    if (const auto notice = m_neighbours->placeNoticeOfNew(path))
        m_messages->show(*notice);
}

void MainWindow::showRoster(std::unique_ptr<Roster> roster)
{
    m_search->clear();
    m_workspace = new Workspace(
        std::move(roster), m_settings, m_dialogs, *m_actions, *m_search, m_worker, m_stack);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    Roster &opened = m_workspace->roster();
    connect(m_workspace, &Workspace::stateChanged, this, &MainWindow::updateState);
    connect(m_workspace, &Workspace::message, this, [this](const Notice &notice) {
        // Whatever reads may be the first to meet it; what to do about it is known here.
        if (notice.code == ErrorCode::Damaged)
            tellOpenError(rosterPath(), {*notice.code, notice.text});
        else
            m_messages->show(notice);
    });
    connect(m_workspace, &Workspace::dayChanged, this, [this] {
        m_messages->clear(); // their buttons may undo
        updateUndo();
    });
    connect(&opened, &Roster::changed, this, &MainWindow::updateUndo);
    m_troubles = new WriteTroubles(opened, m_settings, m_dialogs, m_workspace);
    connect(m_troubles, &WriteTroubles::message, m_messages, &MessageBar::show);
    connect(&opened, &Roster::writeFailed, this, &MainWindow::updateState);
    connect(m_troubles, &WriteTroubles::ended, this, [this] {
        m_messages->drop(WriteTroubles::topic);
        updateState();
    });
    connect(m_troubles, &WriteTroubles::restoreWanted, m_actions->backups, &QAction::trigger);
    connect(
        m_troubles, &WriteTroubles::rescueWanted, this,
        [this] { rescueRoster(*this, rosterPath(), m_settings.backupFolders()); },
        Qt::QueuedConnection);
    connect(m_troubles, &WriteTroubles::savedElsewhere, this,
        [this](const QString &path) { openFile(path); });
    if (!opened.isReadOnly()) {
        m_typing = new TypingKeeper(*m_workspace);
        connect(m_typing, &TypingKeeper::message, m_messages, &MessageBar::show);
        m_typing->offer();
    }
    m_neighbours->follow(opened);
    followBackups(*this, *m_workspace, m_settings, *m_status, *m_work);
    showStrip();
    updateState();
    updateUndo();
    bringInCarried();
    m_workspace->setFocus();
}

void MainWindow::openFile(
    const QString &path, Roster::Access access, const std::function<void()> &then)
{
    const bool sameFile = m_workspace
        && QFileInfo(path).canonicalFilePath() == QFileInfo(rosterPath()).canonicalFilePath();
    if (sameFile && !isReadOnly())
        return; // it is on the screen already
    if (m_opening && m_opening->path() == path && m_opening->access() == access)
        return; // it is coming
    if (access == Roster::Access::Edit) {
        const auto notice = m_neighbours->placeNotice(
            path, [this, path, then](Roster::Access chosen) { openFile(path, chosen, then); });
        if (notice) {
            m_messages->show(*notice);
            return;
        }
    }
    if (!commitOrAsk())
        return;
    startOpening(new RosterOpening(path, access, {}, this), then);
}

void MainWindow::startOpening(RosterOpening *opening, const std::function<void()> &then)
{
    m_messages->clear();
    m_opening = opening;
    connect(m_opening, &RosterOpening::opened, this, [this, then] { finishOpening(then); });
    m_work->start(tr("Opening “%1”…").arg(QFileInfo(opening->path()).fileName()));
}

void MainWindow::finishOpening(const std::function<void()> &then)
{
    const QString path = m_opening->path();
    auto file = m_opening->take();
    std::exchange(m_opening, nullptr)->deleteLater();
    m_work->stop();
    auto opened = file ? Roster::open(std::move(*file)) : file.error();
    if (!opened) {
        tellOpenError(path, opened.error());
        return;
    }
    if (!commitOrAsk()) // what was typed meanwhile
        return;
    dropWorkspace();
    if (!isBackup(path))
        m_settings.addRecentFile(path);
    showRoster(std::move(*opened));
    if (then)
        then();
}

void MainWindow::giveUpOpening()
{
    if (m_opening)
        std::exchange(m_opening, nullptr)->abandon();
    m_work->stop();
}

// The window of this user that has it comes forward instead.
void MainWindow::tellLocked(const QString &path, const Error &error)
{
    const auto tellAsUsual = [this, path, error] {
        m_messages->show({error.message, {}, Notice::Error,
            {{tr("Open for viewing"), [this, path] { openFile(path, Roster::Access::View); }},
                {tr("Try again"), [this, path] { openFile(path); }}}});
    };
    if (!Neighbours::isHeldByThisUser(path)) {
        tellAsUsual();
        return;
    }
    m_neighbours->raise(path, [this, path, tellAsUsual](bool raised) {
        if (!raised) {
            tellAsUsual();
            return;
        }
        tell(tr("“%1” is open in another window, which is in front now.")
                 .arg(QFileInfo(path).completeBaseName()));
        Q_EMIT otherWindowRaised();
    });
}

// Its writer died half way: what was there before is shown until it is taken over.
void MainWindow::showUnfinished(const QString &path)
{
    const auto backup = newestBackup(path, m_settings);
    if (!backup) {
        if (closeRoster())
            m_neighbours->strip()->showUnfinished(path, {});
        return;
    }
    openFile(backup->path, Roster::Access::View, [this, path, backup = backup->path] {
        m_neighbours->strip()->showUnfinished(path, QFileInfo(backup).fileName());
    });
}

void MainWindow::takeOver()
{
    const QString path = m_neighbours->strip()->watch()->rosterPath();
    const auto open = m_neighbours->askToTakeOver();
    if (open && commitOrAsk())
        startOpening(new RosterOpening(path, Roster::Access::Edit, open, this), {});
}

// What can be looked at where the roster itself cannot.
void MainWindow::addBackup(Notice &notice, const BackupInfo &backup)
{
    notice.text.chop(1); // the full stop
    notice.text = tr("%1; newest backup: %2.")
                      .arg(notice.text,
                          backup.at.toLocalTime().toString(QStringLiteral("HH:mm dd/MM/yyyy")));
    notice.details = QDir::toNativeSeparators(backup.path);
    notice.buttons.append({tr("Open the backup for viewing"),
        [this, path = backup.path] { openFile(path, Roster::Access::View); }});
}

void MainWindow::tellOpenError(const QString &path, const Error &error)
{
    Notice notice{error.message, {}, Notice::Error};
    if (m_workspace && path == rosterPath() && error.code == ErrorCode::Damaged)
        notice.topic = WriteTroubles::topic; // which may know of an edit that is not stored
    const auto offer = [&](const QString &text, std::function<void()> action) {
        notice.buttons.append({text, std::move(action)});
    };
    const auto offerView = [&] {
        offer(tr("Open for viewing"), [this, path] { openFile(path, Roster::Access::View); });
    };
    const auto offerAgain = [&] { offer(tr("Try again"), [this, path] { openFile(path); }); };
    const auto offerOther = [&] { offer(tr("Choose another file…"), [this] { chooseFile(); }); };
    switch (error.code) {
    case ErrorCode::Locked:
        tellLocked(path, error);
        return;
    case ErrorCode::Unfinished:
        showUnfinished(path);
        return;
    case ErrorCode::Busy:
        offerView();
        offerAgain();
        break;
    case ErrorCode::NewerVersion:
        offerView();
        offer(tr("Leave it"), [] {});
        break;
    case ErrorCode::ReadOnly:
        offer(tr("Copy to another place…"),
            [this, path] { openFile(path, Roster::Access::View, [this] { saveCopy(); }); });
        offerView();
        break;
    case ErrorCode::Damaged:
        offer(tr("Restore…"),
            [this, path] { rescueRoster(*this, path, m_settings.backupFolders()); });
        if (const auto backup = newestBackup(path, m_settings))
            addBackup(notice, *backup);
        break;
    case ErrorCode::NotFound:
    case ErrorCode::EmptyFile:
    case ErrorCode::NotRoster: // a disk may have lost its beginning
        if (const auto backup = newestBackup(path, m_settings)) {
            offer(tr("Restore…"),
                [this, path, backup] { offerBackup(*this, *m_work, path, *backup); });
            addBackup(notice, *backup);
        }
        offerOther();
        break;
    case ErrorCode::Io:
    case ErrorCode::DiskFull:
        offerAgain();
        offerOther();
        break;
    default:
        offerOther();
        break;
    }
    m_messages->show(notice);
}

} // namespace soctv
