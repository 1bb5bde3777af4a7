#pragma once

#include "core/roster/roster.h"

#include <functional>

namespace soctv {

/// One person of the lists: \a rows are those the lists show, the most telling first.
using VisitPerson = std::function<void(const QList<ListRow> &rows)>;

/// Calls \a visit for everybody with a row that matches \a search, as the window finds it as of
/// \a day (invalid: today), and stands in \a unit (0: any); in Vietnamese order of names.
void forEachPerson(
    Roster &roster, const QString &search, qint64 unit, const QDate &day, const VisitPerson &visit);

} // namespace soctv
