#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>

namespace soctv {

/// Reads a workbook of Excel 5 to 2003 (BIFF5, BIFF8) and of programs that write such. Throws
/// Error{Invalid} with a sentence that calls the file “%1”.
Workbook readXls(const QByteArray &bytes);

} // namespace soctv
