#pragma once

#include "app/cli/verbs.h"

namespace soctv {

/// How \a verb is called, in one line.
QString synopsis(const Verb &verb);
/// All the command line can do, in the interface language.
QString usage();

} // namespace soctv
