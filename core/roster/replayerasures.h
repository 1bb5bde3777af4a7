#pragma once

#include <QList>

namespace soctv {

class Database;

/// The people in \a backup who were erased from \a current since.
QList<qint64> erasuresToReplay(Database &backup, Database &current);

/// Erases in \a restored, the copy of a backup, whom \a current has erased, with the texts about
/// them that are not in \a current any more. Returns how many people it found.
qint64 replayErasures(Database &restored, Database &current);

} // namespace soctv
