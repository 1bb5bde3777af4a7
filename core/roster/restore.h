#pragma once

#include "core/base/progress.h"
#include "core/roster/backupplaces.h"
#include "core/roster/counts.h"
#include "core/roster/rosterfile.h"

#include <functional>

namespace soctv {

/// How the rows of one table differ between a roster and a copy of it, by id and check sum.
struct TableDifference {
    QByteArray table;
    qint64 onlyNow = 0;
    qint64 onlyThen = 0;
    qint64 changed = 0;
};

/// What restoring a backup would do.
struct RestorePreview {
    std::optional<RosterCounts> now; ///< none: there is no roster any more
    RosterCounts then;
    QList<TableDifference> differences; ///< of units, people, posts and accounts, the bin too
    qint64 erasedSince = 0; ///< people in the backup who were erased later: they stay erased
};

/// Compares the \a backup with the roster at \a path after checking all of it: a damaged, foreign
/// or newer one is refused. Writes nothing; may run on any thread, beside an open Roster.
Result<RestorePreview> previewRestore(
    const QString &backup, const QString &path, Progress &progress);

/// What a restore did.
struct Restored {
    RosterCounts counts;
    std::optional<BackupInfo> before; ///< the copy that leads back; none: there was no roster
    qint64 erasedAgain = 0; ///< people
};

/// Puts a checked copy of \a backup in the place of \a current, whose lock is kept until the end:
/// \a current is backed up first into one of its \a places, people erased since are erased in the
/// new file, too, and ids that were given out since are not given again. On failure nothing has
/// changed.
Result<Restored> restoreBackup(const QString &backup, RosterFile current,
    const QStringList &backupFolders, Progress &progress);

/// The same where no roster can be opened at \a path. \a makeRoom is called when the new file is
/// ready, and has to see that nothing is at \a path after it.
Result<Restored> restoreMissing(const QString &backup, const QString &path,
    const std::function<void()> &makeRoom, Progress &progress);

} // namespace soctv
