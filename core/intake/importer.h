#pragma once

#include "core/intake/match.h"
#include "core/roster/roster.h"

namespace soctv {

/// Writes the new and updated units and rows of \a plan with the texts it says; unknown units are
/// added, and names that the officer said mean a unit become its aliases. Each row gets its source,
/// with the day \a day. The plan's layouts are remembered, and which files these were. Throws
/// Error{Cancelled} from \a progress, which counts the rows.
void applyImport(Edit &edit, const ImportPlan &plan, const QDate &day, Progress &progress);

/// The step that carries out \a plan: of rows, or of units if there are no others.
Step importStep(const ImportPlan &plan);

/// Carries out \a plan as one undo step, after a verified backup whatever its size. A plan that
/// changes no row leaves no step. Error{Conflict} if the roster has changed since the plan was
/// made: make it again. Error{Cancelled}: nothing has changed.
Done importRows(Roster &roster, const ImportPlan &plan, Progress &progress);

} // namespace soctv
