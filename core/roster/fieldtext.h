#pragma once

#include "core/roster/field.h"

namespace soctv {

/// How \a text is kept in \a field: cleaned, dates that can be read as yyyy-MM-dd, others as typed.
/// Throws Error{Invalid} for a note longer than noteLimit.
QString storedText(int field, const QString &text);

/// How a stored text is shown, copied and exported: dates as dd/MM/yyyy, choices by their name, all
/// others as they are.
QString shownText(int field, const QString &stored);

/// True if \a stored is a day, not a text that was typed for one.
bool isStoredDate(const QString &stored);

/// The values that the field "basis" can have, an empty one (not recorded) first.
QStringList basisKeys();

/// Notes have at most this many characters (domain.md 2).
constexpr int noteLimit = 200;

} // namespace soctv
