#pragma once

#include "core/db/changes.h"
#include "core/roster/posts.h"

#include <optional>

namespace soctv {

/// A list row that \a changes touched and that is there now, to show after undo and redo; none if
/// they left nothing in the lists.
std::optional<ListRow> touchedRow(Database &database, const Changes &changes);

} // namespace soctv
