#pragma once

#include "core/intake/match.h"
#include "core/roster/edit.h"

#include <functional>

namespace soctv {

/// Writes the new and changed units of \a plan: kinds that were asked for, units with parents
/// before what stands below them, other parents from plan.unitDay on. Rows that bear the name of a
/// new unit without a unit become its own. \a count is called for each unit.
void writeUnits(Edit &edit, const ImportPlan &plan, const std::function<void()> &count);

} // namespace soctv
