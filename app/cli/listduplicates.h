#pragma once

namespace soctv {

class Arguments;
class Console;
class Roster;

/// Prints the pairs of people who may be one, most certain first, with the reasons.
void listDuplicates(Roster &roster, const Arguments &arguments, Console &console);

} // namespace soctv
