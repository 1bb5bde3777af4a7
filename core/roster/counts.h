#pragma once

#include "core/db/backupfolder.h"

#include <optional>

namespace soctv {

class Database;

/// How much is in a roster, by what the officer counts: rows that are not in the bin.
struct RosterCounts {
    qint64 units = 0;
    qint64 people = 0;
    qint64 posts = 0;
    qint64 accounts = 0;
    qint64 steps = 0; ///< of the history, done and undone

    bool operator==(const RosterCounts &) const = default;
};

/// Counts a roster that is open, or a copy of one. Throws Error.
RosterCounts countRoster(Database &database);

/// As they are noted beside a backup, and from there.
BackupCounts toBackupCounts(const RosterCounts &counts);
std::optional<RosterCounts> rosterCounts(const BackupCounts &counts);

} // namespace soctv
