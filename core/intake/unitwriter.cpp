#include "core/intake/unitwriter.h"

#include "core/roster/unitdetails.h"
#include "core/roster/unitevents.h"
#include "core/roster/unitlife.h"
#include "core/roster/units.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>

namespace soctv {

namespace {

class UnitWriter {
public:
    UnitWriter(Edit &edit, const ImportPlan &plan, const std::function<void()> &count)
        : m_edit(edit)
        , m_plan(plan)
        , m_count(count)
        , m_ids(plan.units.size(), 0)
    {
    }

    void addNew();
    void giveWaitingRows();
    void change();
    void move();

private:
    void add(int index);
    qint64 kindOf(const PlannedUnit &unit);
    qint64 parentOf(const PlannedUnit &unit) const
    {
        return unit.parentRow >= 0 ? m_ids.at(unit.parentRow) : unit.parent;
    }
    bool placeFirst(qint64 unit, qint64 parent);

    Edit &m_edit;
    const ImportPlan &m_plan;
    const std::function<void()> &m_count;
    QList<qint64> m_ids; // of new units, by their place in the plan
    QHash<QString, qint64> m_kinds; // new ones
};

qint64 UnitWriter::kindOf(const PlannedUnit &unit)
{
    if (unit.kind != 0)
        return unit.kind;
    const QString name = unit.texts[unitField("kind")];
    const QString key = foldCase(name).simplified();
    auto known = m_kinds.constFind(key);
    if (known == m_kinds.constEnd())
        known = m_kinds.insert(key, addUnitKind(m_edit, name));
    return *known;
}

void UnitWriter::addNew()
{
    for (int i = 0; i < m_plan.units.size(); ++i) {
        QList<int> chain; // the unit, and those above it that are new too
        for (int at = i; at >= 0 && m_ids.at(at) == 0; at = m_plan.units.at(at).parentRow) {
            if (m_plan.units.at(at).outcome == Outcome::New)
                chain.append(at);
        }
        while (!chain.isEmpty())
            add(chain.takeLast());
    }
}

void UnitWriter::add(int index)
{
    const PlannedUnit &unit = m_plan.units.at(index);
    const auto text = [&](int field) { return textOrNull(unit.texts[std::size_t(field)]); };
    const qint64 id = m_edit.insert("unit",
        {{"kind", kindOf(unit)}, {"code", text(unitField("code"))},
            {"contact", text(unitField("contact"))}, {"province", text(unitField("province"))},
            {"federation_officer", text(unitField("federation_officer"))}});
    m_edit.insert("unit_name", {{"unit", id}, {"name", unit.texts[unitField("name")]}});
    if (const qint64 parent = parentOf(unit); parent != 0)
        m_edit.insert("unit_parent", {{"unit", id}, {"parent", parent}});
    m_ids[index] = id;
    m_count();
}

// As addUnitForRows() does for one.
void UnitWriter::giveWaitingRows()
{
    const QSet<qint64> added(m_ids.begin(), m_ids.end());
    QList<std::pair<qint64, qint64>> rows; // post, unit
    {
        Statement waiting(m_edit.database(),
            "SELECT id, unit_text FROM post WHERE unit IS NULL AND unit_text IS NOT NULL");
        while (waiting.step()) {
            const QList<qint64> units = m_edit.unitNames()->find(waiting.text(1));
            if (units.size() == 1 && added.contains(units.first()))
                rows.append({waiting.integer(0), units.first()});
        }
    }
    for (const auto &[post, unit] : std::as_const(rows))
        m_edit.update("post", post, {{"unit", unit}, {"unit_text", Value()}});
}

void UnitWriter::change()
{
    for (const PlannedUnit &unit : m_plan.units) {
        if (unit.outcome != Outcome::Updated)
            continue;
        Record record;
        for (const CellChange &cell : unit.changes) {
            const UnitColumn &field = unitFields.at(std::size_t(cell.field));
            if (cell.field == unitField("kind"))
                record.append({"kind", kindOf(unit)});
            else if (cell.field != unitField("parent"))
                record.append({QByteArray(field.key.data(), qsizetype(field.key.size())),
                    unit.texts[std::size_t(cell.field)]});
        }
        if (!record.isEmpty())
            m_edit.update("unit", unit.unit, record);
        if (unit.isRemembered)
            addUnitAlias(m_edit, unit.unit, unit.texts[unitField("name")]);
        m_count();
    }
}

// Those above go first: whatever follows finds them where they will be, so that nothing stands
// below itself in between.
void UnitWriter::move()
{
    const UnitTree tree(m_edit.database(), m_plan.unitDay);
    QHash<qint64, qint64> targets;
    for (const PlannedUnit &unit : m_plan.units) {
        if (unit.outcome == Outcome::Updated && parentOf(unit) != 0)
            targets.insert(unit.unit, parentOf(unit));
    }
    const auto depth = [&](qint64 unit) {
        int steps = 0;
        for (qint64 at = unit; at != 0; ++steps) {
            const UnitNode *node = tree.node(at);
            at = targets.value(at, node ? node->parent : 0);
        }
        return steps;
    };
    std::map<std::pair<int, qint64>, QList<qint64>> groups; // by depth and parent
    for (auto target = targets.cbegin(); target != targets.cend(); ++target) {
        if (!placeFirst(target.key(), target.value()))
            groups[{depth(target.value()), target.value()}].append(target.key());
    }
    for (auto &[key, units] : groups) {
        std::ranges::sort(units);
        moveUnits(m_edit, units, key.second, {}, m_plan.unitDay);
    }
}

// A unit that nobody has put anywhere yet has stood there all the time, as far as anybody knows.
bool UnitWriter::placeFirst(qint64 unit, qint64 parent)
{
    const UnitLife life = readUnitLife(m_edit.database(), unit);
    if (!life.parents.isEmpty())
        return false;
    m_edit.insert("unit_parent",
        {{"unit", unit}, {"parent", parent}, {"valid_from", textOrNull(life.begin())},
            {"valid_to", textOrNull(life.end())}});
    return true;
}

} // namespace

void writeUnits(Edit &edit, const ImportPlan &plan, const std::function<void()> &count)
{
    if (plan.units.isEmpty())
        return;
    UnitWriter writer(edit, plan, count);
    writer.addNew();
    writer.giveWaitingRows();
    writer.change();
    writer.move();
}

} // namespace soctv
