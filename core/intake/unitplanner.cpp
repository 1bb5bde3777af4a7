#include "core/intake/unitplanner.h"

#include "core/intake/rowissues.h"
#include "core/intake/unitissues.h"
#include "core/intake/unitreading.h"
#include "core/text/fold.h"
#include "core/text/unitkey.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int rowsPerStep = 256;

} // namespace

UnitPlanner::UnitPlanner(KnownUnits &known, const Choices &choices, QList<PlannedUnit> &units,
    const UnitParents &parents)
    : m_known(known)
    , m_choices(choices)
    , m_units(units)
    , m_parents(parents)
    , m_isSettled(units.size(), false)
{
    for (int i = 0; i < units.size(); ++i) {
        m_texts.append(meantTexts(units.at(i)));
        if (parents.of(i).row >= 0)
            m_above.insert(parents.of(i).row);
    }
}

void UnitPlanner::decide(Progress &progress)
{
    const QList<int> order = m_parents.order();
    for (const int i : order)
        m_isSettled[i] = m_units.at(i).outcome == Outcome::Skipped || isChosen(i)
            || m_units.at(i).outcome == Outcome::Check || isCoded(i) || isNamedUnderParent(i);
    qint64 done = 0;
    for (const int i : order) {
        if (done++ % rowsPerStep == 0)
            progress.step(done, order.size());
        if (!m_isSettled.at(i))
            decideByName(i);
    }
    for (const int i : order) {
        if (m_units.at(i).outcome == Outcome::New)
            finishNew(i);
        else if (m_units.at(i).outcome == Outcome::Same)
            finishKnown(i);
    }
    findCircles();
    waitForParents(order);
}

// The officer said what the row is.
bool UnitPlanner::isChosen(int index)
{
    PlannedUnit &row = m_units[index];
    const qint64 unit = m_choices.rowUnits.value(row.key);
    const bool isUnit = unit != 0 && m_known.contains(unit);
    if (!isUnit && m_choices.decision(row.key) != RowDecision::AddNew)
        return false;
    row.outcome = Outcome::New;
    if (row.kind == 0 && !row.texts[unitField("kind")].isEmpty()
        && std::ranges::none_of(
            row.repaired, [](const Issue &issue) { return issue.code == unitissue::kindNew; }))
        row.texts[unitField("kind")].clear(); // a kind that nobody knows does not come along
    if (!isUnit)
        return false; // looked at in its turn
    becomes(index, unit);
    m_units[index].isRemembered = !m_known.bears(unit, text(index, unitField("name")));
    return true;
}

bool UnitPlanner::isCoded(int index)
{
    const QString &code = text(index, unitField("code"));
    const QList<qint64> units = m_known.byCode(code);
    if (code.isEmpty() || units.isEmpty()
        || m_choices.decision(m_units.at(index).key) == RowDecision::AddNew)
        return false;
    if (units.size() > 1)
        check(index, unitissue::several, unitField("code"), units);
    else if (!m_known.names().isOpen(units.first()))
        check(index, unitissue::closed, unitField("name"));
    else if (!m_known.bears(units.first(), text(index, unitField("name"))))
        check(index, unitissue::codeOtherName, unitField("code"), units);
    else
        becomes(index, units.first());
    return true;
}

// The unit of the roster or, below 0, the new one that the row stands under; 0: not said.
qint64 UnitPlanner::parentOf(int index) const
{
    const UnitParents::Parent &parent = m_parents.of(index);
    if (parent.row < 0)
        return parent.unit;
    const qint64 unit = m_units.at(parent.row).unit;
    return unit != 0 ? unit : -1 - parent.row;
}

bool UnitPlanner::isNamedUnderParent(int index)
{
    const qint64 parent = parentOf(index);
    if (parent <= 0 || m_choices.decision(m_units.at(index).key) == RowDecision::AddNew)
        return false;
    QList<qint64> units = m_known.byName(text(index, unitField("name")));
    units.removeIf([&](qint64 unit) {
        return !m_known.names().isOpen(unit) || m_known.unit(unit).parent != parent;
    });
    if (units.size() != 1)
        return false;
    becomes(index, units.first());
    return true;
}

void UnitPlanner::decideByName(int index)
{
    if (m_choices.decision(m_units.at(index).key) == RowDecision::AddNew
        || m_units.at(index).row == 0) {
        becomesNew(index);
        return;
    }
    if (isNamedUnderParent(index)) // the parent is known by now
        return;
    QList<qint64> units = m_known.byName(text(index, unitField("name")));
    const bool isThere = !units.isEmpty();
    units.removeIf([this](qint64 unit) { return !m_known.names().isOpen(unit); });
    if (!units.isEmpty())
        decideAmong(index, units);
    else if (isThere)
        check(index, unitissue::closed, unitField("name"));
    else
        decideByNearName(index);
}

// Open units bear the name, under other parents if the row says one.
void UnitPlanner::decideAmong(int index, const QList<qint64> &namesakes)
{
    const qint64 parent = parentOf(index);
    QList<qint64> free = namesakes;
    free.removeIf([this](qint64 unit) { return m_taken.contains(unit); });
    if (free.isEmpty() && parent != 0)
        becomesNew(index); // ward names repeat: one more under another parent
    else if (free.isEmpty())
        check(index, unitissue::repeated, unitField("name"), namesakes);
    else if (namesakes.size() == 1 && m_parents.namesakes(index) == 1)
        becomes(index, free.first());
    else
        check(index, unitissue::several, unitField("name"), free);
}

void UnitPlanner::decideByNearName(int index)
{
    const qint64 parent = parentOf(index);
    QList<qint64> near = m_known.near(text(index, unitField("name")));
    near.removeIf([&](qint64 unit) {
        const qint64 above = m_known.unit(unit).parent;
        const bool isElsewhere
            = parent != 0 && above != 0 && above != m_known.office() && above != parent;
        return m_taken.contains(unit) || isElsewhere;
    });
    if (near.isEmpty())
        becomesNew(index);
    else
        check(index, unitissue::nearName, unitField("name"), near);
}

void UnitPlanner::becomes(int index, qint64 unit)
{
    if (m_taken.contains(unit)) {
        check(index, unitissue::repeated, unitField("name"));
        return;
    }
    m_taken.insert(unit);
    m_units[index].unit = unit;
    m_units[index].outcome = Outcome::Same; // until its cells are compared
}

void UnitPlanner::becomesNew(int index)
{
    const std::pair key(foldPlain(unitKey(text(index, unitField("name")))), parentOf(index));
    if (m_newNames.contains(key)) {
        check(index, unitissue::repeated, unitField("name"));
        return;
    }
    m_newNames.insert(key);
    m_units[index].outcome = Outcome::New;
}

void UnitPlanner::check(int index, QLatin1String code, int field, const QList<qint64> &proposals)
{
    PlannedUnit &row = m_units[index];
    row.outcome = Outcome::Check;
    row.mayBeNew = code != unitissue::repeated && code != unitissue::codeUsed;
    for (const qint64 unit : proposals)
        row.proposals.append({unit, m_known.names().name(unit)});
    row.issues.append({unitFields[std::size_t(field)].name(), code, text(index, field), {}});
}

// True if nobody else has the code of the row.
bool UnitPlanner::hasFreeCode(int index)
{
    const QString code = unitCodeKey(text(index, unitField("code")));
    if (code.isEmpty())
        return true;
    QList<qint64> others = m_known.byCode(code);
    others.removeAll(m_units.at(index).unit);
    const int first = m_codes.value(code, index);
    if (others.isEmpty() && first == index) {
        m_codes.insert(code, index);
        return true;
    }
    m_units[index].unit = 0;
    check(index, unitissue::codeUsed, unitField("code"), others);
    return false;
}

void UnitPlanner::finishNew(int index)
{
    if (!hasFreeCode(index))
        return;
    takeParent(index);
    PlannedUnit &row = m_units[index];
    if (row.outcome == Outcome::New && row.parent == 0 && row.parentRow < 0)
        row.parent = m_known.office();
    if (row.kind != 0 || !row.texts[unitField("kind")].isEmpty())
        return;
    row.kind = m_known.kindByName(text(index, unitField("name")), m_above.contains(index));
    row.texts[unitField("kind")] = m_known.kindName(row.kind);
}

void UnitPlanner::finishKnown(int index)
{
    PlannedUnit &row = m_units[index];
    const KnownUnit &known = m_known.unit(row.unit);
    const QList<int> fields = changedFields(row, known);
    if (fields.contains(unitField("code")) && !hasFreeCode(index))
        return;
    for (const int field : fields)
        row.changes.append({field, known.texts[std::size_t(field)]});
    takeParent(index);
    if (row.outcome == Outcome::Check)
        return;
    const bool isMoved = row.parentRow >= 0 || (row.parent != 0 && row.parent != known.parent);
    if (isMoved) {
        row.changes.append({unitField("parent"), known.texts[unitField("parent")]});
        if (known.parent != 0)
            row.issues.append({unitFields[unitField("parent")].name(), unitissue::moves,
                known.texts[unitField("parent")], {}});
    } else {
        row.parent = 0;
    }
    if (!row.changes.isEmpty() || row.isRemembered)
        row.outcome = Outcome::Updated;
    if (row.outcome == Outcome::Updated && m_choices.newOnly)
        refuse(index, unitissue::notNew);
}

void UnitPlanner::takeParent(int index)
{
    const UnitParents::Parent &parent = m_parents.of(index);
    PlannedUnit &row = m_units[index];
    if (!parent.problem.isEmpty()) {
        refuse(index, parent.problem);
        return;
    }
    row.parent = std::max<qint64>(parentOf(index), 0);
    row.parentRow = row.parent == 0 ? parent.row : -1;
    if (row.parent != 0)
        row.texts[unitField("parent")] = m_known.names().name(row.parent);
}

// No unit may stand below itself, neither by what the files say nor together with what is there.
void UnitPlanner::findCircles()
{
    QHash<qint64, int> rowOf; // by unit, or -1 - its own place
    for (int i = 0; i < m_units.size(); ++i) {
        const PlannedUnit &row = m_units.at(i);
        if (row.outcome == Outcome::New || row.outcome == Outcome::Updated)
            rowOf.insert(row.unit != 0 ? row.unit : -1 - i, i);
    }
    const auto above = [&](qint64 node) -> qint64 {
        if (const auto at = rowOf.constFind(node); at != rowOf.constEnd()) {
            const PlannedUnit &row = m_units.at(*at);
            if (row.parentRow >= 0)
                return -1 - row.parentRow;
            if (row.parent != 0 || row.unit == 0)
                return row.parent;
        }
        return node > 0 && m_known.contains(node) ? m_known.unit(node).parent : 0;
    };
    QHash<qint64, qint64> turns; // in which a unit was met
    QList<int> circles;
    for (auto start = rowOf.cbegin(); start != rowOf.cend(); ++start) {
        qint64 node = start.key();
        for (; node != 0 && !turns.contains(node); node = above(node))
            turns.insert(node, start.key());
        if (node == 0 || turns.value(node) != start.key())
            continue;
        for (qint64 at = above(node);; at = above(at)) {
            if (const int row = rowOf.value(at, -1); row >= 0)
                circles.append(row);
            if (at == node)
                break;
        }
    }
    for (const int row : std::as_const(circles))
        refuse(row, unitissue::circle);
}

// What stands below a row that does not come in cannot come in either.
void UnitPlanner::waitForParents(const QList<int> &order)
{
    for (const int i : order) {
        const PlannedUnit &row = m_units.at(i);
        const bool comesIn = row.outcome == Outcome::New || row.outcome == Outcome::Updated;
        if (!comesIn || row.parentRow < 0)
            continue;
        if (m_units.at(row.parentRow).outcome != Outcome::New)
            refuse(i, unitissue::parentWaits);
    }
}

void UnitPlanner::refuse(int index, QLatin1String code)
{
    PlannedUnit &row = m_units[index];
    row.outcome = code == unitissue::notNew ? Outcome::Skipped : Outcome::Check;
    row.changes.clear();
    row.issues.removeIf([](const Issue &issue) { return issue.code == unitissue::moves; });
    row.parent = 0;
    row.parentRow = -1;
    row.mayBeNew = false;
    row.issues.append(
        {unitFields[unitField("parent")].name(), code, text(index, unitField("parent")), {}});
}

} // namespace soctv
