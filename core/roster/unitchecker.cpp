#include "core/roster/unitchecker.h"

#include "core/db/statement.h"
#include "core/roster/unitchecks.h"
#include "core/text/fold.h"

namespace soctv {

UnitChecker::UnitChecker(Database &database, const Decision &decision, const QDate &day)
    : m_database(database)
    , m_lives(database)
    , m_day(isoDay(day))
    , m_before(isoDay(day.addDays(-1)))
    , m_office(database.number("SELECT CAST(value AS INTEGER) FROM office WHERE key = 'unit'"))
{
    const QString number = decision.number.trimmed();
    if (!number.isEmpty() && !decision.date.isValid()) {
        fail(UnitOrderPart::Decision,
            tr("Decision %1 has no date. Fill in the date of the decision.").arg(number));
    }
}

void UnitChecker::fail(UnitOrderPart part, const QString &text)
{
    m_plan.problems.append({part, text});
}

bool UnitChecker::requireDay()
{
    if (m_day.isEmpty())
        fail(UnitOrderPart::Day, tr("Fill in the day from which this holds."));
    return !m_day.isEmpty();
}

void UnitChecker::requireSome(const QList<qint64> &units)
{
    if (units.isEmpty())
        fail(UnitOrderPart::Units, tr("Choose the units first."));
}

UnitChange UnitChecker::changeOf(UnitEvent event, qint64 unit)
{
    UnitChange change;
    change.unit = unit;
    change.event = event;
    change.name = nameBefore(unit);
    const QDate day = QDate::fromString(m_day, Qt::ISODate);
    change.posts = int(postsOfUnitFrom(m_database, unit, day).size());
    change.children = int(m_lives.childrenFrom(unit, m_day).size());
    change.problem = notOpen(unit);
    return change;
}

qint64 UnitChecker::aboveBefore(qint64 unit) const
{
    const ParentSpan *above = m_lives.life(unit).parentOn(m_before);
    return above ? above->parent : 0;
}

QString UnitChecker::placeName(qint64 unit) const
{
    return unit == 0 ? tr("(at the top)") : nameThen(unit);
}

QString UnitChecker::notOpen(qint64 unit) const
{
    if (!m_lives.contains(unit))
        return tr("This unit is no longer in the list of units.");
    const UnitLife &life = m_lives.life(unit);
    if (life.begin() >= m_day && !life.begin().isEmpty()) {
        return tr("“%1” begins on %2. Choose a later day.")
            .arg(nameThen(unit), shownDay(life.begin()));
    }
    if (!life.nameOn(m_day)) {
        return tr("“%1” has closed: its last day was %2. Choose an earlier day, or leave it out.")
            .arg(nameThen(unit), shownDay(life.end()));
    }
    return {};
}

QString UnitChecker::renamedLater(qint64 unit) const
{
    for (const DatedName &span : m_lives.life(unit).names) {
        if (span.from < m_day)
            continue;
        return tr("“%1” gets another name on %2. Choose a later day, or undo that change first.")
            .arg(nameBefore(unit), shownDay(span.from));
    }
    return {};
}

QString UnitChecker::movedLater(qint64 unit) const
{
    for (const ParentSpan &span : m_lives.life(unit).parents) {
        if (span.from < m_day)
            continue;
        return tr("“%1” goes under another unit on %2. Choose a later day, or undo that change "
                  "first.")
            .arg(nameBefore(unit), shownDay(span.from));
    }
    return {};
}

QString UnitChecker::cannotBeGone(qint64 unit) const
{
    if (!m_lives.contains(unit))
        return tr("This unit is no longer in the list of units.");
    if (unit != m_office)
        return {};
    return tr("“%1” is the office that keeps this roster. It can get another name, but it does not "
              "end.")
        .arg(nameBefore(unit));
}

QString UnitChecker::cannotEnd(qint64 unit) const
{
    for (const QString &problem : {cannotBeGone(unit), renamedLater(unit), movedLater(unit)}) {
        if (!problem.isEmpty())
            return problem;
    }
    const QString end = m_lives.life(unit).end();
    if (end.isEmpty())
        return {};
    return tr("“%1” closes already: its last day is %2. Undo that change first, or leave it out.")
        .arg(nameBefore(unit), shownDay(end));
}

QString UnitChecker::cannotTakeIn(qint64 unit) const
{
    if (!m_lives.contains(unit))
        return tr("Choose the other unit first.");
    const UnitLife &life = m_lives.life(unit);
    if (life.begin() > m_day) {
        return tr("“%1” begins on %2. Choose a day from then on, or another unit.")
            .arg(nameThen(unit), shownDay(life.begin()));
    }
    if (life.end().isEmpty())
        return {};
    return tr("“%1” does not go on: its last day is %2. Choose a unit that does.")
        .arg(nameThen(unit), shownDay(life.end()));
}

QString UnitChecker::sameNameNote(const QString &name, qint64 except) const
{
    const QString wanted = foldCase(name).simplified();
    Statement others(m_database,
        "SELECT n.unit, n.name FROM unit_name n JOIN unit u ON u.id = n.unit "
        "WHERE u.deleted_at IS NULL AND n.valid_to IS NULL AND n.unit <> ?");
    others.bind(1, except);
    while (others.step()) {
        if (foldCase(others.text(1)).simplified() == wanted)
            return tr("Another unit is called so, too; a code tells them apart.");
    }
    return {};
}

} // namespace soctv
