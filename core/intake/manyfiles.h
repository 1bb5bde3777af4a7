#pragma once

#include "core/intake/returnedfile.h"

#include <functional>
#include <memory>

namespace soctv {

/// Reads the files \a paths like readReturnedFile(), several at once on a machine with several
/// processors, each through an IntakeWorker of its own that \a makeWorker makes. The value is in
/// the order of \a paths. \a progress counts files. Throws Error{Cancelled}.
QList<ReturnedFile> readReturnedFiles(const QStringList &paths,
    const std::function<std::unique_ptr<IntakeWorker>()> &makeWorker, const QList<Layout> &layouts,
    Progress &progress);

} // namespace soctv
