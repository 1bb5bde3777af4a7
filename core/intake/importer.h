#pragma once

#include "core/intake/match.h"
#include "core/roster/roster.h"

namespace soctv {

/// Writes the new and updated rows of \a plan as they were typed; unknown units are added. Each row
/// gets its source, with the day \a day.
void applyImport(Edit &edit, const ImportPlan &plan, const QDate &day);

/// Carries out \a plan as one undo step. A plan that changes nothing leaves no step.
/// Error{Conflict} if the roster has changed since the plan was made: make it again.
Done importRows(Roster &roster, const ImportPlan &plan);

} // namespace soctv
