#pragma once

#include "core/forms/recognise/form.h"
#include "core/intake/knownunits.h"
#include "core/intake/unitrows.h"

namespace soctv {

/// Fills the texts, the kind, issues and repairs of \a row from the cells of \a form, its offers
/// taken as \a choices say. A row that cannot come in at all (no name and no code: Skipped) or
/// whose kind nobody knows (Check) gets its outcome, others stay New.
void readUnitCells(
    PlannedUnit &row, const UnitFormRow &form, const Choices &choices, const KnownUnits &known);

/// The texts of \a row as they are meant: those in an old encoding in Unicode, whether that offer
/// was taken or not. What units are compared by.
UnitTexts meantTexts(const PlannedUnit &row);

/// True if the letters of \a row are right though the bytes of its file do not tell their
/// encoding; as for rows of people.
bool hasSureLetters(const PlannedUnit &row);

/// The fields in which \a row says something else than \a known; an empty cell says nothing, and
/// neither does another writing of the same. The name is never among them, nor the parent.
QList<int> changedFields(const PlannedUnit &row, const KnownUnit &known);

} // namespace soctv
