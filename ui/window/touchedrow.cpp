#include "ui/window/touchedrow.h"

#include "core/db/statement.h"

namespace soctv {

namespace {

constexpr qsizetype idsLookedAt = 100; // the rows of one step lie together

std::optional<ListRow> firstShown(const QList<ListRow> &rows)
{
    for (const ListRow &row : rows) {
        if (!row.deleted)
            return row;
    }
    return std::nullopt;
}

QList<qint64> idsOf(const Changes &changes, const QByteArray &table)
{
    QList<qint64> ids;
    const QList<RowChange> rows = changes.tables.value(table);
    for (const RowChange &row : rows) {
        if (row.kind != ChangeKind::Deleted && ids.size() < idsLookedAt)
            ids.append(row.id);
    }
    return ids;
}

QList<qint64> postsWithAccount(Database &database, qint64 account)
{
    QList<qint64> posts;
    Statement statement(database, "SELECT id FROM post WHERE account = ?");
    statement.bind(1, account);
    while (statement.step())
        posts.append(statement.integer(0));
    return posts;
}

} // namespace

std::optional<ListRow> touchedRow(Database &database, const Changes &changes)
{
    if (const auto row = firstShown(readRows(database, idsOf(changes, "post"))))
        return row;
    for (const qint64 person : idsOf(changes, "person")) {
        if (const auto row = firstShown(rowsOfPerson(database, person)))
            return row;
    }
    for (const qint64 account : idsOf(changes, "account")) {
        if (const auto row = firstShown(readRows(database, postsWithAccount(database, account))))
            return row;
    }
    return std::nullopt;
}

} // namespace soctv
