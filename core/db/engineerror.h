#pragma once

#include "core/base/error.h"

namespace soctv {

/// What the SQLite result \a code of a call on the database file \a path means to its user.
Error engineError(int code, const QString &path);

} // namespace soctv
