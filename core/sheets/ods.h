#pragma once

#include "core/sheets/fill.h"

class QIODevice;

namespace soctv {

/// Writes the sheet as an OpenDocument spreadsheet that looks like the printed one. Every cell is
/// text, never a formula or a link. The same bytes for the same task.
void writeOds(const SheetTask &task, QIODevice &device);

} // namespace soctv
