#pragma once

#include "core/db/database.h"
#include "core/db/lock.h"
#include "core/roster/migrate.h"

#include <memory>

namespace soctv {

/// A roster file that has passed all checks of the file format. Checking reads all of it, which
/// takes a second for a million rows, so it may be done on any thread; the one that makes a Roster
/// of it keeps it.
struct RosterFile {
    enum class Access { Edit, View };

    /// Opens the file at \a path: Access::Edit takes its lock and brings an older version up to
    /// date, and a newer version opens for View only.
    static Result<RosterFile> open(
        const QString &path, Access access, const Versions &versions = Versions::ofProgram());

    Database database;
    std::unique_ptr<RosterLock> lock; ///< null: opened for viewing
};

/// The roster that \a bytes, which must outlive the Database, are the contents of, after the same
/// checks: for reading only. Messages call the file \a name. Throws Error.
Database openRosterBytes(const QByteArray &bytes, const QString &name);

/// Reads all of the file. Throws Error{Damaged} if its parts do not fit together.
void requireSound(Database &database);

/// What is said of a file that cannot be written.
Error readOnlyError(const QString &path);

} // namespace soctv
