#pragma once

#include "core/base/progress.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/roster/search/searchrows.h"
#include "core/roster/units.h"

#include <algorithm>

namespace soctv {

/// Reads what orders each row: post, person, role, bin, name key.
void loadKeys(Reader &reader, SearchRows &rows, Progress &progress);
/// Reads the texts of all rows whose keys are loaded.
void loadRowTexts(Reader &reader, SearchRows &rows, const UnitNames &units, Progress &progress);
/// Reads \a posts again; those that are not in the file any more are removed.
void reloadRows(
    Reader &reader, SearchRows &rows, const UnitNames &units, const QList<qint64> &posts);
/// The posts whose row \a changes touched, in ascending order.
QList<qint64> postsTouched(const SearchRows &rows, const Changes &changes);
/// Pairs of persons that were said not to be the same, smaller id first.
QSet<std::pair<qint64, qint64>> dismissedPairs(Reader &reader);

} // namespace soctv
