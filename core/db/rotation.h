#pragma once

#include "core/db/backupfolder.h"

namespace soctv {

/// Which of \a newestFirst (in order of their numbers) need not be kept at the time \a now: not
/// among all of the last 48 hours, the last ones of 14 days, 8 weeks and 12 months. Of a day, week
/// or month the newest verified copy stays. The newest copy and the newest verified one always do,
/// and all where none is verified.
///
/// Clocks can be wrong: a date that does not fit between those of the copies before and after, or
/// lies ahead, counts for nothing, and 48 hours end only when the dates of two days say so after a
/// jump.
QList<BackupInfo> spareBackups(const QList<BackupInfo> &newestFirst, const QDateTime &now);

} // namespace soctv
