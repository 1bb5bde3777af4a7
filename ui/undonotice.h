#pragma once

#include "ui/messagebar.h"

namespace soctv {

class Roster;

/// "10 rows were pasted · Undo": the button takes back the newest step of \a roster, unless
/// something was done after it.
Notice undoNotice(Roster &roster, const QString &text);

} // namespace soctv
