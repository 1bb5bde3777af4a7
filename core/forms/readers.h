#pragma once

#include "core/forms/grid.h"

#include <QStringList>

namespace soctv {

/// Extensions of the files that readGrid() understands: "csv", "tsv", "txt".
QStringList readableExtensions();

/// Reads the table in the file \a path. Throws Error: IsFolder, NotFound, EmptyFile, Invalid (not a
/// table, an unknown extension, beyond a limit: 200 MB and those of Grid), Io.
Grid readGrid(const QString &path);

} // namespace soctv
