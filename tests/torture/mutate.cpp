#include "tests/torture/mutate.h"

#include "core/db/database.h"
#include "tests/torture/state.h"
#include "tests/torture/workload.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <array>

namespace soctv::torture {

namespace {

constexpr int pageSize = 4096;
constexpr int headerSize = 100;
constexpr qint64 actions = 14;

// Each turns a sound roster into one that would run mark(), or that has what a roster never has.
constexpr std::array hostileSql{
    "CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT mark(); END",
    "CREATE TRIGGER t BEFORE UPDATE ON meta BEGIN SELECT mark(); END",
    "CREATE TRIGGER t AFTER DELETE ON history BEGIN SELECT mark(); END",
    "CREATE TRIGGER t AFTER INSERT ON history BEGIN UPDATE person SET full_name = mark('x'); END",
    "CREATE VIEW v AS SELECT mark() AS a",
    "CREATE VIEW v AS SELECT * FROM person, pragma_database_list WHERE mark()",
    "ALTER TABLE merged RENAME TO old_merged; CREATE VIEW merged AS SELECT mark() AS old_id, "
    "1 AS kept_id",
    "ALTER TABLE erased RENAME TO old_erased; CREATE VIEW erased AS SELECT mark(1) AS id; "
    "CREATE TRIGGER t INSTEAD OF INSERT ON erased BEGIN SELECT mark(); END",
    "CREATE INDEX i ON person (mark(full_name))",
    "CREATE INDEX i ON post (role) WHERE mark(role) IS NOT NULL",
    "CREATE UNIQUE INDEX i ON person (full_name, id)",
    "ALTER TABLE person ADD COLUMN g AS (mark(full_name))",
    "ALTER TABLE unit ADD COLUMN g TEXT DEFAULT 'x' CHECK (mark(g) IS NOT NULL)",
    "CREATE TABLE x (a TEXT CHECK (mark(a)), b AS (mark(a)) STORED); INSERT INTO x VALUES (1)",
    "CREATE TABLE x (a TEXT DEFAULT (mark()))",
    "CREATE TABLE x (a TEXT COLLATE NOCASE, PRIMARY KEY (a)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE x USING fts5 (a); INSERT INTO x VALUES ('a')",
    "CREATE VIRTUAL TABLE x USING rtree (id, a, b)",
    "ANALYZE",
    "CREATE TABLE \"sqlite person\" (a); CREATE TABLE \"a'; DROP TABLE person; --\" (a)",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'row_hash BLOB', "
    "'row_hash BLOB CHECK (mark(1))') WHERE name = 'person'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'deleted_at TEXT', "
    "'deleted_at TEXT COLLATE nobody') WHERE name = 'post'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE VIEW person AS SELECT "
    "mark() AS id', type = 'view', rootpage = 0 WHERE name = 'person'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = 'person' WHERE type = "
    "'index'",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 3, 'CREATE "
    "TABLE x (a DEFAULT (mark()))')",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 't', 'person', 0, "
    "'ATTACH mark() AS other')",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' /*' || "
    "hex(zeroblob(200000)) || '*/' WHERE name = 'meta'",
    "PRAGMA foreign_keys = OFF; UPDATE unit_parent SET parent = unit",
    "PRAGMA foreign_keys = OFF; UPDATE unit_parent SET parent = (SELECT max(unit) FROM "
    "unit_parent); UPDATE unit_parent SET parent = (SELECT min(unit) FROM unit_parent) WHERE unit "
    "= (SELECT max(unit) FROM unit_parent)",
    "PRAGMA foreign_keys = OFF; UPDATE post SET person = 99999, unit = -1, account = 'x'",
    "UPDATE meta SET value = 'mark()'",
    "UPDATE meta SET value = 9223372036854775807",
    "UPDATE meta SET value = -1 WHERE key <> 'vacuum_owed'",
    "DELETE FROM meta",
    "UPDATE meta SET value = 1 WHERE key = 'vacuum_owed'",
    "UPDATE history_part SET changeset = randomblob(4000)",
    "UPDATE history_part SET changeset = zeroblob(4000)",
    "UPDATE history_part SET changeset = substr(changeset, 1, length(changeset) / 2)",
    "UPDATE history SET id = -id; UPDATE history SET action = 'x', rows = 'y', field = zeroblob(9)",
    "UPDATE person SET full_name = CAST(x'fffe00c3' AS TEXT), row_hash = 'x'",
    "UPDATE person SET full_name = printf('%.*c', 900000, 'x')",
    "UPDATE unit_name SET name = x'00', valid_from = 'x', valid_to = -1",
    "UPDATE layout SET area = '{\"', signature = ''",
    "INSERT INTO merged SELECT id, id FROM person",
    "UPDATE office SET value = '<img src=x>{office}{office}'",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 2",
    "PRAGMA user_version = -1",
    "PRAGMA encoding = 'UTF-16'; VACUUM",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA auto_vacuum = FULL; VACUUM",
};

// What no action of the workload writes.
constexpr auto otherRows
    = "INSERT INTO round VALUES (90001, 'Đợt', NULL, '2026-01-01', NULL, NULL, NULL);"
      "INSERT INTO round_unit (id, round, unit, state) SELECT 90002, 90001, min(id), 'sent' FROM "
      "unit;"
      "INSERT INTO holiday VALUES ('2026-09-02', 'Quốc khánh');"
      "INSERT INTO merged VALUES (90003, 90004); INSERT OR IGNORE INTO erased VALUES (90005);"
      "INSERT INTO export_log VALUES (1, 'x', 'mau-01', NULL, 1, NULL, NULL);"
      "INSERT INTO rights_request VALUES (1, 1, 'access', '2026-01-01', 0, NULL, NULL);"
      "INSERT INTO incident VALUES (1, '2026-01-01', NULL, NULL)";

// A bare connection, as a stranger's program would use; a failure leaves the file as it is.
QByteArray changedBy(const QByteArray &bytes, const QByteArray &sql)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.soctv"));
    writeBytes(path, bytes);
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK)
        sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    return bytesOf(path);
}

QByteArray soundFile(quint32 seed)
{
    const QTemporaryDir folder;
    Workload workload(folder.path(), seed);
    for (qint64 n = 0; n < actions; ++n)
        workload.perform(n);
    workload.close();
    return changedBy(bytesOf(workload.file()), otherRows);
}

} // namespace

HostileFiles::HostileFiles(quint32 seed)
    : m_random(seed)
    , m_sound(soundFile(seed))
{
    for (const char *sql : hostileSql)
        m_withSql.append(changedBy(m_sound, sql));
}

QByteArray HostileFiles::nextWithSql()
{
    return m_withSql.at(m_random.bounded(int(m_withSql.size())));
}

QByteArray HostileFiles::next()
{
    if (m_random.bounded(4) == 0)
        return nextWithSql();
    QByteArray bytes = m_random.bounded(3) == 0 ? nextWithSql() : m_sound;
    for (int n = 1 + m_random.bounded(4); n > 0; --n)
        mutateOnce(bytes);
    return bytes;
}

void HostileFiles::mutateOnce(QByteArray &bytes)
{
    if (bytes.size() < pageSize)
        return;
    const auto anywhere = [&] { return qsizetype(m_random.bounded(quint32(bytes.size()))); };
    const auto anyByte = [&] { return char(m_random.generate()); };
    const auto anyPage = [&] { return anywhere() / pageSize * pageSize; };
    switch (m_random.bounded(8)) {
    case 0: // the file header
        bytes[m_random.bounded(headerSize)] = anyByte();
        return;
    case 1: // anything
        for (int n = 1 + m_random.bounded(20); n > 0; --n)
            bytes[anywhere()] = anyByte();
        return;
    case 2: // the head of a page: kind, free blocks, number of cells, where they begin
        bytes[anyPage() + m_random.bounded(8)] = anyByte();
        return;
    case 3: // a place in the list of cells, and the cell
        bytes[anyPage() + 8 + m_random.bounded(200)] = anyByte();
        return;
    case 4: { // one page in the place of another
        const QByteArray page = bytes.mid(anyPage(), pageSize);
        bytes.replace(anyPage(), page.size(), page);
        return;
    }
    case 5: // a page of nothing
        bytes.replace(anyPage(), pageSize, QByteArray(pageSize, char(m_random.bounded(2) * 255)));
        return;
    case 6: // the text of the schema
        if (const qsizetype at = bytes.indexOf("CREATE ", anywhere()); at >= 0)
            bytes[at + m_random.bounded(60)] = "(),; 'x\"A"[m_random.bounded(9)];
        return;
    default: // shorter or longer
        bytes.resize(m_random.bounded(2) == 0 ? anywhere() : bytes.size() + m_random.bounded(9000),
            anyByte());
    }
}

} // namespace soctv::torture
