#pragma once

#include "core/roster/posts.h"
#include "core/sheets/sources.h"

namespace soctv {

// The source "posts": the posts of one role or of all, those of one unit or of all, in the order of
// the settings. Grouped units stand in Vietnamese order of name, rows without a unit last. Its
// columns are the fields of the list and "decision", number and date together; days are given as
// dd/MM/yyyy. Other sources of posts have the same columns.

/// The columns of a row of posts, and the row; its group is the unit.
QList<SourceColumn> postColumns();
SheetRow postRow(const ListRow &row);

} // namespace soctv
