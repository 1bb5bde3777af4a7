#pragma once

#include "core/roster/unitdetails.h"
#include "core/roster/unitevents.h"
#include "core/roster/units.h"
#include "tests/support/randomsource.h"

namespace soctv {

inline QDate unitDayAtRandom(RandomSource &from)
{
    return QDate(2025, 1, 1).addDays(from.below(1000));
}

inline Decision decisionAtRandom(RandomSource &from)
{
    if (from.oneIn(3))
        return {};
    return {QStringLiteral("%1/QĐ").arg(from.below(100)), unitDayAtRandom(from)};
}

inline void addUnitAtRandom(Edit &edit, RandomSource &from)
{
    QString name = from.text(soctv::field("unit"));
    if (name.isEmpty())
        name = QStringLiteral("Công đoàn ") + QString::number(from.below(1000));
    const NewUnit unit{name, 0, from.units(edit, 1).value(0), {}};
    const QDate day = from.oneIn(2) ? unitDayAtRandom(from) : QDate();
    if (from.oneIn(3))
        addUnit(edit, name);
    else if (checkFound(edit.database(), unit, {}, day).ok())
        foundUnit(edit, unit, {}, day);
    else
        addUnitForRows(edit, name);
}

inline void editUnitsAtRandom(Edit &edit, RandomSource &from)
{
    const qint64 unit = from.units(edit, 1).value(0);
    const auto text = UnitText(from.below(int(UnitText::Count)));
    const QString typed = from.text(soctv::field("position"));
    if (checkUnitText(edit.database(), unit, text, typed).isEmpty())
        setUnitText(edit, unit, text, typed);
    setUnitKind(edit, unit, from.pick(RandomSource::ids(edit, "SELECT id FROM unit_kind")));
    const QList<qint64> aliases = RandomSource::ids(edit, "SELECT id FROM unit_alias");
    if (from.oneIn(2))
        addUnitAlias(edit, unit, QStringLiteral("Tên khác ") + QString::number(from.below(1000)));
    else if (!aliases.isEmpty())
        removeUnitAlias(edit, from.pick(aliases));
}

inline void editKindsAtRandom(Edit &edit, RandomSource &from)
{
    const QList<UnitKind> kinds = unitKinds(edit.database());
    const QString name = QStringLiteral("Loại ") + QString::number(from.below(100000));
    if (from.oneIn(2))
        addUnitKind(edit, name);
    else
        renameUnitKind(edit, from.pick(kinds).id, name);
    const UnitKind &last = kinds.last();
    if (isOwnUnitKind(last) && unitsByKind(edit.database()).value(last.id) == 0)
        removeUnitKind(edit, last.id);
}

/// Runs \a event unless \a plan says that it cannot be.
template <typename Event>
void runIfSound(const UnitPlan &plan, Event &&event)
{
    if (plan.ok())
        event();
}

inline void renameUnitAtRandom(Edit &edit, RandomSource &from)
{
    const qint64 unit = from.units(edit, 1).value(0);
    const QString name = QStringLiteral("Đơn vị ") + QString::number(from.below(1000));
    const Decision decision = decisionAtRandom(from);
    const QDate day = unitDayAtRandom(from);
    runIfSound(checkRename(edit.database(), unit, name, decision, day),
        [&] { renameUnit(edit, unit, name, decision, day); });
    if (from.oneIn(3))
        correctUnitName(edit, from.units(edit, 1).value(0), unitDayAtRandom(from), name);
}

inline void mergeUnitsAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> units = from.units(edit, 3);
    const qint64 into = from.units(edit, 1).value(0);
    const Decision decision = decisionAtRandom(from);
    const QDate day = unitDayAtRandom(from);
    runIfSound(checkMerge(edit.database(), units, into, decision, day),
        [&] { mergeUnits(edit, units, into, decision, day); });
}

inline void splitUnitAtRandom(Edit &edit, RandomSource &from)
{
    Split split{from.units(edit, 1).value(0), {}, from.oneIn(2)};
    const QDate day = unitDayAtRandom(from);
    const Decision decision = decisionAtRandom(from);
    const QString number = QString::number(from.below(1000));
    split.parts.append(
        {QStringLiteral("Phần ") + number, postsOfUnitFrom(edit.database(), split.unit, day), {}});
    split.parts.append({QStringLiteral("Phần khác ") + number, {}, {}});
    runIfSound(checkSplit(edit.database(), split, decision, day),
        [&] { splitUnit(edit, split, decision, day); });
}

inline void moveUnitsAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> units = from.units(edit, 4);
    const qint64 parent = from.oneIn(5) ? 0 : from.units(edit, 1).value(0);
    const Decision decision = decisionAtRandom(from);
    const QDate day = unitDayAtRandom(from);
    runIfSound(checkMove(edit.database(), units, parent, decision, day),
        [&] { moveUnits(edit, units, parent, decision, day); });
}

// As an import of a list does: new units with their texts and kinds, others somewhere else.
inline void importUnitsAtRandom(Edit &edit, RandomSource &from)
{
    addUnitAtRandom(edit, from);
    editUnitsAtRandom(edit, from);
    if (from.oneIn(3))
        editKindsAtRandom(edit, from);
    moveUnitsAtRandom(edit, from);
}

inline void closeUnitsAtRandom(Edit &edit, RandomSource &from)
{
    const Closing closing{from.units(edit, 3),
        from.pick(QList{UnitsLeft::Refuse, UnitsLeft::Move, UnitsLeft::Close}),
        from.units(edit, 1).value(0)};
    const Decision decision = decisionAtRandom(from);
    const QDate day = unitDayAtRandom(from);
    runIfSound(checkClose(edit.database(), closing, decision, day),
        [&] { closeUnits(edit, closing, decision, day); });
}

inline void deleteUnitsAtRandom(Edit &edit, RandomSource &from)
{
    for (const qint64 unit : from.units(edit, 8)) {
        runIfSound(checkDelete(edit.database(), {unit}), [&] { deleteUnits(edit, {unit}); });
    }
}

} // namespace soctv
