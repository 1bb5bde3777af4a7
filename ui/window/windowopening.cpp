// The parts of MainWindow that open a roster file.

#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rosteropening.h"
#include "ui/window/workspace.h"
#include "ui/workbar.h"

#include <QDir>
#include <QFileInfo>

namespace soctv {

namespace {

// Empty: there is none, or the folder cannot be read.
QString newestBackup(const QString &rosterPath)
{
    const auto backups = guarded([&] { return backupsIn(backupFolder(rosterPath)); });
    return backups && !backups->isEmpty() ? backups->first().path : QString();
}

} // namespace

void MainWindow::openFile(
    const QString &path, Roster::Access access, const std::function<void()> &then)
{
    const bool sameFile = m_workspace
        && QFileInfo(path).canonicalFilePath() == QFileInfo(rosterPath()).canonicalFilePath();
    if (sameFile && !isReadOnly())
        return; // it is on the screen already
    if (m_opening && m_opening->path() == path && m_opening->access() == access)
        return; // it is coming
    if (!commitOrAsk())
        return;
    m_messages->clear();
    m_opening = new RosterOpening(path, access, this);
    connect(m_opening, &RosterOpening::opened, this, [this, then] { finishOpening(then); });
    m_work->start(tr("Opening “%1”…").arg(QFileInfo(path).fileName()));
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

void MainWindow::tellOpenError(const QString &path, const Error &error)
{
    Notice notice{error.message, {}, Notice::Error};
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
        if (const QString backup = newestBackup(path); !backup.isEmpty()) {
            notice.details = tr("Newest backup: %1").arg(QDir::toNativeSeparators(backup));
            offer(tr("Open the backup for viewing"),
                [this, backup] { openFile(backup, Roster::Access::View); });
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
