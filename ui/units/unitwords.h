#pragma once

#include "core/roster/unitplan.h"

namespace soctv {

/// \name The words for an event of units; UnitEvent::Count: deleting what was entered by mistake.
/// \{
QString orderTitle(UnitEvent event); ///< of its dialog
QString orderCommand(UnitEvent event); ///< on the button that opens it, with its key
QString orderVerb(UnitEvent event); ///< on the button that does it
QString orderDone(UnitEvent event, int units); ///< when it was done
/// \}

} // namespace soctv
