#pragma once

#include "core/roster/duplicates.h"
#include "core/roster/search/searchmarks.h"
#include "core/roster/search/searchrows.h"

namespace soctv {

/// A row of the roster that may be of the person somebody is typing.
struct AlikeRow {
    ListRow row;
    Reasons reasons;
};

/// Rows of others than typed.person that may be of the person in \a typed, most certain first, at
/// most \a limit. While no unit and nothing of the person's own is typed yet, the same name is
/// enough. All rows must have been checked.
QList<AlikeRow> findAlike(Reader &reader, const SearchRows &rows, const Dismissed &dismissed,
    const ListRow &typed, int limit);

} // namespace soctv
