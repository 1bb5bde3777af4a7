#pragma once

#include <QByteArray>
#include <QString>

namespace soctv {

/// The first \a size bytes of the database \a path as they were before the transaction that a power
/// cut ended, from the journal beside it; empty if there is no such journal, or it does not hold
/// them. The disk may have torn the first page itself: only SQLite can put it back, and only after
/// somebody has found that the file is ours.
QByteArray startInJournal(const QString &path, int size);
/// The journal says that there was nothing in the database before: its making was cut off.
bool wasEmptyByJournal(const QString &path);

} // namespace soctv
