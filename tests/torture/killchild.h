#pragma once

#include <QString>

namespace soctv::torture {

/// What the process that gets killed is to do.
struct KillOrder {
    QString folder;
    quint32 seed = 1; ///< of the workload
    qint64 from = 0; ///< the first action
    qint64 dieAt = 0; ///< kills itself before so many writing calls of SQLite; 0: it waits for it
    bool boasts = false; ///< the control: acknowledges before it has done it
};

/// Does one action after the other, and says so on standard output each time, until it is killed.
/// Returns only if an action fails.
int workUntilKilled(const KillOrder &order);

} // namespace soctv::torture
