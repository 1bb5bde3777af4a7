#pragma once

namespace soctv {

/// What the officer wants with a backup that the window has to leave the roster for.
enum class BackupUse { View, Restore };

} // namespace soctv
