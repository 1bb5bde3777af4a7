#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/roster/sample.h"

#include <QString>

namespace soctv {

/// Makes the roster \a path with \a rows fictional rows (see sample.h) in a fictional network of
/// units with official accounts (see samplenetwork.h): the same bytes for the same number of rows
/// and the same \a day. Leaves no history: a sample starts as a roster that was always so.
Done createSample(
    const QString &path, qint64 rows, Progress &progress, const QDate &day = sampleDay);

} // namespace soctv
