#pragma once

#include <functional>

namespace soctv {

/// Calls \a function, from the event loop, when the system asks the program to end: a session that
/// is closed sends a signal on Linux. Windows asks through QGuiApplication::commitDataRequest().
void onSessionEnd(const std::function<void()> &function);

} // namespace soctv
