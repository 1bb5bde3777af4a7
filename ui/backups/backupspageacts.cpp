// What the buttons of BackupsPage do; backupspage.cpp holds the page itself.

#include "core/roster/backgroundbackup.h"
#include "core/roster/restore.h"
#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/verifybackup.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupwords.h"
#include "ui/backups/restoredialog.h"
#include "ui/backups/stickfolder.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/sidethread.h"

#include <QDir>
#include <QFileInfo>
#include <QTableView>

namespace soctv {

namespace {

struct Checked {
    int good = 0;
    int bad = 0;
    std::optional<Error> error; // the first that could not be looked at
};

Checked checkAll(const QList<BackupInfo> &backups, Progress &progress)
{
    Checked checked;
    for (qsizetype i = 0; i < backups.size(); ++i) {
        const auto stepped = guarded([&] { progress.step(i, backups.size()); });
        if (!stepped) {
            checked.error = stepped.error();
            break;
        }
        const auto verified = verifyBackup(backups.at(i));
        if (verified)
            ++(verified->verified ? checked.good : checked.bad);
        else if (!checked.error)
            checked.error = verified.error();
    }
    return checked;
}

// Can be stopped as long as nothing bears the name.
Done copyBackup(const QString &backup, const QString &target, Progress &progress)
{
    return guarded([&] {
        Database source = Database::open(backup, Database::Access::ReadOnly);
        source.trust();
        BackupCopy copy(source, target);
        while (!copy.step())
            progress.step(0, 0);
        PendingBackup pending = copy.end();
        progress.step(0, 0);
        pending.putInPlace(checkBackup, ReadBack::Yes);
    });
}

} // namespace

void BackupsPage::backUpNow()
{
    if (!m_now->isEnabled())
        return;
    const auto backup = [&] {
        const BusyCursor busy;
        return m_tools.roster.backUp(QStringLiteral("manual"));
    }();
    if (!backup) {
        Q_EMIT message(errorNotice(backup.error()));
        return;
    }
    Q_EMIT message({tr("Backed up and verified: %1").arg(QDir::toNativeSeparators(backup->path))});
}

void BackupsPage::verifySelected()
{
    const QList<BackupInfo> backups = selected();
    if (backups.isEmpty() || isWorking())
        return;
    const auto progress = startWork(tr("Checking %n backup(s)…", nullptr, int(backups.size())));
    runAside(
        this, progress, [backups, progress] { return checkAll(backups, *progress); },
        [this](const Checked &checked) {
            endWork();
            reload();
            if (checked.bad > 0) {
                Q_EMIT message({tr("%n backup(s) are damaged and cannot be restored. Nothing has "
                                   "been deleted; the roster itself is not affected.",
                                    nullptr, checked.bad),
                    {}, Notice::Warning});
            } else if (checked.error) {
                tell(*checked.error);
            } else {
                Q_EMIT message({tr("%n backup(s) checked: all is well.", nullptr, checked.good)});
            }
        });
}

void BackupsPage::view()
{
    const QList<BackupInfo> backups = selected();
    if (backups.size() == 1 && !isWorking())
        Q_EMIT chosen(backups.first().path, BackupUse::View);
}

void BackupsPage::restore()
{
    const QList<BackupInfo> backups = selected();
    if (backups.size() != 1 || !m_restore->isEnabled())
        return;
    const BackupInfo backup = backups.first();
    const auto progress = startWork(tr("Comparing with the backup…"));
    runAside(
        this, progress,
        [path = backup.path, roster = m_tools.roster.path(), progress] {
            return previewRestore(path, roster, *progress);
        },
        [this, backup](const Result<RestorePreview> &preview) {
            endWork();
            ask(backup, preview);
        });
}

void BackupsPage::ask(const BackupInfo &backup, const Result<RestorePreview> &preview)
{
    if (!preview) {
        if (preview.error().code == ErrorCode::Damaged)
            verifySelected(); // so that it is written down
        return tell(preview.error());
    }
    RestoreDialog dialog(backup, *preview, this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT chosen(backup.path, BackupUse::Restore);
}

QString BackupsPage::stickTarget(const QString &name)
{
    const QString stick = stickFolder();
    const QString folder = m_tools.dialogs.openFolder(
        tr("Copy to a USB stick"), stick.isEmpty() ? m_tools.settings.lastFolder() : stick);
    return folder.isEmpty() ? QString() : freePath(folder, name);
}

void BackupsPage::copySelected()
{
    const QList<BackupInfo> backups = selected();
    if (backups.size() != 1 || isWorking())
        return;
    const QString target = stickTarget(QFileInfo(backups.first().path).fileName());
    if (target.isEmpty())
        return;
    const auto progress = startWork(tr("Copying to “%1”…").arg(QFileInfo(target).fileName()));
    runAside(
        this, progress,
        [backup = backups.first().path, target, progress] {
            return copyBackup(backup, target, *progress);
        },
        [this, target](const Done &copied) {
            endWork();
            if (copied)
                tellCopied(target);
            else
                tell(copied.error());
        });
}

void BackupsPage::copyRoster()
{
    if (isWorking())
        return;
    const QString name = QFileInfo(m_tools.roster.path()).completeBaseName();
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm"));
    const QString target = stickTarget(QStringLiteral("%1 %2.soctv").arg(name, now));
    if (target.isEmpty())
        return;
    startWork(tr("Copying to “%1”…").arg(QFileInfo(target).fileName()));
    const auto started = guarded(
        [&] { m_stick = std::make_unique<BackgroundBackup>(m_tools.roster.database(), target); });
    if (!started) {
        endWork();
        return tell(started.error());
    }
    connect(m_stick.get(), &BackgroundBackup::finished, this, [this](const BackupInfo &copy) {
        endWork();
        tellCopied(copy.path);
    });
    connect(m_stick.get(), &BackgroundBackup::failed, this, [this](const Error &error) {
        endWork();
        tell(error);
    });
}

void BackupsPage::tellCopied(const QString &path)
{
    Q_EMIT message({tr("Copied and read back: %1 (%2). The stick can be pulled out now.")
                        .arg(QDir::toNativeSeparators(path), sizeText(QFileInfo(path).size()))});
}

void BackupsPage::changeFolder()
{
    Settings &settings = m_tools.settings;
    const QStringList known = settings.backupFolders();
    int answer = 0;
    if (!known.value(0).isEmpty()) {
        answer = m_tools.dialogs.choose(tr("Where are backups to be kept?"),
            tr("Now: %1").arg(QDir::toNativeSeparators(known.first())),
            {tr("Choose a folder…"), tr("Beside the roster"), tr("Leave as it is")});
    }
    QString folder;
    if (answer == 0) {
        folder = m_tools.dialogs.openFolder(
            tr("Folder for backups"), known.value(0, settings.lastFolder()));
    }
    if ((answer == 0 && folder.isEmpty()) || answer < 0 || answer > 1)
        return;
    const BackupPlaces places(m_tools.roster.path(), {folder});
    if (const auto problem = places.problem(places.preferred())) {
        return tell({problem->code,
            problem->message + u' ' + tr("Backups stay where they were until now.")});
    }
    if (known.isEmpty())
        settings.setBackupFolder({}); // what is beside the roster stays in the list
    settings.setBackupFolder(folder);
    m_tools.roster.backups().setFolders(settings.backupFolders());
    Q_EMIT message({tr("Backups are kept in %1 from now on. Those made before stay where they are, "
                       "and in this list.")
                        .arg(QDir::toNativeSeparators(places.preferred()))});
}

} // namespace soctv
