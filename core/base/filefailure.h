#pragma once

#include "core/base/error.h"

namespace soctv {

/// Why the operating system would not write a file.
enum class FileFailure { Full, ReadOnly, NoFolder, InUse, Other };

/// The sentence for the user when \a path could not be written; \a reason: what the system says.
Error fileError(FileFailure failure, const QString &path, const QString &reason);

/// A name in the folder of \a target that nobody else will think of. Short, so that a long target
/// name does not make it too long, and without the target's name, which may be a person's.
QString temporaryNameBeside(const QString &target);

} // namespace soctv
