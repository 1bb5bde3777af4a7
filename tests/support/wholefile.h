#pragma once

#include "core/intake/returnedfile.h"
#include "core/intake/worker.h"

namespace soctv {

/// The file \a path with all its cells, as the dialog for table areas gets it.
inline ReturnedFile wholeFile(const QString &path)
{
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    Progress progress;
    return readReturnedFile(path, worker, {}, progress);
}

} // namespace soctv
