#pragma once

#include "core/forms/sheet.h"

#include <QByteArray>
#include <QStringList>
#include <QStringView>

namespace soctv {

/// The ids of all sheets the program knows (the files of resources/sheets), in alphabetical order.
QStringList sheetIds();

/// The sheet \a id. Throws Error{NotFound} if there is none.
SheetDescription loadSheet(QStringView id);

/// Reads the text of a sheet file. Throws Error{Invalid} naming what is wrong in it. Whether its
/// sections name sources and columns that exist is seen where rows are read (core/sheets).
SheetDescription parseSheet(const QByteArray &json);

/// Throws Error{Invalid}: a sheet file is not right, because of \a what.
[[noreturn]] void refuseSheet(const QString &what);

} // namespace soctv
