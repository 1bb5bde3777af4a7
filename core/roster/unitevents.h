#pragma once

#include "core/roster/edit.h"
#include "core/roster/unitchecks.h"

namespace soctv {

/// \name What happens to units by a decision, from \a day on, the first day of the new state.
/// Each throws Error{Invalid} with the first problem of its check (unitchecks.h), and then nothing
/// has changed. Names and parents keep what they were before that day.
/// \{

/// Returns the id of the new unit. Without a \a day it has been there always. Rows that bear its
/// name without a unit become its own.
qint64 foundUnit(Edit &edit, const NewUnit &unit, const Decision &decision, const QDate &day);
void renameUnit(
    Edit &edit, qint64 unit, const QString &name, const Decision &decision, const QDate &day);
/// The posts go along, and what stood under \a units stands under \a into.
void mergeUnits(Edit &edit, const QList<qint64> &units, qint64 into, const Decision &decision,
    const QDate &day);
/// Returns the ids of the new units, which stand where the old one stands.
QList<qint64> splitUnit(Edit &edit, const Split &split, const Decision &decision, const QDate &day);
void moveUnits(Edit &edit, const QList<qint64> &units, qint64 parent, const Decision &decision,
    const QDate &day);
void closeUnits(Edit &edit, const Closing &closing, const Decision &decision, const QDate &day);
/// \}

/// Deletes units that were entered by mistake; rows in the bin keep their names as text.
void deleteUnits(Edit &edit, const QList<qint64> &units);
/// Mends how the name that \a unit bears on \a day is written, as if it had always been so.
void correctUnitName(Edit &edit, qint64 unit, const QDate &day, const QString &name);

} // namespace soctv
