#include "core/roster/restore.h"

#include "core/base/filefailure.h"
#include "core/base/nativefile.h"
#include "core/db/identify.h"
#include "core/db/statement.h"
#include "core/roster/backgroundbackup.h"
#include "core/roster/replayerasures.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace soctv {

namespace {

constexpr int stages = 6; // of a restore, for its Progress

RosterFile openBackup(const QString &path)
{
    auto file = RosterFile::open(path, RosterFile::Access::View);
    if (!file)
        throw file.error();
    if (readRosterHeader(path).version > schemaVersion) {
        throw Error{ErrorCode::NewerVersion,
            QCoreApplication::translate("soctv",
                "The backup “%1” was made by a newer version of this program. Nothing has been "
                "changed.")
                .arg(QFileInfo(path).fileName())};
    }
    return std::move(*file);
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

// Walks through both tables by id.
TableDifference compare(Database &now, Database &then, const QByteArray &table)
{
    TableDifference difference{table};
    const QByteArray sql = "SELECT id, row_hash FROM " + table + " ORDER BY id";
    Statement here(now, sql);
    Statement there(then, sql);
    bool isHere = here.step();
    bool isThere = there.step();
    while (isHere || isThere) {
        if (!isThere || (isHere && here.integer(0) < there.integer(0))) {
            ++difference.onlyNow;
            isHere = here.step();
        } else if (!isHere || there.integer(0) < here.integer(0)) {
            ++difference.onlyThen;
            isThere = there.step();
        } else {
            difference.changed += here.blob(1) != there.blob(1) ? 1 : 0;
            isHere = here.step();
            isThere = there.step();
        }
    }
    return difference;
}

qint64 metaValue(Database &database, const QString &key)
{
    Statement read(database, "SELECT value FROM meta WHERE key = ?");
    return read.bind(1, key).step() ? read.integer(0) : 0;
}

// Ids are never given out twice, and whoever remembers an edit number sees that all has changed.
void raiseCounters(Database &restored, Database &current)
{
    for (const QString &key : {QStringLiteral("next_id"), QStringLiteral("edit_number")}) {
        Statement raise(restored, "UPDATE meta SET value = ? WHERE key = ? AND value < ?1");
        raise.bind(1, metaValue(current, key)).bind(2, key).run();
    }
    restored.execute("UPDATE meta SET value = value + 1 WHERE key = 'edit_number'");
}

// The new file beside the one that it will replace; removed unless it does.
class NewFile {
public:
    explicit NewFile(const QString &target)
        : m_target(target)
        , m_path(temporaryNameBeside(target))
    {
    }
    ~NewFile()
    {
        if (m_path.isEmpty())
            return;
        QFile::remove(m_path);
        QFile::remove(m_path + QLatin1String("-journal"));
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    const QString &path() const { return m_path; }
    void moveToTarget()
    {
        moveIntoPlace(m_path, m_target);
        m_path.clear();
    }

private:
    QString m_target;
    QString m_path;
};

// Copies the backup to \a target and carries over what \a current, if there is one, must not lose.
// Returns how many people were erased again.
qint64 makeFrom(Database &backup, const QString &target, Database *current, Progress &progress)
{
    const auto counts = copyVerified(backup, target, checkBackup);
    progress.step(2, stages);
    if (!current)
        return 0;
    Database restored = Database::open(target, Database::Access::ReadWrite);
    restored.trust();
    const qint64 erased = replayErasures(restored, *current);
    {
        Transaction transaction(restored);
        raiseCounters(restored, *current);
        transaction.commit();
    }
    restored.close();
    progress.step(3, stages);
    if (verifyCopy(target, checkBackup) != counts && erased == 0) {
        throw Error{ErrorCode::Damaged,
            QCoreApplication::translate(
                "soctv", "The backup could not be copied faithfully. Nothing has been changed.")};
    }
    return erased;
}

RosterCounts countsOf(const QString &path)
{
    Database database = Database::open(path, Database::Access::ReadOnly);
    return countRoster(database);
}

void requireStillOurs(const RosterFile &current)
{
    if (current.lock && current.lock->isStillOurs() && !current.database.hasMoved())
        return;
    throw Error{ErrorCode::Moved,
        QCoreApplication::translate(
            "soctv", "“%1” was moved, replaced or taken over meanwhile. Nothing has been restored.")
            .arg(current.database.fileName())};
}

bool isRoster(const QString &path)
{
    const auto header = guarded([&] { return readRosterHeader(path); });
    if (header)
        return true;
    const ErrorCode code = header.error().code;
    return code != ErrorCode::NotFound && code != ErrorCode::EmptyFile
        && code != ErrorCode::NotRoster;
}

Restored replace(
    const QString &backup, RosterFile &current, const QStringList &folders, Progress &progress)
{
    const QString path = QFileInfo(current.database.path()).canonicalFilePath();
    if (isSameFile(backup, path)) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate(
                "soctv", "“%1” is the roster itself. Nothing has been changed.")
                .arg(current.database.fileName())};
    }
    RosterFile source = openBackup(backup);
    progress.step(1, stages);
    Restored restored;
    NewFile file(path);
    restored.erasedAgain = makeFrom(source.database, file.path(), &current.database, progress);
    restored.counts = countsOf(file.path());
    QFile::setPermissions(file.path(), QFile::permissions(path));
    syncFile(file.path());
    progress.step(4, stages);
    RosterBackups backups(current.database);
    backups.setFolders(folders);
    restored.before = backups.makeNow(QStringLiteral("restore"));
    progress.step(5, stages); // the last moment to stop
    requireStillOurs(current);
    current.database.close();
    file.moveToTarget();
    return restored;
}

} // namespace

Result<RestorePreview> previewRestore(
    const QString &backup, const QString &path, Progress &progress)
{
    return guarded([&] {
        RosterFile file = openBackup(backup);
        progress.step(1, stages);
        verifyRowHashes(file.database);
        progress.step(3, stages);
        RestorePreview preview;
        preview.then = countRoster(file.database);
        if (!isRoster(path))
            return preview;
        Database now = Database::open(path, Database::Access::ReadOnly);
        now.trust();
        const ReadScope oneLook(now);
        preview.now = countRoster(now);
        for (const char *table : {"unit", "person", "post", "account"}) {
            preview.differences.append(compare(now, file.database, table));
            progress.step(4, stages);
        }
        preview.erasedSince = erasuresToReplay(file.database, now).size();
        return preview;
    });
}

Result<Restored> restoreBackup(
    const QString &backup, RosterFile current, const QStringList &backupFolders, Progress &progress)
{
    return guarded([&] { return replace(backup, current, backupFolders, progress); });
}

Result<Restored> restoreMissing(const QString &backup, const QString &path,
    const std::function<void()> &makeRoom, Progress &progress)
{
    return guarded([&] {
        RosterFile source = openBackup(backup);
        const RosterLock lock(path);
        progress.step(1, stages);
        NewFile file(path);
        makeFrom(source.database, file.path(), nullptr, progress);
        const RosterCounts counts = countsOf(file.path());
        progress.step(5, stages); // the last moment to stop
        if (makeRoom)
            makeRoom();
        // A journal without its file would be played back into the new one.
        const QFileInfo journal(path + QLatin1String("-journal"));
        if (QFileInfo::exists(path) || journal.size() > 0) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate(
                    "soctv", "“%1” already exists. It has not been changed.")
                    .arg(journal.size() > 0 ? journal.fileName() : QFileInfo(path).fileName())};
        }
        file.moveToTarget();
        return Restored{counts, std::nullopt, 0};
    });
}

} // namespace soctv
