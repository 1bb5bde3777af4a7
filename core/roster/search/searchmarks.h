#pragma once

#include "core/roster/search/listing.h"
#include "core/roster/search/searchrows.h"

namespace soctv {

/// The rows to check: by their own texts, or because another person's row looks the same.
std::shared_ptr<const Marks> findMarks(
    const SearchRows &rows, const QSet<std::pair<qint64, qint64>> &dismissed);

} // namespace soctv
