#pragma once

#include "core/base/error.h"

namespace soctv {

/// What is said of the roster at \a path where a read finds it damaged.
Error damagedError(const QString &path);

} // namespace soctv
