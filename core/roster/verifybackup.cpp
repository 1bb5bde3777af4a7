#include "core/roster/verifybackup.h"

#include "core/roster/backgroundbackup.h"
#include "core/roster/rosterfile.h"

namespace soctv {

namespace {

// The file is there and was read, but is not what it should be.
bool isNotGood(ErrorCode code)
{
    return code == ErrorCode::Damaged || code == ErrorCode::NotRoster
        || code == ErrorCode::EmptyFile;
}

} // namespace

Result<BackupInfo> verifyBackup(const BackupInfo &backup)
{
    return guarded([&] {
        const auto counts = guarded([&] {
            auto file = RosterFile::open(backup.path, RosterFile::Access::View);
            if (!file)
                throw file.error();
            return checkBackup(file->database);
        });
        if (counts)
            return noteCheck(backup, *counts);
        if (!isNotGood(counts.error().code))
            throw counts.error();
        return noteCheck(backup, std::nullopt);
    });
}

} // namespace soctv
