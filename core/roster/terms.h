#pragma once

#include "core/roster/edit.h"

#include <QDate>

namespace soctv {

/// Moves \a posts to \a unit from \a day on. A post that has begun by then ends the day before, and
/// a new one with the same person, role, position, decision, account, last day and sources follows
/// it there; one that begins on \a day or later just changes its unit; one that has ended before,
/// is in the bin or stands in \a unit already is left alone. Somebody who holds the same post in
/// \a unit all that time gets no second one.
/// Returns the posts that stand in \a unit for them now.
QList<qint64> movePosts(Edit &edit, const QList<qint64> &posts, qint64 unit, const QDate &day);

} // namespace soctv
