#pragma once

#include "core/roster/edit.h"

namespace soctv {

/// The columns of the row that \a statement (a SELECT *) stands on, row_hash left out: what
/// rowHash() is taken of.
Record recordAt(const Statement &statement);
/// The row_hash of that row; empty if it has none.
QByteArray hashAt(const Statement &statement);

} // namespace soctv
