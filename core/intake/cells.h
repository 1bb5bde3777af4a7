#pragma once

#include "core/intake/meantunits.h"
#include "core/roster/posts.h"

namespace soctv {

/// The fields in which \a typed says something else than \a known, a row of the unit \a knownUnit
/// (0: none). An empty cell says nothing, and one that says the same in another writing counts only
/// if it mends what the checks mark. The name is never among them: it is what people are told by.
QList<int> changedFields(
    const RowTexts &typed, const RowTexts &known, qint64 knownUnit, MeantUnits &units);

/// \a text for comparing: case, the place of marks and blanks do not count.
QString comparableText(const QString &text);

/// True if the account that \a typed names is that of \a known: the same link, in any writing, or,
/// without a link that tells, the same texts.
bool sameAccount(const RowTexts &typed, const RowTexts &known);

} // namespace soctv
