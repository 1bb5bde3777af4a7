#pragma once

namespace soctv {

class Arguments;
class Console;
class Roster;

/// Prints the posts as the lists of the day --as-of, or of today, show them: list by list, in order
/// of names.
void listPosts(Roster &roster, const Arguments &arguments, Console &console);

} // namespace soctv
