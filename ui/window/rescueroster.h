#pragma once

#include <QString>

namespace soctv {

class MainWindow;

/// Asks what to save of the damaged roster at \a path, which may be the open one, and opens what
/// takes its place.
void rescueRoster(MainWindow &window, const QString &path);

} // namespace soctv
