#pragma once

#include "core/roster/rescuescan.h"

namespace soctv {

/// A row that somebody should look at: what it says may not be what was written.
struct RowToCheck {
    QByteArray table;
    qint64 id;
    QString text; ///< its texts, to recognise it by
};

/// What became of one table.
struct TableRescue {
    qint64 sound = 0; ///< rows that are as they were written
    qint64 doubtful = 0; ///< kept, but to be checked
    qint64 lost = 0;
    bool isExact = true; ///< false: more may be lost
};

struct Mended {
    QHash<QByteArray, TableRescue> tables;
    QList<RowToCheck> toCheck;
    bool keepsHistory = false; ///< undo works as before
};

/// Makes a roster of the rows that scanDamaged() found: doubtful ones join in with a hash of their
/// own, a row that others belong to and that is lost gets an empty one in its place, references to
/// other lost rows are dropped. Undo stays if nothing at all is missing.
Mended mendRescued(Database &rescued, const QList<TableShape> &shapes, const RescueFinds &finds);

} // namespace soctv
