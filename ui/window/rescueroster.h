#pragma once

#include <QStringList>

namespace soctv {

class MainWindow;

/// Asks what to save of the damaged roster at \a path, which may be the open one, and opens what
/// takes its place. \a backupFolders: see BackupPlaces.
void rescueRoster(MainWindow &window, const QString &path, const QStringList &backupFolders);

} // namespace soctv
