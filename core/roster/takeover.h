#pragma once

#include "core/db/lockwatch.h"
#include "core/roster/rosterfile.h"

namespace soctv {

/// Takes a roster over from a holder that \a watch has waited for in vain, and opens it for
/// editing. It is backed up first; where the holder died while writing, as it was left, until that
/// has been put right and backed up as well. Opens it as usual if nobody has it any more.
Result<RosterFile> takeOver(LockWatch &watch);

/// What RosterFile::open() does for editing, with a \a lock that is held already.
RosterFile openWithLock(
    const QString &path, std::unique_ptr<RosterLock> lock, const Versions &versions);

} // namespace soctv
