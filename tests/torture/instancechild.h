#pragma once

#include <QString>

namespace soctv::torture {

/// What one of several programs with the same roster is to do.
struct InstanceOrder {
    QString folder;
    int instance = 0;
    quint32 seed = 1;
    int milliseconds = 1000; ///< for so long
    bool hasLocks = true; ///< false: the locks of SQLite do nothing, as on some shares
    bool removesLock = false; ///< the control: does not mind who has the roster
};

/// Opens the roster whenever it can, adds rows, says so on standard output, and lets it go again.
/// Says "two" if another process has it open for writing, too.
int workAmongOthers(const InstanceOrder &order);

/// The name of the person that the instance adds as its \a nth.
QString nameAdded(int instance, qint64 nth);

} // namespace soctv::torture
