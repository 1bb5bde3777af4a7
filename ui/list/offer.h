#pragma once

#include "core/base/issue.h"
#include "core/roster/roster.h"

namespace soctv {

/// Does what the offer of \a issue in the row \a post says, as one undo step. \a other: the row
/// that looks like a duplicate, for a "duplicate" issue.
Done takeOffer(Roster &roster, qint64 post, const Issue &issue, qint64 other);

} // namespace soctv
