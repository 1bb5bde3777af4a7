#pragma once

#include "core/base/issue.h"
#include "core/roster/posts.h"

namespace soctv {

/// Whether two posts make one person hold the same role in the same unit twice at a time. Posts of
/// different accounts do not, nor do two that have no dates: those are rows of Mẫu 01.
bool overlap(const ListRow &a, const ListRow &b);
/// The first other post of the person, not in the bin, that \a row overlaps.
std::optional<ListRow> overlappingPost(Database &database, const ListRow &row);

/// The mark on a post that overlaps \a other.
Issue overlapIssue(const ListRow &other);

} // namespace soctv
