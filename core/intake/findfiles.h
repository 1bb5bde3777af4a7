#pragma once

#include "core/base/progress.h"

#include <QStringList>

namespace soctv {

/// What there is to read in the files and folders that somebody chose.
struct FoundFiles {
    /// Files that were named themselves, in their order, and those in folders and below that are
    /// of a kind we read, sorted folder by folder.
    QStringList paths;
    /// Names of the files "~$…" and ".~lock…", which only say that somebody has a file open.
    QStringList lockFiles;
    int otherKinds = 0; ///< files in folders that are of a kind we do not read
    QStringList closedFolders; ///< those that may not be looked into
};

/// Looks for returned files in \a chosen. Hidden folders count, links to folders are not followed;
/// the files and folders \a leftAlone are not looked at, such as the roster and its backups.
/// Happens on a thread of its own, so that a share that does not answer can be left alone: throws
/// Error{Cancelled} soon after \a progress is cancelled. Shows nothing in \a progress.
FoundFiles findFiles(
    const QStringList &chosen, Progress &progress, const QStringList &leftAlone = {});

} // namespace soctv
