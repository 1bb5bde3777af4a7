#pragma once

#include "core/sheets/fill.h"

class QIODevice;

namespace soctv {

/// Writes the rows of the sheet for other programs: UTF-8 with BOM, comma, all cells quoted, CR LF,
/// one row of titles. A first column "Mục" holds the number of the section, so that both fit one
/// table; title block, unit rows, blank rows and signature stay out.
void writeCsv(const SheetTask &task, QIODevice &device);

} // namespace soctv
