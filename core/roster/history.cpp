#include "core/roster/history.h"

#include "core/db/statement.h"

#include <QCoreApplication>

namespace soctv {

namespace {

Step stepFrom(const QString &action, qint64 rows, const QString &field)
{
    return {actionFromKey(action), rows, field.isEmpty() ? -1 : fieldByKey(field)};
}

qint64 idFrom(Statement &statement)
{
    return statement.step() ? statement.integer(0) : 0;
}

} // namespace

QList<HistoryStep> historySteps(Database &database, int limit, int offset)
{
    const qint64 current = cursor(database);
    Statement statement(database,
        "SELECT id, at, action, rows, field, touched, "
        "EXISTS (SELECT 1 FROM history_part p WHERE p.history = h.id) FROM history h "
        "ORDER BY id DESC LIMIT ? OFFSET ?");
    statement.bind(1, qint64(limit)).bind(2, qint64(offset));
    QList<HistoryStep> steps;
    while (statement.step()) {
        const qint64 id = statement.integer(0);
        steps.append({id, QDateTime::fromString(statement.text(1), Qt::ISODate),
            stepFrom(statement.text(2), statement.integer(3), statement.text(4)),
            statement.integer(5), id > current, statement.integer(6) != 0});
    }
    return steps;
}

qint64 historyCount(Database &database)
{
    return database.number("SELECT count(*) FROM history");
}

PieceReader storedChangeset(Database &database, qint64 id)
{
    return [&database, id, part = qint64(0)]() mutable -> QByteArray {
        Statement statement(
            database, "SELECT changeset FROM history_part WHERE history = ? AND part = ?");
        statement.bind(1, id).bind(2, part++);
        return statement.step() ? statement.blob(0) : QByteArray();
    };
}

PieceWriter changesetStore(Database &database, qint64 id)
{
    return [&database, id, part = qint64(0)](const QByteArray &piece) mutable {
        Statement statement(database, "INSERT INTO history_part VALUES (?, ?, ?)");
        statement.bind(1, id).bind(2, part++).bind(3, piece).run();
    };
}

void readHistory(Database &database, const std::function<void(const RecordedRow &)> &visit)
{
    Statement steps(database, "SELECT id FROM history ORDER BY id");
    while (steps.step())
        readChangeset(storedChangeset(database, steps.integer(0)), visit);
}

void requireChangeset(Database &database, qint64 id)
{
    Statement statement(database, "SELECT 1 FROM history_part WHERE history = ?");
    if (statement.bind(1, id).step())
        return;
    throw Error{ErrorCode::Invalid,
        QCoreApplication::translate("soctv",
            "This step cannot be undone any more: the file was brought to a newer form or rescued "
            "after it. Nothing has changed.")};
}

void removeSteps(Database &database, qint64 firstId)
{
    for (const char *sql :
        {"DELETE FROM history_part WHERE history >= ?", "DELETE FROM history WHERE id >= ?"}) {
        Statement statement(database, sql);
        statement.bind(1, firstId).run();
    }
}

Changes storeStep(Database &database, const RecordedStep &recorded)
{
    removeSteps(database, cursor(database) + 1); // the redo steps
    const qint64 id = database.number("SELECT COALESCE(max(id), 0) + 1 FROM history");
    const Step &step = recorded.step;
    {
        Statement statement(database,
            "INSERT INTO history (id, at, action, rows, field, touched) "
            "VALUES (?, ?, ?, ?, ?, 0)");
        statement.bind(1, id)
            .bind(2, QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
            .bind(3, QString(actionKey(step.action)))
            .bind(4, step.rows)
            .bind(5,
                step.field < 0 ? Value()
                               : Value(QString(listFields[std::size_t(step.field)].name())))
            .run();
    }
    const PieceWriter store = changesetStore(database, id);
    for (const QByteArray &piece : recorded.changeset)
        store(piece);
    const Changes changes = changesIn(storedChangeset(database, id), Direction::Redo);
    Statement touched(database, "UPDATE history SET touched = ? WHERE id = ?");
    touched.bind(1, changes.rowCount()).bind(2, id).run();
    setCursor(database, id);
    return changes;
}

void countEdit(Database &database)
{
    database.execute("UPDATE meta SET value = value + 1 WHERE key = 'edit_number'");
    Statement changed(database, "UPDATE meta SET value = ? WHERE key = 'changed_at'");
    changed.bind(1, QDateTime::currentSecsSinceEpoch()).run();
}

qint64 cursor(Database &database)
{
    return database.number("SELECT value FROM meta WHERE key = 'history_cursor'");
}

void setCursor(Database &database, qint64 id)
{
    Statement statement(database, "UPDATE meta SET value = ? WHERE key = 'history_cursor'");
    statement.bind(1, id).run();
}

qint64 stepAfter(Database &database, qint64 id)
{
    Statement statement(database, "SELECT id FROM history WHERE id > ? ORDER BY id LIMIT 1");
    return idFrom(statement.bind(1, id));
}

qint64 stepBefore(Database &database, qint64 id)
{
    Statement statement(database, "SELECT id FROM history WHERE id < ? ORDER BY id DESC LIMIT 1");
    return idFrom(statement.bind(1, id));
}

std::optional<Step> stepLabel(Database &database, qint64 id)
{
    Statement statement(database, "SELECT action, rows, field FROM history WHERE id = ?");
    if (!statement.bind(1, id).step())
        return std::nullopt;
    return stepFrom(statement.text(0), statement.integer(1), statement.text(2));
}

} // namespace soctv
