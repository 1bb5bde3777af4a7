#pragma once

#include "core/roster/rosterfile.h"
#include "tests/torture/workload.h"

#include <functional>

namespace soctv::torture {

/// Something that the officer does to a roster on a disk that may be full.
struct DiskCase {
    const char *name;
    /// What has to be there before, while there is room.
    std::function<void(Workload &)> prepare;
    /// Throws Error.
    std::function<void(Workload &, const QString &folder)> action;
    /// The file that must stay as it is where the action is refused.
    QString (Workload::*file)() const;
    /// Whether that file holds what the action should have brought; the roster is closed.
    std::function<bool(Database &file, const Workload &)> succeeded;
    /// Done, while the cleaning of free pages that it owes comes at the next opening: only erasing.
    bool mayOwe = false;
};

const QList<DiskCase> &diskCases();

/// Opens a file that is, or is not yet, of the made-up version 2. Throws Error.
RosterFile viewAnyVersion(const QString &path);
/// Adds 200 rows in one step.
void addMany(Workload &workload);

} // namespace soctv::torture
