#include "core/roster/search/searchload.h"

#include "core/roster/search/search.h"

namespace soctv {

namespace {

constexpr int keysPerTurn = 4000; // both end within 20 ms on an office PC
constexpr int rowsPerTurn = 500;

QHash<qint64, QByteArray> nameKeysOf(Database &database, const QList<qint64> &posts)
{
    QHash<qint64, QByteArray> keys;
    Statement statement(database,
        "SELECT pe.sort_key FROM post p JOIN person pe ON pe.id = p.person "
        "WHERE p.id = ?");
    for (const qint64 post : posts) {
        if (statement.bind(1, post).step())
            keys.insert(post, statement.blob(0));
        statement.reset();
    }
    return keys;
}

void putRows(Reader &reader, SearchRows &rows, const UnitNames &units, const QList<qint64> &posts)
{
    QHash<qint64, QByteArray> keys;
    const QList<ListRow> read = uninterrupted([&] {
        return reader.read([&](Database &database) {
            const ReadScope scope(database);
            keys = nameKeysOf(database, posts);
            return readRows(database, posts);
        });
    });
    for (const ListRow &row : read)
        rows.put(row, keys.value(row.post), units);
    if (read.size() == posts.size())
        return;
    QSet<qint64> there;
    for (const ListRow &row : read)
        there.insert(row.post);
    for (const qint64 post : posts) {
        if (!there.contains(post))
            rows.remove(post);
    }
}

} // namespace

void loadKeys(Reader &reader, SearchRows &rows, Progress &progress)
{
    const qint64 total = uninterrupted([&] {
        return reader.read(
            [](Database &database) { return database.number("SELECT count(*) FROM post"); });
    });
    qint64 last = 0;
    for (qint64 done = 0;; done += keysPerTurn) {
        progress.step(done, total);
        const bool more = uninterrupted([&] {
            return reader.read([&](Database &database) {
                Statement statement(database,
                    "SELECT p.id, p.person, p.role, "
                    "p.deleted_at IS NOT NULL, pe.sort_key FROM post p "
                    "JOIN person pe ON pe.id = p.person "
                    "WHERE p.id > ? ORDER BY p.id LIMIT ?");
                statement.bind(1, last).bind(2, qint64(keysPerTurn));
                bool any = false;
                while (statement.step()) {
                    last = statement.integer(0);
                    rows.putKey(last, statement.integer(1), roleFromKey(statement.text(2)),
                        statement.integer(3) != 0, statement.blob(4));
                    any = true;
                }
                return any;
            });
        });
        if (!more)
            return;
    }
}

void loadRowTexts(Reader &reader, SearchRows &rows, const UnitNames &units, Progress &progress)
{
    QList<qint64> posts;
    posts.reserve(qsizetype(rows.all().size()));
    for (const SearchRow &row : rows.all())
        posts.append(row.post);
    for (qsizetype from = 0; from < posts.size(); from += rowsPerTurn) {
        progress.step(from, posts.size());
        putRows(reader, rows, units, posts.mid(from, rowsPerTurn));
    }
}

void reloadRows(
    Reader &reader, SearchRows &rows, const UnitNames &units, const QList<qint64> &posts)
{
    for (qsizetype from = 0; from < posts.size(); from += rowsPerTurn)
        putRows(reader, rows, units, posts.mid(from, rowsPerTurn));
}

QList<qint64> postsTouched(const SearchRows &rows, const Changes &changes)
{
    const auto idsIn = [&](const char *table) {
        QSet<qint64> ids;
        for (const RowChange &change : changes.tables.value(table))
            ids.insert(change.id);
        return ids;
    };
    QSet<qint64> posts = idsIn("post");
    const QSet<qint64> persons = idsIn("person");
    const QSet<qint64> accounts = idsIn("account");
    // The name of a unit is not kept with its rows; rows without a unit may find theirs now.
    const bool units = changesUnitNames(changes);
    for (const SearchRow &row : rows.all()) {
        if (changes.everything || persons.contains(row.person)
            || (row.account != 0 && accounts.contains(row.account)) || (units && row.unit == 0))
            posts.insert(row.post);
    }
    QList<qint64> ordered(posts.begin(), posts.end());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

QSet<std::pair<qint64, qint64>> dismissedPairs(Reader &reader)
{
    return uninterrupted([&] {
        return reader.read([](Database &database) {
            QSet<std::pair<qint64, qint64>> pairs;
            Statement statement(database, "SELECT person_a, person_b FROM not_same");
            while (statement.step())
                pairs.insert({statement.integer(0), statement.integer(1)});
            return pairs;
        });
    });
}

} // namespace soctv
