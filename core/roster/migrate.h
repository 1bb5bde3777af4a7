#pragma once

#include "core/db/database.h"

#include <QList>

#include <functional>
#include <span>

namespace soctv {

/// How a roster of one version becomes one of the next.
struct Migration {
    int from; ///< to from + 1
    QByteArray sql;
    bool writesValues; ///< more than new columns that are NULL: stored changesets no longer fit
};

/// The versions of the file format that a program knows.
struct Versions {
    int newest;
    QList<Migration> migrations; ///< one for each version below the newest, in order
    std::function<QByteArray(int version)> schema; ///< the frozen CREATE text of a version

    /// Those of this program.
    static const Versions &ofProgram();
};

/// Runs the steps of \a migrations that lead on from the version of the file, inside a transaction
/// of the caller. Where values are written, the stored changesets go: their rows and names stay in
/// the history, to be seen but not undone.
void migrate(Database &database, std::span<const Migration> migrations);

/// Brings the roster to the newest of \a versions: a verified backup first, then one transaction.
/// Throws Error; then the file is as it was.
void bringUpToDate(Database &database, const Versions &versions);

} // namespace soctv
