#pragma once

namespace soctv {

class Arguments;
class Console;
class Roster;

/// Prints the official accounts, by owner unit and name, with their administrators; as of a day
/// those of then.
void listAccounts(Roster &roster, const Arguments &arguments, Console &console);

} // namespace soctv
