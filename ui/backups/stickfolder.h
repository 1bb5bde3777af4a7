#pragma once

#include <QString>

namespace soctv {

/// The folder of a stick or card that is plugged in and can be written; empty: there is none.
QString stickFolder();
/// A path in \a folder for a file called \a name, with a number where there is one already.
QString freePath(const QString &folder, const QString &name);

} // namespace soctv
