// Rosters that the SQL of a stranger has changed.

#include "tests/torture/oddfile.h"

#include <sqlite3.h>

namespace soctv {

using namespace odd;

namespace {

OddState bySql(const QByteArray &name, const QByteArray &sql, Outcome outcome,
    const QByteArray &words = {}, bool mayOpen = false)
{
    return {"sql: " + name,
        [sql](const QString &folder) {
            write(pathIn(folder), sound());
            sqlite3 *handle = nullptr;
            sqlite3_open(pathIn(folder).toUtf8().constData(), &handle);
            char *error = nullptr;
            if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
                qFatal("%s in %s", error, sql.constData());
            sqlite3_close(handle);
            return pathIn(folder);
        },
        outcome, outcome, words, mayOpen};
}

} // namespace

QList<OddState> hostileSchemas()
{
    const auto no = ErrorCode::NotRoster;
    const QByteArray schema = "PRAGMA writable_schema=ON;";
    QList<OddState> states;
    const std::pair<const char *, QByteArray> additions[] = {
        {"view", "CREATE VIEW v AS SELECT load_extension('x')"},
        {"view in place of a table", "DROP TABLE layout; CREATE VIEW layout AS SELECT 1"},
        {"view of itself",
            "CREATE VIEW v AS SELECT 1; " + schema
                + "UPDATE sqlite_schema SET sql = 'CREATE VIEW v AS SELECT * FROM v' WHERE name = "
                  "'v'"},
        {"trigger", "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM post; END"},
        {"trigger in place of delete",
            "CREATE TRIGGER t BEFORE DELETE ON person BEGIN SELECT RAISE(IGNORE); END"},
        {"full-text table", "CREATE VIRTUAL TABLE v USING fts5(a)"},
        {"box table", "CREATE VIRTUAL TABLE v USING rtree(id, a, b)"},
        {"index over an expression", "CREATE INDEX i ON person (abs(phone))"},
        {"index over a part", "CREATE INDEX i ON person (phone) WHERE phone LIKE '%1'"},
        {"index with another order", "CREATE INDEX i ON person (phone COLLATE NOCASE)"},
        {"computed column", "CREATE TABLE g (a, b AS (abs(a)))"},
        {"computed column of ours", "ALTER TABLE person ADD COLUMN g AS (upper(phone))"},
        {"check", "CREATE TABLE g (a CHECK (a > randomblob(9)))"},
        {"default", "CREATE TABLE g (a DEFAULT (randomblob(9)))"},
        {"check in a table of ours",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'full_name TEXT', 'full_name TEXT "
                  "CHECK (abs(id))') WHERE name = 'person'"},
        {"table", "CREATE TABLE stranger (a)"},
        {"counting table", "CREATE TABLE g (a INTEGER PRIMARY KEY AUTOINCREMENT)"},
        {"table without rowid", "CREATE TABLE g (a PRIMARY KEY) WITHOUT ROWID"},
        {"strict table", "CREATE TABLE g (a TEXT) STRICT"},
        {"statistics", "ANALYZE"},
        {"another column", "ALTER TABLE person ADD COLUMN g TEXT"},
        {"a column less", "ALTER TABLE person DROP COLUMN note"},
        {"another name of a column", "ALTER TABLE person RENAME COLUMN note TO remark"},
        {"a table less", "DROP TABLE layout"},
        {"an index less", "DROP INDEX post_person"},
        {"no table at all", schema + "DELETE FROM sqlite_schema"},
        {"quotes that hide a type",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'signature TEXT NOT NULL', "
                  "'\"signature TEXT NOT NULL\"') WHERE name = 'layout'"},
        {"comment",
            schema
                + "UPDATE sqlite_schema SET sql = replace(sql, 'signature', '/* x */ signature') "
                  "WHERE name = 'layout'"},
    };
    for (const auto &[name, sql] : additions)
        states.append(bySql(name, sql, no, "not a"));
    const std::pair<const char *, QByteArray> breakages[] = {
        {"root page below zero", "UPDATE sqlite_schema SET rootpage = -5 WHERE name = 'person'"},
        {"root page 0", "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'person'"},
        {"root page far away",
            "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'person'"},
        {"root page of another",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
            "'post') WHERE name = 'person'"},
        {"root page 1", "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'person'"},
        {"root page of an index",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
            "'post_person') WHERE name = 'person'"},
        {"no text", "UPDATE sqlite_schema SET sql = NULL WHERE name = 'person'"},
        {"text that is none",
            "UPDATE sqlite_schema SET sql = 'CREATE TABEL person' WHERE name = 'person'"},
        {"text with two statements",
            "UPDATE sqlite_schema SET sql = sql || '; DROP TABLE post' WHERE name = 'person'"},
        {"a kind that is none", "UPDATE sqlite_schema SET type = 'tabel' WHERE name = 'person'"},
        {"a statement that selects",
            "UPDATE sqlite_schema SET sql = 'SELECT 1' WHERE name = 'person'"},
        {"a text longer than texts can be",
            "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'TEXT' || printf('%.*c', 200000, "
            "' ')) WHERE name = 'person'"},
        {"unknown module",
            "INSERT INTO sqlite_schema VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v "
            "USING nothing(a)')"},
        {"index under a reserved name",
            "CREATE INDEX i ON person (abs(phone)); UPDATE sqlite_schema SET name = 'sqlite_i' "
            "WHERE "
            "name = 'i'"},
        {"twice the same table",
            "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'person'"},
    };
    for (const auto &[name, sql] : breakages) {
        OddState state = bySql(name, schema + sql, ErrorCode::Damaged);
        state.edited = {};
        state.words = "refused"; // as damaged or as none of ours
        states.append(state);
    }
    for (const char *value : {"9223372036854775807", "9007199254740992", "-1", "1.5", "'x'"}) {
        const QByteArray sql = QByteArray("UPDATE meta SET value = ") + value + " WHERE key = ";
        states.append(bySql("ids go on from " + QByteArray(value), sql + "'next_id'",
            ErrorCode::Damaged, "Nothing has been deleted"));
        states.append(bySql("edits are counted from " + QByteArray(value), sql + "'edit_number'",
            ErrorCode::Damaged, "Nothing has been deleted"));
    }
    states.append(bySql("value of 20 MB",
        "UPDATE person SET note = printf('%.*c', 20000000, 'x') WHERE id = (SELECT min(id) FROM "
        "person)",
        {}, {}, true));
    states.append(bySql("number where a text belongs",
        "UPDATE person SET full_name = 5 WHERE id = (SELECT min(id) FROM person)", {}, {}, true));
    states.append(bySql("a row that points nowhere",
        "PRAGMA foreign_keys=OFF; UPDATE post SET person = 999999", {}, {}, true));
    return states;
}

} // namespace soctv
