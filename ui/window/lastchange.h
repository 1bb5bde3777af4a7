#pragma once

#include "core/base/progress.h"
#include "core/roster/history.h"
#include "core/roster/posts.h"

#include <optional>

namespace soctv {

class Reader;

/// When a row was last changed, and by which step.
struct LastChange {
    QDateTime at; ///< UTC
    Step step;
};

/// Looks through the newest steps of the history for one that touched \a row. None if it is older.
std::optional<LastChange> lastChangeOf(Reader &reader, const ListRow &row, Progress &progress);

} // namespace soctv
