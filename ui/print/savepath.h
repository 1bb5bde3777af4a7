#pragma once

#include <QString>

namespace soctv {

class Dialogs;
struct SheetOrderForm;

/// Asks where to write the sheet \a form, beginning in \a folder with a name made for it. The path
/// ends with \a extension or with that of another writer; empty: not to be written.
QString askSavePath(
    Dialogs &dialogs, const SheetOrderForm &form, const QString &folder, const QString &extension);

} // namespace soctv
