#include "ui/window/windowbackups.h"

#include "core/roster/rescue.h"
#include "core/roster/restore.h"
#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupwords.h"
#include "ui/backups/restoredialog.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/history/historyview.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/sidethread.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/rosterstatus.h"
#include "ui/window/workspace.h"
#include "ui/workbar.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

#include <functional>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowBackups)
};

BackupsPage &showBackups(Workspace &workspace)
{
    workspace.setView(View::History);
    auto &history = static_cast<HistoryView &>(workspace.page(View::History));
    history.showBackups();
    return history.backups();
}

QString sentence(const Restored &restored)
{
    QString text = Words::tr("The backup has been restored.");
    if (restored.before) {
        text += u' '
            + Words::tr("What was there before is backup No. %1: to go back, restore that one.")
                  .arg(restored.before->sequence);
    }
    if (restored.erasedAgain > 0) {
        text += u' '
            + Words::tr("%n person(s) who had been erased since stay erased.", nullptr,
                int(restored.erasedAgain));
    }
    return text;
}

void tellRestored(MainWindow &window, const Result<Restored> &restored)
{
    if (!restored) {
        window.messages().show({restored.error().message, {}, Notice::Error});
        return;
    }
    const auto show = [&window] {
        if (window.workspace())
            showBackups(*window.workspace());
    };
    window.messages().show(
        {sentence(*restored), {}, Notice::Info, {{Words::tr("Show the backups"), show}}});
}

// Opens the roster at path afterwards, whatever came out.
void runRestore(MainWindow &window, WorkBar &work, const QString &path,
    const std::function<Result<Restored>(Progress &)> &restore)
{
    const auto progress = work.start(Words::tr("Restoring the backup…"));
    runAside(
        &window, progress, [=] { return restore(*progress); },
        [&window, &work, path, before = window.rosterPath()](const Result<Restored> &restored) {
            if (window.rosterPath() != before || window.isOpening())
                return tellRestored(window, restored); // the officer has turned to something else
            work.stop();
            window.openFile(path, Roster::Access::Edit,
                [&window, restored] { tellRestored(window, restored); });
        });
}

// What lies at path is kept aside: it is no roster.
Result<Restored> restoreLost(const QString &backup, const QString &path, Progress &progress)
{
    return restoreMissing(
        backup, path, [path] { keepDamaged(path); }, progress);
}

// The roster is closed for it.
void restoreInto(
    MainWindow &window, WorkBar &work, const QString &backup, const QStringList &folders)
{
    const QString path = window.rosterPath();
    if (!window.closeToReplace())
        return;
    runRestore(window, work, path, [=](Progress &progress) -> Result<Restored> {
        if (!QFileInfo::exists(path)) // deleted or moved away while it was open
            return restoreLost(backup, path, progress);
        auto current = RosterFile::open(path, RosterFile::Access::Edit);
        if (!current)
            return current.error();
        return restoreBackup(backup, std::move(*current), folders, progress);
    });
}

void openToView(MainWindow &window, const QString &backup)
{
    window.openFile(backup, Roster::Access::View, [&window, roster = window.rosterPath()] {
        window.messages().show(
            {Words::tr("This is a backup, to be looked at. The roster itself is as it was."), {},
                Notice::Info, {{Words::tr("Back to the roster"), [&window, roster] {
                                    window.openFile(roster);
                                }}}});
    });
}

void turnTo(MainWindow &window, WorkBar &work, const QString &backup, BackupUse use,
    const QStringList &folders)
{
    if (window.isSample()) {
        window.messages().show({Words::tr(
            "The sample and its backups are deleted when it is closed: they cannot be restored.")});
    } else if (use == BackupUse::View) {
        openToView(window, backup);
    } else {
        restoreInto(window, work, backup, folders);
    }
}

// Once for each reason: the status bar goes on telling it.
void tellTrouble(MainWindow &window, const RosterBackups &backups, QString &told)
{
    if (!backups.trouble())
        return;
    const QString text = backups.trouble()->message + u' '
        + Words::tr("Backups are kept in %1 until it can be written again.")
              .arg(QDir::toNativeSeparators(backups.places().fallback()));
    if (std::exchange(told, text) != text)
        window.messages().show({text, {}, Notice::Warning});
}

} // namespace

void followBackups(MainWindow &window, Workspace &workspace, Settings &settings,
    RosterStatus &status, WorkBar &work)
{
    RosterBackups &backups = workspace.roster().backups();
    backups.setFolders(settings.backupFolders());
    status.showBackups(backups);
    QObject::connect(&backups, &RosterBackups::changed, &workspace,
        [&window, &status, &backups, told = QString()]() mutable {
            status.showBackups(backups);
            tellTrouble(window, backups, told);
        });
    QObject::connect(&backups, &RosterBackups::failed, &workspace, [&](const Error &error) {
        status.tellBackupFailed();
        window.messages().show({error.message, {}, Notice::Error});
    });
    // Queued: the page that asks is gone then.
    QObject::connect(
        &workspace, &Workspace::backupChosen, &window,
        [&](const QString &path, BackupUse use) {
            turnTo(window, work, path, use, settings.backupFolders());
        },
        Qt::QueuedConnection);
    QObject::connect(
        window.actions().backups, &QAction::triggered, &workspace, [&] { showBackups(workspace); });
    QObject::connect(window.actions().copyToStick, &QAction::triggered, &workspace, [&] {
        if (workspace.commit())
            showBackups(workspace).copyRoster();
    });
}

void offerBackup(MainWindow &window, WorkBar &work, const QString &path, const BackupInfo &backup)
{
    const auto progress = work.start(Words::tr("Reading the backup…"));
    runAside(
        &window, progress, [=] { return previewRestore(backup.path, path, *progress); },
        [&window, &work, path, backup](const Result<RestorePreview> &preview) {
            work.stop();
            if (!preview) {
                window.messages().show({preview.error().message, {}, Notice::Error});
                return;
            }
            RestoreDialog dialog(backup, *preview, &window);
            if (dialog.exec() != QDialog::Accepted)
                return;
            runRestore(window, work, path,
                [=](Progress &restoring) { return restoreLost(backup.path, path, restoring); });
        });
}

bool endBackups(Roster &roster, Dialogs &dialogs)
{
    const Done done = [&] {
        const BusyCursor busy;
        return roster.backups().finishSession();
    }();
    return done
        || dialogs.choose(Words::tr("The backup on closing could not be made. The roster itself is "
                                    "saved."),
               done.error().message, {Words::tr("Go back"), Words::tr("Close without a backup")})
        == 1;
}

} // namespace soctv
