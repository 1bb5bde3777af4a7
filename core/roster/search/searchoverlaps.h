#pragma once

#include "core/base/issue.h"
#include "core/db/reader.h"
#include "core/roster/search/searchrows.h"

#include <QHash>
#include <QSet>

namespace soctv {

/// The marks on posts that a person holds twice at a time (see overlap.h), by post. What may
/// overlap by its days is read from the file to be sure.
QHash<qint64, Issue> findOverlaps(Reader &reader, const SearchRows &rows);
/// The same among the posts at \a places, which are all of their persons'.
QHash<qint64, Issue> findOverlaps(
    Reader &reader, const SearchRows &rows, const std::vector<quint32> &places);

/// The live rows of \a persons in ascending order.
std::vector<quint32> placesOfPersons(const SearchRows &rows, const QSet<qint64> &persons);

} // namespace soctv
