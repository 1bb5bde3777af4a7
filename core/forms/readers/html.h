#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>

namespace soctv {

/// True if \a bytes begin as a web page does, whatever the file is called: web systems export
/// tables so and name them .xls.
bool isHtml(const QByteArray &bytes);

/// Reads a web page as one sheet: the rows of its tables and, each as a row of one cell, the lines
/// outside of them, in the order of reading. Where tables lie in tables, the outer ones only lay
/// out the page. Nothing is fetched or run. Throws Error{Invalid} with a sentence that calls the
/// file “%1”.
Workbook readHtml(const QByteArray &bytes);

} // namespace soctv
