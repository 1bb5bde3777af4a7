#include "core/roster/unitevents.h"

#include "core/roster/accountchanges.h"
#include "core/roster/terms.h"
#include "core/roster/unitlife.h"
#include "core/roster/units.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDateTime>

namespace soctv {

namespace {

void require(const UnitPlan &plan)
{
    if (const QString problem = plan.firstProblem(); !problem.isEmpty())
        throw Error{ErrorCode::Invalid, problem};
}

QList<qint64> eachOnce(const QList<qint64> &units)
{
    QList<qint64> once;
    QSet<qint64> seen;
    for (const qint64 unit : units) {
        if (!seen.contains(unit))
            once.append(unit);
        seen.insert(unit);
    }
    return once;
}

Value idOrNull(qint64 unit)
{
    return unit == 0 ? Value() : Value(unit);
}

// Writes one event: the dated rows that end and begin, and what decided it. The checks have been
// passed.
class EventWriter {
public:
    EventWriter(Edit &edit, const Decision &decision, const QDate &day)
        : m_edit(edit)
        , m_lives(edit.database())
        , m_decision(decision)
        , m_date(day)
        , m_day(isoDay(day))
        , m_before(isoDay(day.addDays(-1)))
    {
    }

    const UnitLives &lives() const { return m_lives; }

    void note(UnitEvent event, qint64 unit, qint64 other = 0)
    {
        m_edit.insert("unit_event",
            {{"kind", QString(unitEventKey(event))}, {"unit", unit},
                {"other_unit", idOrNull(other)},
                {"decision_no", textOrNull(cleaned(m_decision.number))},
                {"decision_date", textOrNull(isoDay(m_decision.date))},
                {"happened_on", textOrNull(m_day)}});
    }

    void rename(qint64 unit, const QString &name)
    {
        const DatedName *old = m_lives.life(unit).nameOn(m_day);
        m_edit.update("unit_name", old->id, {{"valid_to", m_before}});
        m_edit.insert("unit_name",
            {{"unit", unit}, {"name", name}, {"valid_from", m_day},
                {"valid_to", textOrNull(old->to)}});
        note(UnitEvent::Rename, unit);
    }

    // From the day on \a unit, which stood under \a from, stands under \a to; what it does later
    // elsewhere stays.
    void move(qint64 unit, qint64 from, qint64 to)
    {
        if (from == to)
            return;
        const UnitLife &life = m_lives.life(unit);
        if (from == 0)
            addParent(unit, to, m_day, life.end());
        for (const ParentSpan &span : life.parents) {
            const bool over = !span.to.isEmpty() && span.to < m_day;
            if (span.parent != from || over)
                continue;
            if (span.from < m_day)
                m_edit.update("unit_parent", span.id, {{"valid_to", m_before}});
            else
                m_edit.remove("unit_parent", span.id);
            addParent(unit, to, std::max(span.from, m_day), span.to);
        }
        note(UnitEvent::Move, unit, to);
    }

    // All that stands under \a unit, but for \a except, goes under \a to.
    void moveChildren(qint64 unit, qint64 to, const QSet<qint64> &except)
    {
        for (const qint64 child : m_lives.childrenFrom(unit, m_day)) {
            if (!except.contains(child))
                move(child, unit, to);
        }
    }

    void end(qint64 unit)
    {
        const UnitLife &life = m_lives.life(unit);
        m_edit.update("unit_name", life.nameOn(m_day)->id, {{"valid_to", m_before}});
        if (const ParentSpan *above = life.parentOn(m_day))
            m_edit.update("unit_parent", above->id, {{"valid_to", m_before}});
    }

    void movePostsOf(qint64 unit, qint64 to)
    {
        movePosts(m_edit, postsOfUnitFrom(m_edit.database(), unit, m_date), to, m_date);
    }

private:
    void addParent(qint64 unit, qint64 parent, const QString &from, const QString &to)
    {
        if (parent == 0)
            return;
        m_edit.insert("unit_parent",
            {{"unit", unit}, {"parent", parent}, {"valid_from", textOrNull(from)},
                {"valid_to", textOrNull(to)}});
    }

    Edit &m_edit;
    const UnitLives m_lives;
    const Decision m_decision;
    const QDate m_date;
    const QString m_day;
    const QString m_before;
};

// Adds the rows of a new unit.
qint64 insertUnit(Edit &edit, const NewUnit &unit, const QDate &day)
{
    const qint64 id = addUnitForRows(edit, unit.name);
    const Value from = textOrNull(isoDay(day));
    Record record{{"code", textOrNull(cleaned(unit.code))}};
    if (unit.kind != 0)
        record.append({"kind", unit.kind});
    edit.update("unit", id, record);
    const UnitLife life = readUnitLife(edit.database(), id);
    edit.update("unit_name", life.names.first().id, {{"valid_from", from}});
    for (const ParentSpan &span : life.parents) // the office, which is no choice of anybody here
        edit.remove("unit_parent", span.id);
    if (unit.parent != 0)
        edit.insert("unit_parent", {{"unit", id}, {"parent", unit.parent}, {"valid_from", from}});
    return id;
}

} // namespace

qint64 foundUnit(Edit &edit, const NewUnit &unit, const Decision &decision, const QDate &day)
{
    require(checkFound(edit.database(), unit, decision, day));
    const qint64 id = insertUnit(edit, unit, day);
    if (day.isValid() || !cleaned(decision.number).isEmpty())
        EventWriter(edit, decision, day).note(UnitEvent::Found, id, unit.parent);
    return id;
}

void renameUnit(
    Edit &edit, qint64 unit, const QString &name, const Decision &decision, const QDate &day)
{
    require(checkRename(edit.database(), unit, name, decision, day));
    EventWriter(edit, decision, day).rename(unit, cleaned(name));
}

void mergeUnits(
    Edit &edit, const QList<qint64> &units, qint64 into, const Decision &decision, const QDate &day)
{
    require(checkMerge(edit.database(), units, into, decision, day));
    EventWriter writer(edit, decision, day);
    const QSet<qint64> ending(units.begin(), units.end());
    for (const qint64 unit : eachOnce(units)) {
        writer.moveChildren(unit, into, ending);
        writer.end(unit);
        writer.movePostsOf(unit, into);
        moveAccounts(edit, unit, into);
        writer.note(UnitEvent::Merge, unit, into);
    }
}

QList<qint64> splitUnit(Edit &edit, const Split &split, const Decision &decision, const QDate &day)
{
    require(checkSplit(edit.database(), split, decision, day));
    EventWriter writer(edit, decision, day);
    const ParentSpan *above = writer.lives().life(split.unit).parentOn(isoDay(day));
    const qint64 kind = [&] {
        Statement statement(edit.database(), "SELECT kind FROM unit WHERE id = ?");
        return statement.bind(1, split.unit).step() ? statement.integer(0) : 0;
    }();
    QList<qint64> parts;
    for (const SplitPart &part : split.parts) {
        const qint64 unit = insertUnit(edit, {part.name, kind, above ? above->parent : 0, {}}, day);
        writer.note(UnitEvent::Split, split.unit, unit);
        for (const qint64 child : part.children)
            writer.move(child, split.unit, unit);
        movePosts(edit, part.posts, unit, day);
        parts.append(unit);
    }
    if (split.closes) {
        writer.end(split.unit);
        writer.note(UnitEvent::Close, split.unit);
    }
    return parts;
}

void moveUnits(Edit &edit, const QList<qint64> &units, qint64 parent, const Decision &decision,
    const QDate &day)
{
    require(checkMove(edit.database(), units, parent, decision, day));
    EventWriter writer(edit, decision, day);
    for (const qint64 unit : eachOnce(units)) {
        const ParentSpan *above = writer.lives().life(unit).parentOn(isoDay(day));
        writer.move(unit, above ? above->parent : 0, parent);
    }
}

void closeUnits(Edit &edit, const Closing &closing, const Decision &decision, const QDate &day)
{
    const UnitPlan plan = checkClose(edit.database(), closing, decision, day);
    require(plan);
    EventWriter writer(edit, decision, day);
    QList<qint64> units;
    for (const UnitChange &change : plan.changes) {
        if (change.event == UnitEvent::Close)
            units.append(change.unit);
    }
    const QSet<qint64> ending(units.begin(), units.end());
    for (const qint64 unit : std::as_const(units)) {
        if (closing.left == UnitsLeft::Move)
            writer.moveChildren(unit, closing.target, ending);
        writer.end(unit);
        writer.note(UnitEvent::Close, unit);
    }
}

void deleteUnits(Edit &edit, const QList<qint64> &units)
{
    require(checkDelete(edit.database(), units));
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (const qint64 unit : units) {
        const QString name
            = readUnitLife(edit.database(), unit).shownName(isoDay(QDate::currentDate()));
        QList<qint64> binned;
        {
            Statement posts(edit.database(), "SELECT id FROM post WHERE unit = ?");
            posts.bind(1, unit);
            while (posts.step())
                binned.append(posts.integer(0));
        }
        for (const qint64 post : std::as_const(binned))
            edit.update("post", post, {{"unit", Value()}, {"unit_text", name}});
        edit.update("unit", unit, {{"deleted_at", now}});
    }
}

void correctUnitName(Edit &edit, qint64 unit, const QDate &day, const QString &name)
{
    const QString wanted = cleaned(name);
    if (wanted.isEmpty())
        throw Error{
            ErrorCode::Invalid, QCoreApplication::translate("soctv", "A unit needs a name.")};
    const UnitLife life = readUnitLife(edit.database(), unit);
    if (const DatedName *span = life.nameOn(isoDay(day.isValid() ? day : QDate::currentDate())))
        edit.update("unit_name", span->id, {{"name", wanted}});
}

} // namespace soctv
