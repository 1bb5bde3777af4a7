#include "core/roster/erase.h"

#include "core/db/statement.h"
#include "core/roster/erasecollect.h"
#include "core/roster/history.h"
#include "core/roster/record.h"
#include "core/roster/schema.h"

namespace soctv {

namespace {

// References from rows that stay to rows that go.
struct Reference {
    const char *table;
    const char *column;
    const char *owner;
};
constexpr Reference references[] = {
    {"post", "account", "account"},
    {"account", "person", "person"},
    {"account_admin", "person", "person"},
    {"account_admin", "account", "account"},
};

constexpr const char *doomedOrder[] = {"source", "not_same", "post", "account", "person"};

void rehash(Database &database, const QByteArray &table, qint64 id)
{
    Statement read(database, "SELECT * FROM " + table + " WHERE id = ?");
    if (!read.bind(1, id).step())
        return;
    Statement write(database,
        "UPDATE " + table
            + " SET row_hash = ?1 "
              "WHERE id = ?2 AND row_hash IS NOT ?1");
    write.bind(1, rowHash(recordAt(read))).bind(2, id).run();
}

class Eraser {
public:
    Eraser(Database &database, DoomedRows doomed, QList<OtherPlace> cleared)
        : m_database(database)
        , m_doomed(std::move(doomed))
        , m_cleared(std::move(cleared))
    {
    }

    void run()
    {
        const qint64 current = cursor(m_database);
        for (qint64 id = current; id != 0; id = stepBefore(m_database, id))
            applyChangeset(m_database, storedChangeset(m_database, id), Direction::Undo);
        clean({}); // what was there before the oldest step
        qint64 newCursor = 0;
        for (qint64 id = stepAfter(m_database, 0); id != 0; id = stepAfter(m_database, id)) {
            const bool kept = rewrite(id);
            if (kept && id <= current)
                newCursor = id;
        }
        for (qint64 id = stepBefore(m_database, lastStep() + 1); id > newCursor;
             id = stepBefore(m_database, id))
            applyChangeset(m_database, storedChangeset(m_database, id), Direction::Undo);
        setCursor(m_database, newCursor);
        for (const qint64 person : std::as_const(m_doomed["person"])) {
            Statement statement(m_database, "INSERT OR IGNORE INTO erased VALUES (?)");
            statement.bind(1, person).run();
        }
    }

private:
    qint64 lastStep() { return m_database.number("SELECT COALESCE(max(id), 0) FROM history"); }

    // Redoes the step without the doomed rows and stores what is left of it; false: nothing is.
    bool rewrite(qint64 id)
    {
        if (!hasChangeset(id)) // only its name is kept, which is nobody's
            return true;
        const Recorder recorder(m_database, undoTables());
        const Changes changes = changesIn(storedChangeset(m_database, id), Direction::Redo);
        applyChangeset(
            m_database, storedChangeset(m_database, id), Direction::Redo, OnConflict::Force);
        clean(changes);
        runFor("DELETE FROM history_part WHERE history = ?", id);
        bool kept = false;
        const PieceWriter store = changesetStore(m_database, id);
        recorder.write([&](const QByteArray &piece) {
            kept = true;
            store(piece);
        });
        if (!kept) {
            runFor("DELETE FROM history WHERE id = ?", id);
            return false;
        }
        Statement touched(m_database, "UPDATE history SET touched = ? WHERE id = ?");
        touched.bind(1, changesIn(storedChangeset(m_database, id), Direction::Redo).rowCount())
            .bind(2, id)
            .run();
        return true;
    }

    bool hasChangeset(qint64 id)
    {
        Statement statement(m_database, "SELECT 1 FROM history_part WHERE history = ?");
        return statement.bind(1, id).step();
    }

    void runFor(const QByteArray &sql, qint64 id)
    {
        Statement statement(m_database, sql);
        statement.bind(1, id).run();
    }

    // Takes the doomed rows, references to them and cleared texts out of the tables as they stand.
    void clean(const Changes &changes)
    {
        m_database.execute("PRAGMA defer_foreign_keys = ON");
        for (const Reference &reference : references)
            dropReferences(reference);
        for (const char *table : doomedOrder) {
            const QByteArray sql = QByteArray("DELETE FROM ") + table + " WHERE id = ?";
            for (const qint64 id : std::as_const(m_doomed[table]))
                runFor(sql, id);
        }
        for (const OtherPlace &place : std::as_const(m_cleared))
            clear(place);
        for (auto table = changes.tables.begin(); table != changes.tables.end(); ++table) {
            for (const RowChange &row : table.value()) {
                if (row.id != 0) // 0: the office table, whose rows no reference changes
                    rehash(m_database, table.key(), row.id);
            }
        }
    }

    void dropReferences(const Reference &reference)
    {
        QList<qint64> rows;
        for (const qint64 owner : std::as_const(m_doomed[reference.owner])) {
            Statement statement(m_database,
                QByteArray("SELECT id FROM ") + reference.table + " WHERE " + reference.column
                    + " = ?");
            statement.bind(1, owner);
            while (statement.step())
                rows.append(statement.integer(0));
        }
        // account_admin cannot be without its account
        const bool remove = QByteArray(reference.column) == "account"
            && QByteArray(reference.table) == "account_admin";
        for (const qint64 row : std::as_const(rows)) {
            const QByteArray table = reference.table;
            const QByteArray sql = remove
                ? QByteArray("DELETE FROM " + table)
                : QByteArray("UPDATE " + table + " SET " + reference.column + " = NULL");
            Statement statement(m_database, sql + " WHERE id = ?");
            statement.bind(1, row).run();
            rehash(m_database, reference.table, row);
        }
    }

    void clear(const OtherPlace &place)
    {
        if (place.table == "office") {
            Statement statement(m_database, "DELETE FROM office WHERE key = ?");
            statement.bind(1, place.key).run();
            return;
        }
        const QByteArray empty = place.table == "source" ? "''" : "NULL"; // it must have a file
        runFor("UPDATE " + place.table + " SET " + place.column + " = " + empty + " WHERE id = ?",
            place.id);
        rehash(m_database, place.table, place.id);
    }

    Database &m_database;
    DoomedRows m_doomed;
    QList<OtherPlace> m_cleared;
};

// Who were merged and are apart again must not be merged by redo once somebody is erased: texts of
// the one would come back in the other, and the other would be gone with the one, also by way of a
// third.
void forgetUndoneMerges(Database &database)
{
    Statement first(database, "SELECT min(id) FROM history WHERE id > ? AND action = ?");
    first.bind(1, cursor(database)).bind(2, QString(actionKey(Action::MergePersons)));
    const qint64 undone = first.step() ? first.integer(0) : 0;
    first.reset();
    if (undone != 0)
        removeSteps(database, undone);
}

} // namespace

void erasePersons(
    Database &database, const QList<qint64> &persons, const QList<OtherPlace> &cleared)
{
    forgetUndoneMerges(database);
    Eraser(database, collectDoomed(database, persons), cleared).run();
    database.execute("UPDATE meta SET value = 1 WHERE key = 'vacuum_owed'");
}

bool owesVacuum(Database &database)
{
    return database.number("SELECT value FROM meta WHERE key = 'vacuum_owed'") != 0;
}

void payVacuum(Database &database)
{
    if (!owesVacuum(database))
        return;
    database.execute("VACUUM");
    database.execute("UPDATE meta SET value = 0 WHERE key = 'vacuum_owed'");
}

} // namespace soctv
