#pragma once

#include "core/base/error.h"
#include "core/db/backupfolder.h"

namespace soctv {

/// Checks all of \a backup again and notes in its folder what was found; the value says so, too. An
/// Error means that it could not be looked at, or not be noted.
Result<BackupInfo> verifyBackup(const BackupInfo &backup);

} // namespace soctv
