#include "core/roster/rosterfile.h"

#include "core/db/identify.h"
#include "core/roster/erase.h"
#include "core/roster/schema.h"
#include "core/roster/takeover.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

namespace {

Error damagedError(const QString &path)
{
    return {ErrorCode::Damaged,
        QCoreApplication::translate("soctv", "The file “%1” is damaged. Nothing has been deleted.")
            .arg(QFileInfo(path).fileName())};
}

void requireKnownVersion(int version, int newest, RosterFile::Access access)
{
    if (version == newest || (version < newest && access == RosterFile::Access::Edit)
        || (version > newest && access == RosterFile::Access::View))
        return;
    if (version < newest) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "This file was made by an older version (%1). Open it for editing once: it is "
                "backed up and brought to the form of this version (%2).")
                .arg(version)
                .arg(newest)};
    }
    throw Error{ErrorCode::NewerVersion,
        QCoreApplication::translate("soctv",
            "This file was made by a newer version (%1). This "
            "version (%2) can only open it for viewing.")
            .arg(version)
            .arg(newest)};
}

// What is refused here, as on a full disk, leaves no empty journal beside the file.
void makeReady(Database &database, const Versions &versions)
{
    const auto ready = guarded([&] {
        bringUpToDate(database, versions);
        payVacuum(database);
    });
    if (ready)
        return;
    const auto closed = guarded([&] { database.close(); });
    Q_UNUSED(closed) // why it is refused says more
    throw ready.error();
}

} // namespace

void requireSound(Database &database)
{
    Statement check(database, "PRAGMA quick_check(1)");
    if (!check.step() || check.text(0) != QLatin1String("ok"))
        throw damagedError(database.path());
    database.execute("PRAGMA shrink_memory"); // the check has read the whole file
}

Error readOnlyError(const QString &path)
{
    return {ErrorCode::ReadOnly,
        QCoreApplication::translate("soctv", "“%1” is read-only, no change has been written.")
            .arg(QFileInfo(path).fileName())};
}

// A null lock: for viewing.
RosterFile openWithLock(
    const QString &path, std::unique_ptr<RosterLock> lock, const Versions &versions)
{
    const RosterHeader header = readRosterHeader(path);
    const int version = header.version;
    requireKnownVersion(
        version, versions.newest, lock ? RosterFile::Access::Edit : RosterFile::Access::View);
    Database database
        = Database::open(path, lock ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (database.number("PRAGMA page_count") == 0)
        throw emptyFileError(path); // its making was cut off, and has just been taken back
    if (version <= versions.newest)
        requireSchema(database, versions.schema(version));
    else
        requirePlainSchema(database);
    requireSound(database);
    if (version <= versions.newest && !hasPlausibleCounters(database))
        throw damagedError(database.fileName());
    if (header.isLonger && !owesVacuum(database))
        throw damagedError(database.fileName());
    database.trust();
    if (lock)
        makeReady(database, versions);
    return {std::move(database), std::move(lock)};
}

Result<RosterFile> RosterFile::open(const QString &path, Access access, const Versions &versions)
{
    return guarded([&] {
        std::unique_ptr<RosterLock> ours;
        if (access == Access::Edit) {
            requireKnownVersion(readRosterHeader(path).version, versions.newest, access);
            if (!QFileInfo(path).isWritable())
                throw readOnlyError(path);
            ours = std::make_unique<RosterLock>(path);
        }
        return openWithLock(path, std::move(ours), versions);
    });
}

Database openRosterBytes(const QByteArray &bytes, const QString &name)
{
    const auto header = rosterHeaderIn(bytes);
    if (!header || header->hasWriteAheadLog)
        throw damagedError(name);
    requireKnownVersion(header->version, schemaVersion, RosterFile::Access::Edit);
    Database database = Database::inBytes(bytes, name);
    requireSchema(database, frozenText(header->version));
    requireSound(database);
    if (!hasPlausibleCounters(database))
        throw damagedError(name);
    return database;
}

} // namespace soctv
