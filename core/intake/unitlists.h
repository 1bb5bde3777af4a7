#pragma once

#include "core/db/reader.h"
#include "core/intake/match.h"

namespace soctv {

/// Fills plan.units, and adds the questions about parents, for the lists of units among \a files;
/// does nothing if there is none. plan.fileNotes and plan.unitDay must be there. Throws as
/// planImport() does.
void planUnits(ImportPlan &plan, Reader &reader, const QList<ReturnedFile> &files,
    const Choices &choices, Progress &progress);

/// True if one of \a files is a list of units.
bool holdUnits(const QList<ReturnedFile> &files);

} // namespace soctv
