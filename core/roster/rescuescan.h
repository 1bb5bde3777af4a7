#pragma once

#include "core/base/progress.h"
#include "core/db/pagefile.h"
#include "core/roster/tableshape.h"

#include <QHash>
#include <QSet>

namespace soctv {

/// A row that can be read, but is not as it was written.
struct DoubtfulRow {
    qint64 rowid;
    Record record;
};

/// What was found of one table.
struct TableFind {
    qint64 sound = 0; ///< rows written to the rescued file
    QList<DoubtfulRow> doubtful;
    QSet<qint64> known; ///< rowids that the indexes of a table that is not whole tell of
    bool isWhole = true; ///< every page of it could be read, and each row is as it was written
    bool isCounted = false; ///< an index could be read from end to end: known is all there were
};

/// All that can be read in a damaged file.
struct RescueFinds {
    QHash<QByteArray, TableFind> tables;
    int version = 0;
};

/// Goes through every page of the damaged \a file and writes each row that fits its hash to \a
/// rescued, a new file with all tables and no rows: first by the trees of the tables, then what
/// lies on pages that no tree leads to any more. Rows of tables without hashes are taken if they
/// can be rows of their table. Throws Error, also when \a progress is cancelled.
RescueFinds scanDamaged(
    PageFile &file, const QList<TableShape> &shapes, Database &rescued, Progress &progress);

} // namespace soctv
