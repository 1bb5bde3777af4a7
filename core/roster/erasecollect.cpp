#include "core/roster/erasecollect.h"

#include "core/db/statement.h"
#include "core/roster/history.h"

namespace soctv {

namespace {

// A row of `table` is doomed when `column` points at a doomed row of `owner`.
struct Rule {
    const char *table;
    const char *column;
    const char *owner;
};
constexpr Rule rules[] = {
    {"post", "person", "person"},
    {"account", "person", "person"},
    {"source", "post", "post"},
    {"not_same", "person_a", "person"},
    {"not_same", "person_b", "person"},
};

// Who redo would bring: a merge that is written down for them is undone too.
QSet<qint64> notYetThere(Database &database)
{
    QSet<qint64> persons;
    for (qint64 id = cursor(database); (id = stepAfter(database, id)) != 0;) {
        readChangeset(storedChangeset(database, id), [&](const RecordedRow &row) {
            if (row.table == "person" && row.kind == ChangeKind::Inserted)
                persons.insert(row.id);
        });
    }
    return persons;
}

QSet<qint64> withMerged(Database &database, const QList<qint64> &persons)
{
    QSet<qint64> all(persons.begin(), persons.end());
    const QSet<qint64> others = notYetThere(database);
    for (qsizetype before = 0; before != all.size();) {
        before = all.size();
        // Who was merged and is there again, since it was undone, is somebody else.
        Statement statement(database,
            "SELECT old_id, kept_id FROM merged "
            "WHERE old_id NOT IN (SELECT id FROM person)");
        while (statement.step()) {
            if (all.contains(statement.integer(1)) && !others.contains(statement.integer(0)))
                all.insert(statement.integer(0));
        }
    }
    return all;
}

bool pointsAt(const std::optional<Value> &value, const QSet<qint64> &ids)
{
    const auto *id = value ? std::get_if<qint64>(&*value) : nullptr;
    return id && ids.contains(*id);
}

// An official page belongs to its unit and stays; only the person's name at it goes.
bool isOfficial(Database &database, qint64 account)
{
    Statement statement(database, "SELECT kind <> 'personal' FROM account WHERE id = ?");
    return statement.bind(1, account).step() && statement.integer(0) != 0;
}

void collectFromTable(Database &database, const Rule &rule, DoomedRows &doomed)
{
    const QSet<qint64> owners = doomed.value(rule.owner);
    for (const qint64 owner : owners) {
        Statement statement(database,
            QByteArray("SELECT id FROM ") + rule.table + " WHERE " + rule.column + " = ?");
        statement.bind(1, owner);
        while (statement.step())
            doomed[rule.table].insert(statement.integer(0));
    }
}

void collectFromHistory(Database &database, DoomedRows &doomed)
{
    QMap<QByteArray, QList<std::pair<int, QByteArray>>> watched; // table → column, owner
    for (const Rule &rule : rules)
        watched[rule.table].append({columnIndex(database, rule.table, rule.column), rule.owner});
    readHistory(database, [&](const RecordedRow &row) {
        const auto columns = watched.value(row.table);
        for (const auto &[column, owner] : columns) {
            const QSet<qint64> &owners = doomed[owner];
            if (pointsAt(row.before(column), owners) || pointsAt(row.after(column), owners))
                doomed[row.table].insert(row.id);
        }
    });
}

} // namespace

int columnIndex(Database &database, const char *table, const char *column)
{
    Statement statement(database, "SELECT cid FROM pragma_table_info(?) WHERE name = ?");
    statement.bind(1, QString::fromLatin1(table)).bind(2, QString::fromLatin1(column));
    return statement.step() ? int(statement.integer(0)) : -1;
}

DoomedRows collectDoomed(Database &database, const QList<qint64> &persons)
{
    DoomedRows doomed;
    doomed["person"] = withMerged(database, persons);
    // Twice: the sources of a post are known only after the post itself.
    for (int round = 0; round < 2; ++round) {
        for (const Rule &rule : rules)
            collectFromTable(database, rule, doomed);
        collectFromHistory(database, doomed);
    }
    erase_if(doomed["account"], [&](qint64 account) { return isOfficial(database, account); });
    return doomed;
}

} // namespace soctv
