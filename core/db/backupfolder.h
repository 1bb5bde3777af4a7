#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace soctv {

/// How many rows of what a check has counted, by name.
using BackupCounts = QMap<QString, qint64>;

/// One copy in a backup folder.
struct BackupInfo {
    QString path;
    qint64 sequence = 0; ///< the order of the copies; clocks can be wrong
    QDateTime at;
    QString reason; ///< "first-change", "import", "erase", …; empty: not known
    qint64 size = 0;
    bool verified = false; ///< was good when it was looked at, and has that size still
    bool damaged = false; ///< was not good when it was looked at
    BackupCounts counts = {}; ///< empty: never looked at
};

/// The folder `<name> - sao lưu` beside the roster at \a rosterPath.
QString backupFolder(const QString &rosterPath);
/// The copies in \a folder, newest first. What the manifest does not know, because it is damaged,
/// lost or older, comes from the files; such a copy is not verified.
QList<BackupInfo> backupsIn(const QString &folder);
/// The newest copy in \a folder that is verified.
std::optional<BackupInfo> newestVerified(const QString &folder);

/// The highest number that a copy in \a folder has or had.
qint64 lastSequence(const QString &folder);
/// The path for copy number \a sequence of \a rosterPath in \a folder; makes the folder.
QString numberedBackupPath(const QString &rosterPath, const QString &folder, qint64 sequence);

/// Notes in the manifest of its folder that the copy at \a path was made and is good.
BackupInfo noteBackup(const QString &path, const QString &reason, const BackupCounts &counts);
/// Notes there what a check of \a backup has found: its counts, or none if it is not good.
BackupInfo noteCheck(const BackupInfo &backup, const std::optional<BackupCounts> &counts);
/// Deletes the files of \a backups. One that cannot be deleted now stays in the manifest.
void removeBackups(const QList<BackupInfo> &backups);

} // namespace soctv
