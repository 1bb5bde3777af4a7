#pragma once

#include <QStringList>

namespace soctv {

class Dialogs;

/// Asks for files to import, beginning in \a folder; empty after Esc.
QStringList chooseFilesToImport(Dialogs &dialogs, const QString &folder);

/// Asks for a folder with files to import, as a list of one; empty after Esc. The dialogs of the
/// systems choose either files or a folder.
QStringList chooseFolderToImport(Dialogs &dialogs, const QString &folder);

} // namespace soctv
