#pragma once

#include <QString>

namespace soctv {

/// True if a writer of the roster at \a path died half way: its journal holds pages to put back.
bool hasLeftJournal(const QString &path);

/// Copies a roster and the journal beside it to the new file \a target byte by byte, as its writer
/// left them. No statement runs, so nothing is put back. Throws Error.
void copyRaw(const QString &path, const QString &target);

} // namespace soctv
