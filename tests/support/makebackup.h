#pragma once

#include "core/db/backup.h"
#include "core/db/backupfolder.h"

namespace soctv {

/// Makes the next numbered copy in \a folder, verified by \a check. Throws Error.
inline BackupInfo makeBackup(
    Database &source, const QString &folder, const QString &reason, const BackupCheck &check)
{
    const QString path = numberedBackupPath(source.path(), folder, lastSequence(folder) + 1);
    return noteBackup(path, reason, copyVerified(source, path, check));
}

} // namespace soctv
