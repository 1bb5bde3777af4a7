#pragma once

#include <QString>

struct sqlite3;

namespace soctv {

/// Starts SQLite, once in the process, so that what it only logs is seen.
void startEngine();

/// A bare connection to the existing file \a path, nothing set up and nothing read yet. \a flags:
/// SQLITE_OPEN_READONLY or SQLITE_OPEN_READWRITE. Throws Error.
sqlite3 *connectBare(const QString &path, int flags);

} // namespace soctv
