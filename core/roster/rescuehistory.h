#pragma once

#include "core/base/progress.h"
#include "core/roster/tableshape.h"

#include <QDateTime>

namespace soctv {

/// How far the history of a damaged file could be applied to a backup of it.
struct LaterHistory {
    qint64 applied = 0; ///< steps after the backup
    qint64 left = 0; ///< steps after those, which do not fit or cannot be read
    QDateTime upTo; ///< when the last step was made that is in it (UTC); invalid: none at all
};

/// Brings \a backup, a sound copy of an older state, up to the state of the damaged file as far as
/// the history read from that goes (\a found: see scanDamaged()). Each step must fit the rows as
/// they are and leave rows that fit their hashes: the first that does not ends it. Persons who were
/// erased since are erased. Throws Error.
LaterHistory applyLaterHistory(
    Database &backup, Database &found, const QList<TableShape> &shapes, Progress &progress);

} // namespace soctv
