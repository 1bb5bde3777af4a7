#pragma once

#include "core/db/backupfolder.h"

namespace soctv {

/// When a copy was made: "today 14:02", or with the day.
QString backupTime(const BackupInfo &backup);
/// Why it was made.
QString backupReason(const BackupInfo &backup);
/// Whether it is known to be good, or why not.
QString backupState(const BackupInfo &backup);
/// "3.4 MB".
QString sizeText(qint64 bytes);

} // namespace soctv
