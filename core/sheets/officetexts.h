#pragma once

#include "core/sheets/fill.h"

namespace soctv {

class Roster;

/// The names at the top of each sheet, as the office has them.
SheetOffice sheetOffice(Roster &roster);

/// Place, signer and recipients: what is set once for all sheets, by the keys of the office table.
QStringList officeKeysOfSheets();

/// Sets place, signer and recipients as the office has them.
void takeOffice(SheetSettings &settings, Roster &roster);
/// The same texts of \a settings, one for each of officeKeysOfSheets().
QStringList officeTextsOf(const SheetSettings &settings);

} // namespace soctv
