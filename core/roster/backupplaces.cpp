#include "core/roster/backupplaces.h"

#include "core/base/nativefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <functional>

namespace soctv {

namespace {

// Two rosters of one name in different folders must not share their copies.
QString ownFolder(const QString &root, const QString &rosterPath)
{
    const QByteArray place = QCryptographicHash::hash(
        QFileInfo(rosterPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256)
                                 .toHex()
                                 .left(8);
    return QStringLiteral("%1/%2 %3")
        .arg(root, QFileInfo(backupFolder(rosterPath)).fileName(), QString::fromLatin1(place));
}

QString folderFor(const QString &chosen, const QString &rosterPath)
{
    return chosen.isEmpty() ? backupFolder(rosterPath) : ownFolder(chosen, rosterPath);
}

// Writes a little and takes it away again.
void probe(const QString &folder)
{
    const QByteArray piece(4096, 'x');
    NativeFile file(QDir(folder).filePath(QStringLiteral("probe")), true);
    file.write(piece.constData(), piece.size());
    file.sync(piece.size());
}

Error placeError(ErrorCode code, const char *sentence, const QString &folder)
{
    return {
        code, QCoreApplication::translate("soctv", sentence).arg(QDir::toNativeSeparators(folder))};
}

} // namespace

BackupPlaces::BackupPlaces(const QString &rosterPath, const QStringList &chosen)
    : m_roster(rosterPath)
    , m_chosen(chosen)
{
}

QString BackupPlaces::preferred() const
{
    return folderFor(m_chosen.value(0), m_roster);
}

QString BackupPlaces::fallback() const
{
    return ownFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), m_roster);
}

QString BackupPlaces::writable() const
{
    return problem(preferred()) ? fallback() : preferred();
}

std::optional<Error> BackupPlaces::problem(const QString &folder) const
{
    // Not made anew where it was chosen: the empty place of a stick would be filled instead.
    const QString root = QFileInfo(folder).absolutePath();
    const bool chosen = folder != fallback();
    if (chosen && !QFileInfo::exists(root)) {
        return placeError(ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("soctv", "The backup folder “%1” is not there."), folder);
    }
    const auto isFile
        = [](const QString &path) { return QFileInfo::exists(path) && !QFileInfo(path).isDir(); };
    if (isFile(folder) || isFile(root)) {
        return placeError(ErrorCode::Invalid,
            QT_TRANSLATE_NOOP("soctv", "“%1” is a file, backups need a folder of that name."),
            isFile(folder) ? folder : root);
    }
    const auto written = guarded([&] {
        if (!makeFolder(folder))
            throw Error{ErrorCode::ReadOnly, {}};
        probe(folder);
    });
    if (written)
        return std::nullopt;
    if (written.error().code == ErrorCode::DiskFull) {
        return placeError(ErrorCode::DiskFull,
            QT_TRANSLATE_NOOP("soctv", "The disk with the backup folder “%1” is full."), folder);
    }
    return placeError(ErrorCode::ReadOnly,
        QT_TRANSLATE_NOOP("soctv", "The backup folder “%1” is read-only."), folder);
}

QStringList BackupPlaces::folders() const
{
    QStringList folders{preferred(), backupFolder(m_roster), fallback()};
    for (const QString &chosen : m_chosen)
        folders.append(folderFor(chosen, m_roster));
    folders.removeDuplicates();
    return folders;
}

QList<BackupInfo> BackupPlaces::backups() const
{
    QList<BackupInfo> backups;
    for (const QString &folder : folders())
        backups += backupsIn(folder);
    std::ranges::stable_sort(backups, std::greater(), &BackupInfo::sequence);
    return backups;
}

std::optional<BackupInfo> BackupPlaces::newestVerified() const
{
    const QList<BackupInfo> all = backups();
    const auto found = std::ranges::find(all, true, &BackupInfo::verified);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString BackupPlaces::nextPath(const QString &folder) const
{
    qint64 last = 0;
    for (const QString &one : folders())
        last = qMax(last, lastSequence(one));
    return numberedBackupPath(m_roster, folder, last + 1);
}

} // namespace soctv
