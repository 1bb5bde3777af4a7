#pragma once

#include <QtGlobal>

namespace soctv::torture {

/// Makes the wall clock of this process stand still at \a seconds since 1970, so that the same
/// actions write the same rows in two processes. Clocks that measure time go on.
void stopClock(qint64 seconds);

} // namespace soctv::torture
