#pragma once

#include "core/intake/returnedfile.h"

namespace soctv {

/// What the page still tells of a workbook whose tables were found: the names of its sheets, the
/// titles of the columns and the remarks. Thousands of files are on the page together; who wants to
/// see the other cells reads the file again.
std::shared_ptr<const Workbook> keptWorkbook(const ReturnedFile &file);

} // namespace soctv
