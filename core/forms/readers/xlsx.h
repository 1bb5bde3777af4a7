#pragma once

#include "core/forms/readers/archive.h"
#include "core/forms/workbook.h"

namespace soctv {

/// Reads the worksheets of an Office Open XML workbook (.xlsx, .xlsm; ECMA-376, transitional or
/// strict). Content types and relations decide what is a sheet and where it is. Formulas, macros
/// and links to other files are never followed: what is read is what was shown when it was saved.
/// Throws Error{Invalid} with a sentence that calls the file “%1”.
Workbook readXlsx(Archive &archive);

} // namespace soctv
