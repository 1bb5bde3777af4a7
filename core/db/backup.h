#pragma once

#include "core/db/backupfolder.h"
#include "core/db/database.h"

#include <functional>
#include <memory>

struct sqlite3_backup;

namespace soctv {

/// Looks at a finished copy through a connection of its own, counts what is in it, and throws Error
/// if it is not good.
using BackupCheck = std::function<BackupCounts(Database &copy)>;

/// How a copy on a disk that is not trusted is looked at.
enum class ReadBack {
    No,
    Yes ///< the bytes on the disk are read and compared with those that were verified
};

/// A copy that holds all pages but is not verified yet. It is removed unless it is put in place.
class PendingBackup {
public:
    PendingBackup(QString part, QString target);
    PendingBackup(PendingBackup &&other) noexcept;
    PendingBackup &operator=(PendingBackup &&) = delete;
    ~PendingBackup();

    /// Verifies the copy with \a check, waits until the disk has it, and gives it its name: from
    /// here on it counts. May run on any thread. Throws Error if the copy is not good.
    BackupCounts putInPlace(const BackupCheck &check, ReadBack readBack = ReadBack::No);
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
    void fail(int code) const;

    QString m_target;
    PendingBackup m_pending;
    Database m_copy;
    sqlite3_backup *m_backup = nullptr;
};

/// Copies \a source to \a target in one go and verifies the copy. Throws Error, and then there is
/// nothing at \a target that was not there before.
BackupCounts copyVerified(Database &source, const QString &target, const BackupCheck &check,
    ReadBack readBack = ReadBack::No);
/// Looks at a copy that is there: quick_check and \a check. Throws Error if it is not good.
BackupCounts verifyCopy(const QString &path, const BackupCheck &check);

} // namespace soctv
