#pragma once

#include <QIODevice>
#include <QString>

#include <functional>

namespace soctv {

/// Who may read a file that did not exist before. A file that is there keeps its mode.
enum class FileAccess {
    FolderDefault, ///< as any other program would create it here: exports
    OwnerOnly ///< 0600: rosters, backups, settings
};

/// Writes the file \a path: either all that \a write puts into the device is on the disk under that
/// name, or the file is what it was before (safety.md, "Writing").
///
/// The bytes go to a temporary file in the same folder; every write is counted, and only when
/// flush, fsync and the size read back agree does it take the place of \a path. What \a write
/// throws ends the save and is thrown on. A symbolic link is followed.
///
/// Throws Error: DiskFull, ReadOnly, IsFolder, NotFound (no such folder) or Io.
void saveFile(const QString &path, const std::function<void(QIODevice &)> &write,
    FileAccess access = FileAccess::FolderDefault);

} // namespace soctv
