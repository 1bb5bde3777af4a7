#pragma once

#include "core/roster/edit.h"

namespace soctv {

/// The names a new roster starts with.
struct Office {
    QString name; ///< of the federation that keeps the roster
    QString superior; ///< of the body above it; may be empty
};

/// Writes the office of a new roster: its texts, and the units it and its superior are.
void fillOffice(Edit &edit, const Office &office);

} // namespace soctv
