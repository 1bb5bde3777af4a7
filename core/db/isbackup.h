#pragma once

class QString;

namespace soctv {

/// Whether the file at \a path is one of the numbered copies in a backup folder.
bool isBackup(const QString &path);

} // namespace soctv
