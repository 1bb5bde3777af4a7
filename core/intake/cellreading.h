#pragma once

#include "core/intake/match.h"
#include "core/intake/meantunits.h"

namespace soctv {

/// Fills the texts, issues and repairs of \a row from the cells of \a form, its offers taken as
/// \a choices say; a row without a unit of its own gets \a unit. A row that cannot come in at all
/// (no name: Skipped; a note too long: Check) gets its outcome, others stay New.
void readCells(PlannedRow &row, const FormRow &form, const QString &unit, const Choices &choices,
    MeantUnits &units);

/// The texts of \a row as they are meant: those in an old encoding in Unicode, whether that offer
/// was taken or not. What rows are compared by.
RowTexts meantTexts(const PlannedRow &row);

/// True if the letters of \a row are right though the bytes of its file do not tell their encoding:
/// there are only plain ones, or the offer to decode them was taken.
bool hasSureLetters(const PlannedRow &row);

} // namespace soctv
