#pragma once

#include "core/forms/readers/archive.h"
#include "core/forms/workbook.h"

namespace soctv {

/// Reads the sheets of an OpenDocument spreadsheet (.ods, ODF 1.0 to 1.3). Formulas, macros and
/// links to other files are never followed: what is read is what was shown when it was saved.
/// Throws Error{Invalid} with a sentence that calls the file “%1”.
Workbook readOds(Archive &archive);

} // namespace soctv
