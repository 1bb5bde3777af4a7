#pragma once

#include "core/roster/posts.h"
#include "core/roster/units.h"

namespace soctv {

/// The fields in which \a typed says something else than \a known. An empty cell says nothing, and
/// one that says the same in another writing counts only if it mends what the checks mark. The name
/// is never among them: it is what people are told by.
QList<int> changedFields(const RowTexts &typed, const ListRow &known, const UnitNames &units);

} // namespace soctv
