#include "core/db/backup.h"

#include "core/base/filefailure.h"
#include "core/base/nativefile.h"
#include "core/db/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace soctv {

namespace {

constexpr int pagesPerStep = 256;

// The engine speaks of the change that it could not write; here it is a copy, and not the roster.
Error copyError(const Error &error, const QString &target)
{
    if (!QFileInfo(QFileInfo(target).absolutePath()).isDir())
        return fileError(FileFailure::NoFolder, target, {});
    switch (error.code) {
    case ErrorCode::DiskFull:
        return fileError(FileFailure::Full, target, {});
    case ErrorCode::ReadOnly:
        return fileError(FileFailure::ReadOnly, target, {});
    case ErrorCode::Damaged:
        return {ErrorCode::Damaged,
            QCoreApplication::translate("soctv",
                "The copy “%1” did not pass the check and was not kept: the roster may be "
                "damaged. Nothing has been deleted.")
                .arg(QFileInfo(target).fileName())};
    default:
        return error;
    }
}

template <typename F>
auto copying(const QString &target, F &&function)
{
    try {
        return function();
    } catch (const Error &error) {
        throw copyError(error, target);
    }
}

void requireSameOnDisk(const QString &part, const QByteArray &written, const QString &target)
{
    if (fileDigest(part, true) == written)
        return;
    throw Error{ErrorCode::Io,
        QCoreApplication::translate("soctv",
            "What was read back from “%1” is not what was written: the stick or disk is faulty. "
            "The copy was removed. Use another one.")
            .arg(QFileInfo(target).fileName())};
}

} // namespace

PendingBackup::PendingBackup(QString part, QString target)
    : m_part(std::move(part))
    , m_target(std::move(target))
{
}

PendingBackup::PendingBackup(PendingBackup &&other) noexcept
    : m_part(std::exchange(other.m_part, {}))
    , m_target(std::move(other.m_target))
{
}

PendingBackup::~PendingBackup()
{
    if (m_part.isEmpty())
        return;
    QFile::remove(m_part);
    QFile::remove(m_part + QLatin1String("-journal"));
}

BackupCounts PendingBackup::putInPlace(const BackupCheck &check, ReadBack readBack)
{
    return copying(m_target, [&] {
        const bool compare = readBack == ReadBack::Yes;
        const QByteArray written = compare ? fileDigest(m_part, false) : QByteArray();
        const BackupCounts counts = verifyCopy(m_part, check);
        syncFile(m_part);
        if (compare)
            requireSameOnDisk(m_part, written, m_target);
        moveIntoPlace(m_part, m_target);
        m_part.clear();
        return counts;
    });
}

BackupCopy::BackupCopy(Database &source, const QString &target)
    : m_target(target)
    , m_pending(target + QLatin1String(".part"), target)
    , m_copy(copying(target, [&] {
        const QString part = target + QLatin1String(".part");
        QFile::remove(part); // of a program that was killed
        return Database::create(part);
    }))
{
    // What is not put in place does not count, and that waits for the disk: no step has to.
    m_copy.execute("PRAGMA synchronous=OFF");
    m_backup = sqlite3_backup_init(m_copy.handle(), "main", source.handle(), "main");
    if (!m_backup)
        fail(sqlite3_extended_errcode(m_copy.handle()));
}

BackupCopy::~BackupCopy()
{
    sqlite3_backup_finish(m_backup);
}

bool BackupCopy::step()
{
    const int code = sqlite3_backup_step(m_backup, pagesPerStep);
    if (code == SQLITE_DONE)
        return true;
    if (code != SQLITE_OK && code != SQLITE_LOCKED) // locked: an edit is under way
        fail(code);
    return false;
}

PendingBackup BackupCopy::end()
{
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        fail(code);
    copying(m_target, [this] { m_copy.close(); });
    return std::move(m_pending);
}

void BackupCopy::fail(int code) const
{
    copying(m_target, [&] { m_copy.fail(code); });
}

BackupCounts copyVerified(
    Database &source, const QString &target, const BackupCheck &check, ReadBack readBack)
{
    return copying(target, [&] {
        BackupCopy copy(source, target);
        while (!copy.step()) { }
        return copy.end().putInPlace(check, readBack);
    });
}

BackupCounts verifyCopy(const QString &path, const BackupCheck &check)
{
    Database copy = Database::open(path, Database::Access::ReadOnly);
    copy.trust();
    Statement quick(copy, "PRAGMA quick_check(1)");
    if (!quick.step() || quick.text(0) != QLatin1String("ok"))
        copy.fail(SQLITE_CORRUPT);
    return check(copy);
}

} // namespace soctv
