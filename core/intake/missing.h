#pragma once

#include "core/intake/match.h"
#include "core/intake/meantunits.h"

namespace soctv {

/// The rows of the roster that the files should hold and do not: those of \a unitRows, all rows of
/// the units in question, that belong to a unit a file answers for and stand in a section of that
/// file. A file answers for the units of its title blocks; without one, for all units that its rows
/// name. Files whose letters are unsure, and those whose rows stay out, answer for none. \a plan:
/// with the outcome of all rows.
QList<MissingRow> missingRows(const ImportPlan &plan, const QList<ReturnedFile> &files,
    const QList<UnitRow> &unitRows, MeantUnits &units);

} // namespace soctv
