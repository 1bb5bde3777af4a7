#pragma once

#include <QByteArray>

#include <optional>

namespace soctv {

/// When the process \a pid of this computer began, in whatever the system counts: another process
/// that got the same number later began at another time. Empty if the system does not tell; nothing
/// if there is no such process.
std::optional<QByteArray> processStart(qint64 pid);

} // namespace soctv
