#pragma once

#include "core/forms/recognise/form.h"

namespace soctv {

/// The lists of a roster (Remark::Roster) as a form: every row is somebody's, and nothing is told
/// by its words.
Form formOfRoster(const Workbook &workbook);

} // namespace soctv
