#include "core/roster/takeover.h"

#include "core/base/nativefile.h"
#include "core/db/rawcopy.h"
#include "core/roster/rosterbackups.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace soctv {

namespace {

const QString reason = QStringLiteral("take-over");

void backUp(Database &database)
{
    RosterBackups(database).makeNow(reason);
}

// The path of the copy; empty if one was made that needs nothing to be put right.
QString backUpFirst(const QString &path)
{
    if (!hasLeftJournal(path)) {
        Database database = Database::open(path, Database::Access::ReadOnly);
        database.trust();
        backUp(database);
        return {};
    }
    const QString folder = BackupPlaces(path).writable();
    makeFolder(folder); // where it cannot be, the copy says why
    const QString name = QFileInfo(path).completeBaseName();
    QString copy;
    for (int number = 1; copy.isEmpty() || QFileInfo::exists(copy); ++number)
        copy = QDir(folder).filePath(QStringLiteral("%1.left-%2.soctv").arg(name).arg(number));
    copyRaw(path, copy);
    return copy;
}

RosterFile openTaken(const QString &path, std::unique_ptr<RosterLock> lock, const QString &left)
{
    auto file = guarded([&] { return openWithLock(path, std::move(lock), Versions::ofProgram()); });
    if (!file) {
        Error error = file.error();
        if (!left.isEmpty()) {
            error.message += u' '
                + QCoreApplication::translate("soctv", "What was left of it is kept in “%1”.")
                      .arg(QDir::toNativeSeparators(left));
        }
        throw error;
    }
    if (!left.isEmpty()) {
        backUp(file->database);
        QFile::remove(left + QLatin1String("-journal")); // after that it holds nothing more
        QFile::remove(left);
    }
    return std::move(*file);
}

} // namespace

Result<RosterFile> takeOver(LockWatch &watch)
{
    const QString path = watch.rosterPath();
    if (watch.look() == LockWatch::State::Free)
        return RosterFile::open(path, RosterFile::Access::Edit);
    return guarded([&] {
        if (watch.state() != LockWatch::State::Silent)
            throw lockedError(path);
        const QString left = backUpFirst(path);
        return openTaken(path, std::make_unique<RosterLock>(path, watch), left);
    });
}

} // namespace soctv
