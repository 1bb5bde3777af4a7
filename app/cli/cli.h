#pragma once

#include <QStringList>

namespace soctv {

/// True if \a arguments, those after the program's name, are for the command line and not for the
/// window: a verb, --help, --version, or another option that the window does not know.
bool isCommandLine(const QStringList &arguments);

/// Runs \a arguments and returns the exit code: 0 done, 1 nothing changed because of bad input, 2
/// not understood. Makes the application object itself; no screen is needed.
int commandLineMain(int argc, char **argv);

} // namespace soctv
