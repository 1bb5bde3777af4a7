#include "core/roster/replayerasures.h"

#include "core/db/statement.h"
#include "core/roster/erase.h"

#include <QSet>

namespace soctv {

namespace {

QList<qint64> numbers(Database &database, const QByteArray &sql)
{
    QList<qint64> result;
    Statement statement(database, sql);
    while (statement.step())
        result.append(statement.integer(0));
    return result;
}

// What the officer chose to keep when the person was erased is in the roster still.
bool isStillIn(Database &current, const OtherPlace &place)
{
    if (place.table == "office") {
        Statement statement(current, "SELECT value FROM office WHERE key = ?");
        return statement.bind(1, place.key).step() && statement.text(0) == place.text;
    }
    Statement statement(
        current, "SELECT " + place.column + " FROM " + place.table + " WHERE id = ?");
    return statement.bind(1, place.id).step() && statement.text(0) == place.text;
}

} // namespace

QList<qint64> erasuresToReplay(Database &backup, Database &current)
{
    const QList<qint64> people = numbers(backup, "SELECT id FROM person");
    const QSet<qint64> there(people.begin(), people.end());
    QList<qint64> erased = numbers(current, "SELECT id FROM erased ORDER BY id");
    erased.removeIf([&](qint64 person) { return !there.contains(person); });
    return erased;
}

qint64 replayErasures(Database &restored, Database &current)
{
    const QList<qint64> found = erasuresToReplay(restored, current);
    const QList<qint64> known = numbers(restored, "SELECT id FROM erased");
    const QSet<qint64> before(known.begin(), known.end());
    // Someone who is not in a row may be in the history.
    QList<qint64> erased = numbers(current, "SELECT id FROM erased ORDER BY id");
    erased.removeIf([&](qint64 person) { return before.contains(person); });
    if (erased.isEmpty())
        return 0;
    QList<OtherPlace> cleared = otherPlaces(restored, erased);
    cleared.removeIf([&](const OtherPlace &place) { return isStillIn(current, place); });
    {
        Transaction transaction(restored);
        erasePersons(restored, erased, cleared);
        transaction.commit();
    }
    payVacuum(restored);
    return found.size();
}

} // namespace soctv
