#pragma once

#include "core/sheets/fill.h"

class QIODevice;

namespace soctv {

/// Writes the sheet as an Office Open XML text (.docx) that looks like the printed one: a table for
/// each section. No fields but the page number, no links. The same bytes for the same task.
void writeDocx(const SheetTask &task, QIODevice &device);

} // namespace soctv
