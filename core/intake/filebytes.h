#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QString>

namespace soctv {

/// Milliseconds that a drive gets to hand over a file.
constexpr int drivePatience = 30000;

/// The contents of the file \a path, which somebody sent. It is opened and read on a thread of its
/// own, so that a share that does not answer costs no more than \a patience milliseconds.
///
/// Throws Error with a sentence that names the file: NotFound, IsFolder, EmptyFile; Locked if
/// another program holds it; Invalid if it is larger than 200 MB, no file but a device or a pipe
/// (which are never opened), or written to while it is read; Io if it vanishes, may not be or
/// cannot be read, or its drive does not answer; Cancelled.
QByteArray fileBytes(const QString &path, Progress &progress, int patience = drivePatience);

} // namespace soctv
