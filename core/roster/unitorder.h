#pragma once

#include "core/roster/edit.h"
#include "core/roster/step.h"
#include "core/roster/unitchecks.h"

namespace soctv {

/// One event as a dialog or a command line asks for it; each event uses what it needs.
struct UnitOrder {
    UnitEvent event = UnitEvent::Count; ///< Count: delete what was entered by mistake
    QList<qint64> units;
    qint64 target = 0; ///< the unit above (Found, Move, Close), or the one to join (Merge)
    QString name; ///< Found, Rename
    qint64 kind = 0; ///< Found
    QString code; ///< Found
    QList<SplitPart> parts; ///< Split
    bool splitCloses = false;
    UnitsLeft left = UnitsLeft::Refuse; ///< Close
    Decision decision;
    QDate day; ///< the first day of the new state
};

/// What it would do, as in unitchecks.h.
UnitPlan checkOrder(Database &database, const UnitOrder &order);
/// Does it, as in unitevents.h; returns the units that came into being.
QList<qint64> runOrder(Edit &edit, const UnitOrder &order);
/// The step of the history for an order with this plan.
Step stepOf(const UnitOrder &order, const UnitPlan &plan);

} // namespace soctv
