#include "core/roster/unitorder.h"

#include "core/roster/unitevents.h"

namespace soctv {

namespace {

NewUnit newUnit(const UnitOrder &order)
{
    return {order.name, order.kind, order.target, order.code};
}

Split split(const UnitOrder &order)
{
    return {order.units.value(0), order.parts, order.splitCloses};
}

Closing closing(const UnitOrder &order)
{
    return {order.units, order.left, order.target};
}

} // namespace

UnitPlan checkOrder(Database &database, const UnitOrder &order)
{
    switch (order.event) {
    case UnitEvent::Found:
        return checkFound(database, newUnit(order), order.decision, order.day);
    case UnitEvent::Rename:
        return checkRename(database, order.units.value(0), order.name, order.decision, order.day);
    case UnitEvent::Merge:
        return checkMerge(database, order.units, order.target, order.decision, order.day);
    case UnitEvent::Split:
        return checkSplit(database, split(order), order.decision, order.day);
    case UnitEvent::Move:
        return checkMove(database, order.units, order.target, order.decision, order.day);
    case UnitEvent::Close:
        return checkClose(database, closing(order), order.decision, order.day);
    case UnitEvent::Count:
        break;
    }
    return checkDelete(database, order.units);
}

QList<qint64> runOrder(Edit &edit, const UnitOrder &order)
{
    switch (order.event) {
    case UnitEvent::Found:
        return {foundUnit(edit, newUnit(order), order.decision, order.day)};
    case UnitEvent::Rename:
        renameUnit(edit, order.units.value(0), order.name, order.decision, order.day);
        return {};
    case UnitEvent::Merge:
        mergeUnits(edit, order.units, order.target, order.decision, order.day);
        return {};
    case UnitEvent::Split:
        return splitUnit(edit, split(order), order.decision, order.day);
    case UnitEvent::Move:
        moveUnits(edit, order.units, order.target, order.decision, order.day);
        return {};
    case UnitEvent::Close:
        closeUnits(edit, closing(order), order.decision, order.day);
        return {};
    case UnitEvent::Count:
        break;
    }
    deleteUnits(edit, order.units);
    return {};
}

Step stepOf(const UnitOrder &order, const UnitPlan &plan)
{
    switch (order.event) {
    case UnitEvent::Found:
        return {Action::AddUnit, 1};
    case UnitEvent::Rename:
        return {Action::RenameUnit, 1};
    case UnitEvent::Merge:
        return {Action::MergeUnits, plan.changing()};
    case UnitEvent::Split:
        return {Action::SplitUnit, 1};
    case UnitEvent::Move:
        return {Action::MoveUnits, plan.changing()};
    case UnitEvent::Close:
        return {Action::CloseUnits, plan.changing()};
    case UnitEvent::Count:
        break;
    }
    return {Action::DeleteUnits, plan.changing()};
}

} // namespace soctv
