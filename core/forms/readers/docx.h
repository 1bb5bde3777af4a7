#pragma once

#include "core/forms/readers/archive.h"
#include "core/forms/workbook.h"

namespace soctv {

/// Reads an Office Open XML text (.docx, .docm; ECMA-376, transitional or strict) as one sheet in
/// reading order: a row for each paragraph, where a tab begins a new cell, and for each row of a
/// table. Headers and footers, notes, comments, text boxes and what tracked changes took away are
/// left out. Throws Error{Invalid} with a sentence that calls the file “%1”.
Workbook readDocx(Archive &archive);

} // namespace soctv
