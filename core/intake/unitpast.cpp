#include "core/intake/unitpast.h"

#include "core/db/statement.h"
#include "core/roster/day.h"
#include "core/roster/unitplan.h"
#include "core/text/unitkey.h"

#include <QCoreApplication>
#include <QSet>

namespace soctv {

UnitPast::UnitPast(Database &database)
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    Statement names(database,
        "SELECT unit, name, valid_to FROM unit_name WHERE valid_to < ? ORDER BY valid_to");
    names.bind(1, today);
    while (names.step()) {
        m_formerNames.insert(names.integer(0), unitKey(names.text(1)));
        m_lastDays.insert(names.integer(0), storedDay(names.text(2))); // the last one stays
    }
    Statement events(database,
        "SELECT unit, other_unit FROM unit_event WHERE kind IN (?, ?) AND other_unit IS NOT NULL");
    events.bind(1, QString(unitEventKey(UnitEvent::Merge)));
    events.bind(2, QString(unitEventKey(UnitEvent::Split)));
    while (events.step())
        m_followers.insert(events.integer(0), events.integer(1));
}

bool UnitPast::isFormerName(const QString &typed, qint64 unit, const UnitNames &names) const
{
    const QString key = unitKey(typed);
    return m_formerNames.contains(unit, key) && unitKey(names.name(unit)) != key;
}

QList<qint64> UnitPast::successors(qint64 unit, const UnitNames &names) const
{
    QList<qint64> open;
    QList<qint64> waiting{unit};
    QSet<qint64> seen{unit};
    while (!waiting.isEmpty()) {
        const QList<qint64> followers = m_followers.values(waiting.takeFirst());
        for (const qint64 follower : followers) {
            if (seen.contains(follower))
                continue;
            seen.insert(follower);
            (names.isOpen(follower) ? open : waiting).append(follower);
        }
    }
    return open;
}

QString UnitPast::closure(qint64 unit, const UnitNames &names) const
{
    const QString name = names.name(unit);
    const QDate last = lastDay(unit);
    const QString day = last.isValid()
        ? last.addDays(1).toString(QStringLiteral("dd/MM/yyyy"))
        : QCoreApplication::translate("soctv", "a day that is not known");
    QStringList followers;
    for (const qint64 follower : successors(unit, names))
        followers.append(QStringLiteral("“%1”").arg(names.name(follower)));
    return followers.isEmpty()
        ? QCoreApplication::translate("soctv", "The unit “%1” has been closed since %2.")
              .arg(name, day)
        : QCoreApplication::translate(
            "soctv", "The unit “%1” has been closed since %2; it became part of %3.")
              .arg(name, day, followers.join(QStringLiteral(", ")));
}

} // namespace soctv
