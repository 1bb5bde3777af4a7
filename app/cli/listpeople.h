#pragma once

#include "core/roster/roster.h"

#include <functional>

namespace soctv {

/// One person of the lists: \a rows are those not in the bin, the most telling first.
using VisitPerson = std::function<void(const QList<ListRow> &rows)>;

/// Calls \a visit for everybody with a row that matches \a search, as the window finds it, and
/// stands in \a unit (0: any); in Vietnamese order of names.
void forEachPerson(Roster &roster, const QString &search, qint64 unit, const VisitPerson &visit);

} // namespace soctv
