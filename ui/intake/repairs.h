#pragma once

#include "core/intake/match.h"

#include <QList>
#include <QString>

namespace soctv {

/// What can be mended in the same way in several cells of an import.
struct RepairKind {
    QLatin1String code;
    int cells = 0; ///< all that have the offer
    int taken = 0; ///< those that will be written as it says
    QString before; ///< an example
    QString after;

    bool isTaken() const { return taken == cells; }
};

/// The kinds of repair that the rows of \a plan have offers for, in the order they are met. Rows
/// that were left out have none.
QList<RepairKind> repairKinds(const ImportPlan &plan);

/// "Phone numbers that lost their 0: 9 cells, e.g. 912345678 → 0912345678"
QString repairText(const RepairKind &kind);

} // namespace soctv
