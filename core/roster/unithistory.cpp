#include "core/roster/unithistory.h"

#include "core/db/statement.h"
#include "core/roster/unitlife.h"
#include "core/roster/unitplan.h"

#include <QCoreApplication>

namespace soctv {

namespace {

class HistoryReader {
    Q_DECLARE_TR_FUNCTIONS(soctv)

public:
    HistoryReader(Database &database, qint64 unit)
        : m_database(database)
        , m_unit(unit)
        , m_life(readUnitLife(database, unit))
    {
    }

    UnitHistory read()
    {
        UnitHistory history;
        for (auto span = m_life.names.crbegin(); span != m_life.names.crend(); ++span)
            history.names.append({shownDay(span->from), shownDay(span->to), span->name, {}});
        for (auto span = m_life.parents.crbegin(); span != m_life.parents.crend(); ++span) {
            history.parents.append(
                {shownDay(span->from), shownDay(span->to), nameOf(span->parent, span->from), {}});
        }
        Statement events(m_database,
            "SELECT kind, unit, other_unit, decision_no, decision_date, happened_on "
            "FROM unit_event WHERE unit = ?1 OR (other_unit = ?1 AND kind <> 'move') "
            "ORDER BY happened_on DESC, id DESC");
        events.bind(1, m_unit);
        while (events.step()) {
            const QString words = this->words(unitEventFromKey(events.text(0)), events.integer(1),
                events.integer(2), events.text(5));
            if (!words.isEmpty()) {
                history.events.append({shownDay(events.text(5)), {}, words,
                    decision(events.text(3), events.text(4))});
            }
        }
        return history;
    }

private:
    QString nameOf(qint64 unit, const QString &day)
    {
        if (unit == 0)
            return tr("(at the top)");
        const UnitLife life = unit == m_unit ? m_life : readUnitLife(m_database, unit);
        return life.shownName(day);
    }

    static QString dayBefore(const QString &day)
    {
        return isoDay(QDate::fromString(day, Qt::ISODate).addDays(-1));
    }

    // \a unit is the one it happened to, \a other the one that had a part in it.
    QString words(UnitEvent event, qint64 unit, qint64 other, const QString &day)
    {
        const bool own = unit == m_unit;
        switch (event) {
        case UnitEvent::Found:
            return own ? tr("Begins under “%1”").arg(nameOf(other, day)) : QString();
        case UnitEvent::Rename:
            return tr("Renamed: “%1” → “%2”").arg(nameOf(unit, dayBefore(day)), nameOf(unit, day));
        case UnitEvent::Merge:
            return own ? tr("Merged into “%1”").arg(nameOf(other, day))
                       : tr("Took in “%1”").arg(nameOf(unit, day));
        case UnitEvent::Split:
            return own ? tr("Gave rise to “%1”").arg(nameOf(other, day))
                       : tr("Was split from “%1”").arg(nameOf(unit, day));
        case UnitEvent::Move: {
            const ParentSpan *above = m_life.parentOn(dayBefore(day));
            return tr("Moved: “%1” → “%2”")
                .arg(nameOf(above ? above->parent : 0, dayBefore(day)), nameOf(other, day));
        }
        case UnitEvent::Close:
            return tr("Closed");
        case UnitEvent::Count:
            break;
        }
        return {}; // of a later version
    }

    QString decision(const QString &number, const QString &date)
    {
        if (number.isEmpty())
            return shownDay(date);
        return date.isEmpty() ? number : number + QStringLiteral(", ") + shownDay(date);
    }

    Database &m_database;
    const qint64 m_unit;
    const UnitLife m_life;
};

} // namespace

UnitHistory readUnitHistory(Database &database, qint64 unit)
{
    return HistoryReader(database, unit).read();
}

} // namespace soctv
