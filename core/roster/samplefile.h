#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

namespace soctv {

/// Makes the roster \a path with \a rows fictional rows (see sample.h): the same bytes for the same
/// number of rows. Leaves no history: a sample starts as a roster that was always so.
Done createSample(const QString &path, qint64 rows, Progress &progress);

} // namespace soctv
