#pragma once

#include "core/db/database.h"

#include <QDateTime>
#include <QList>

#include <functional>
#include <memory>

struct sqlite3_backup;

namespace soctv {

/// One copy in a backup folder.
struct BackupInfo {
    QString path;
    qint64 sequence = 0; ///< the order of the copies; clocks can be wrong
    QDateTime at;
    QString reason; ///< "first-change", "import", "erase", …
    qint64 size = 0;
};

/// The folder `<name> - sao lưu` beside the roster at \a rosterPath.
QString backupFolder(const QString &rosterPath);
/// The copies in \a folder, newest first.
QList<BackupInfo> backupsIn(const QString &folder);

/// Looks at a finished copy through a connection of its own and throws Error if it is not good.
using BackupCheck = std::function<void(Database &copy)>;

/// A copy that holds all pages but is not verified yet. It is removed unless it is put in place.
class PendingBackup {
public:
    PendingBackup(QString part, QString target);
    PendingBackup(PendingBackup &&other) noexcept;
    PendingBackup &operator=(PendingBackup &&) = delete;
    ~PendingBackup();

    /// Verifies the copy with \a check and gives it its name: from here on it counts. May run on
    /// any thread. Throws Error if the copy is not good.
    void putInPlace(const BackupCheck &check);
    QString target() const { return m_target; }

private:
    QString m_part;
    QString m_target;
};

/// A copy of an open roster, made in small steps through the connection that writes, so that our
/// own edits in between do not start it again.
class BackupCopy {
public:
    /// Begins a copy of \a source to the file \a target. Throws Error if it cannot be made.
    BackupCopy(Database &source, const QString &target);
    ~BackupCopy();
    BackupCopy(const BackupCopy &) = delete;
    BackupCopy &operator=(const BackupCopy &) = delete;

    /// Copies the next 256 pages; true when all are copied.
    bool step();
    /// Ends the copying, on the thread of the source.
    PendingBackup end();

private:
    QString m_target;
    PendingBackup m_pending;
    Database m_copy;
    sqlite3_backup *m_backup = nullptr;
};

/// Copies \a source to \a target in one go and verifies the copy.
void copyVerified(Database &source, const QString &target, const BackupCheck &check);
/// Makes the next numbered copy in the backup folder of the roster, verified by \a check.
BackupInfo makeBackup(
    Database &source, const QString &folder, const QString &reason, const BackupCheck &check);
/// The path for the next numbered copy of \a rosterPath in \a folder, and makes the folder.
QString nextBackupPath(const QString &rosterPath, const QString &folder);
/// Notes a finished copy in the manifest of its folder.
BackupInfo noteBackup(const QString &path, const QString &reason);

} // namespace soctv
