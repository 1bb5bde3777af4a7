#pragma once

#include <QString>

namespace soctv {

/// Makes the Tinos that the program carries known to Qt. Needs a QGuiApplication; a second call
/// does nothing.
void useBundledFonts();

/// The family sheets are set in: Times New Roman where it is installed and \a preferInstalled is
/// true (printing), else the bundled Tinos, which has the same metrics and is on every machine.
QString paperFamily(bool preferInstalled);

} // namespace soctv
