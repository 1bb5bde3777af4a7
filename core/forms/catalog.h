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

/// Reads the text of a sheet file. Throws Error{Invalid} naming what is wrong in it.
SheetDescription parseSheet(const QByteArray &json);

} // namespace soctv
