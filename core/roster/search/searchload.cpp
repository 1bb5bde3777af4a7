#include "core/roster/search/searchload.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "core/roster/search/search.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int keysPerTurn = 4000; // both end within 20 ms on an office PC
constexpr int rowsPerTurn = 2000;

/// Rows of posts with ids after \a post, few enough for one turn.
QList<ListRow> rowsAfter(Reader &reader, qint64 post)
{
    return uninterrupted([&] {
        return reader.read(
            [&](Database &database) { return readRowsAfter(database, post, rowsPerTurn); });
    });
}

/// Calls \a visit(place, row) for the rows of the next turn from \a place on, row being null for
/// those that are not in the file any more. Returns where to go on.
template <typename F>
quint32 visitRowsFrom(Reader &reader, const SearchRows &rows, quint32 place, F &&visit)
{
    const QList<ListRow> read = rowsAfter(reader, rows.post(place) - 1);
    auto row = read.begin();
    for (; place < rows.count(); ++place) {
        while (row != read.end() && row->post < rows.post(place))
            ++row; // new: it comes with its change
        if (row == read.end() && read.size() == rowsPerTurn)
            break;
        visit(place, row != read.end() && row->post == rows.post(place) ? &*row : nullptr);
    }
    return place;
}

/// Where the column of \a field is in a query over post p, and the tables it needs.
struct ColumnSource {
    QByteArray column;
    QByteArray tables;
};

ColumnSource sourceOf(int index)
{
    const Field &line = listFields.at(std::size_t(index));
    const QByteArray column(line.column.data(), qsizetype(line.column.size()));
    const QByteArray person = "post p JOIN person pe ON pe.id = p.person";
    if (index == field("full_name"))
        return {"pe.sort_key", person};
    if (line.table == "person")
        return {"pe." + column, person};
    if (line.table == "account")
        return {"a." + column, "post p LEFT JOIN account a ON a.id = p.account"};
    return {"p." + column, "post p"};
}

QByteArray oneQuery(int field)
{
    const ColumnSource source = sourceOf(field);
    return "SELECT " + source.column + " FROM " + source.tables + " WHERE p.id = ?";
}

} // namespace

qint64 readEditNumber(Database &database)
{
    return database.number("SELECT value FROM meta WHERE key = 'edit_number'");
}

void loadRows(Reader &reader, SearchRows &rows, OrderKeys &keys, Progress &progress)
{
    const qint64 total = uninterrupted([&] {
        return reader.read(
            [](Database &database) { return database.number("SELECT count(*) FROM post"); });
    });
    rows.reserve(std::size_t(total));
    keys.reserve(std::size_t(total));
    for (quint32 done = 0;; done = rows.count()) {
        progress.step(done, total);
        const auto readTurn = [&](Database &database) {
            Statement statement(database,
                "SELECT p.id, p.person, p.unit, p.role, p.deleted_at IS NOT NULL, p.valid_from, "
                "p.valid_to, pe.sort_key FROM post p JOIN person pe ON pe.id = p.person "
                "WHERE p.id > ? ORDER BY p.id LIMIT ?");
            // A turn that was interrupted goes on where it was.
            const qint64 last = rows.count() > 0 ? rows.post(rows.count() - 1) : 0;
            statement.bind(1, last).bind(2, qint64(keysPerTurn));
            while (statement.step()) {
                keys.add(rows.count(), statement.blob(7));
                rows.add({statement.integer(0), statement.integer(1), statement.integer(2),
                    roleFromKey(statement.text(3)), statement.integer(4) != 0,
                    storedDay(statement.text(5)), storedDay(statement.text(6))});
            }
        };
        uninterrupted([&] { reader.read(readTurn); });
        if (rows.count() == done)
            return;
    }
}

bool loadNextTexts(Reader &reader, SearchRows &rows)
{
    if (rows.textCount() == rows.count())
        return false;
    visitRowsFrom(reader, rows, rows.textCount(),
        [&](quint32 place, const ListRow *row) { rows.putTexts(place, row ? *row : ListRow()); });
    return true;
}

bool loadNextChecks(Reader &reader, SearchRows &rows, const UnitNames &units, quint32 &checked)
{
    if (checked >= rows.count())
        return false;
    checked = visitRowsFrom(reader, rows, checked, [&](quint32 place, const ListRow *row) {
        if (row)
            rows.putChecks(place, !checkRow(*row, units).isEmpty(), likenessOf(*row));
    });
    return true;
}

void readKeys(Reader &reader, const SearchRows &rows, int field, Progress &progress,
    const std::function<void(quint32, const Statement &)> &visit)
{
    const ColumnSource source = sourceOf(field);
    const QByteArray query = "SELECT p.id, " + source.column + " FROM " + source.tables
        + " WHERE p.id > ? ORDER BY p.id LIMIT ?";
    qint64 last = 0;
    quint32 place = 0;
    for (bool more = true; more;) {
        progress.step(place, rows.count());
        const auto readTurn = [&](Database &database) {
            Statement statement(database, query);
            statement.bind(1, last).bind(2, qint64(keysPerTurn));
            bool any = false;
            while (statement.step()) {
                any = true;
                last = statement.integer(0);
                while (place < rows.count() && rows.post(place) < last)
                    ++place;
                if (place < rows.count() && rows.post(place) == last)
                    visit(place, statement);
            }
            return any;
        };
        more = uninterrupted([&] { return reader.read(readTurn); });
    }
}

QString textOf(Database &database, qint64 post, int field)
{
    Statement statement(database, oneQuery(field));
    return statement.bind(1, post).step() ? statement.text(0) : QString();
}

QByteArray nameKeyOfPost(Database &database, qint64 post)
{
    static const QByteArray query = oneQuery(field("full_name"));
    Statement statement(database, query);
    return statement.bind(1, post).step() ? statement.blob(0) : QByteArray();
}

QList<qint64> postsTouched(Reader &reader, const SearchRows &rows, const Changes &changes)
{
    QSet<qint64> posts;
    for (const RowChange &change : changes.tables.value("post"))
        posts.insert(change.id);
    const auto addOwned = [&](const QByteArray &owner) {
        const QList<RowChange> owners = changes.tables.value(owner);
        uninterrupted([&] {
            reader.read([&](Database &database) {
                const ReadScope scope(database);
                Statement statement(database, "SELECT id FROM post WHERE " + owner + " = ?");
                for (const RowChange &change : owners) {
                    statement.bind(1, change.id);
                    while (statement.step())
                        posts.insert(statement.integer(0));
                    statement.reset();
                }
            });
        });
    };
    addOwned("person");
    addOwned("account");
    // The name of a unit is not kept with its rows; rows without a unit may find theirs now.
    if (changesUnitNames(changes)) {
        for (quint32 place = 0; place < rows.count(); ++place) {
            if (rows.unit(place) == 0)
                posts.insert(rows.post(place));
        }
    }
    QList<qint64> ordered(posts.begin(), posts.end());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

QList<qint64> postsOf(Reader &reader, const QSet<qint64> &persons)
{
    return uninterrupted([&] {
        return reader.read([&](Database &database) {
            QList<qint64> posts;
            Statement statement(database, "SELECT id FROM post WHERE person = ?");
            for (const qint64 person : persons) {
                statement.bind(1, person);
                while (statement.step())
                    posts.append(statement.integer(0));
                statement.reset();
            }
            return posts;
        });
    });
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
