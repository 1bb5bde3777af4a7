#pragma once

#include "core/forms/recognise/decodedsheet.h"
#include "core/forms/recognise/form.h"

#include <optional>

namespace soctv {

/// \a layout with its rows and sheet as they are in \a workbook; nothing: its signature fits
/// nowhere. With titles it may stand higher or lower and on another sheet, because one unit writes
/// a line more than another; without titles it must stand where it stood.
std::optional<Layout> placedIn(const DecodedWorkbook &workbook, const Layout &layout);

} // namespace soctv
