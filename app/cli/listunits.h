#pragma once

namespace soctv {

class Arguments;
class Console;
class Roster;

/// Prints the units of the day --as-of, or of today, from the top of the tree down.
void listUnits(Roster &roster, const Arguments &arguments, Console &console);

} // namespace soctv
