#pragma once

#include "core/roster/unitplan.h"

namespace soctv {

class Database;

/// A unit that a split brings into being.
struct SplitPart {
    QString name;
    QList<qint64> posts; ///< of the unit that is split, which go to this one
    QList<qint64> children; ///< units under it, which go too
};
struct Split {
    qint64 unit = 0;
    QList<SplitPart> parts;
    bool closes = false; ///< the unit that is split ends; otherwise it goes on beside its parts
};

/// What becomes of the units that stand under one that closes, and do not close themselves.
enum class UnitsLeft {
    Refuse, ///< they are a problem of the plan
    Move, ///< they move under another unit
    Close ///< they close, too, and all below them
};
struct Closing {
    QList<qint64> units;
    UnitsLeft left = UnitsLeft::Refuse;
    qint64 target = 0; ///< for UnitsLeft::Move; 0: the top
};

/// A unit to add.
struct NewUnit {
    QString name;
    qint64 kind = 0;
    qint64 parent = 0; ///< 0: at the top
    QString code;
};

/// \name What would happen from \a day on, the first day of the new state; nothing is written.
/// \{
UnitPlan checkFound(
    Database &database, const NewUnit &unit, const Decision &decision, const QDate &day);
UnitPlan checkRename(Database &database, qint64 unit, const QString &name, const Decision &decision,
    const QDate &day);
/// Each of \a units with its posts and what stands under it becomes part of \a into.
UnitPlan checkMerge(Database &database, const QList<qint64> &units, qint64 into,
    const Decision &decision, const QDate &day);
UnitPlan checkSplit(
    Database &database, const Split &split, const Decision &decision, const QDate &day);
/// \a parent 0: to the top.
UnitPlan checkMove(Database &database, const QList<qint64> &units, qint64 parent,
    const Decision &decision, const QDate &day);
UnitPlan checkClose(
    Database &database, const Closing &closing, const Decision &decision, const QDate &day);
/// For units entered by mistake: nothing may have happened in them.
UnitPlan checkDelete(Database &database, const QList<qint64> &units);
/// \}

/// The posts of \a unit, the bin left out, that hold on \a day or later.
QList<qint64> postsOfUnitFrom(Database &database, qint64 unit, const QDate &day);

} // namespace soctv
