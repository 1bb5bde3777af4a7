#include "core/roster/schema.h"

#include "core/db/identify.h"
#include "core/db/statement.h"
#include "core/roster/edit.h"
#include "core/roster/field.h"
#include "core/roster/record.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <array>

namespace soctv {

namespace {

// Every column but those of listFields, which stand where {fields} is. A PRIMARY KEY in each table;
// no other UNIQUE, no actions, triggers, views or generated columns: each breaks undo or redo by
// changesets (architecture.md "Data"). References are checked when a transaction ends.
struct Table {
    const char *name;
    const char *columns;
    bool undo; // undo covers it
    bool hash; // the roster's own: each row carries row_hash
};

// clang-format off
constexpr std::array tables{
    Table{"unit_kind", "id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, "
          "position INTEGER NOT NULL", true, true},
    Table{"unit", "id INTEGER PRIMARY KEY, kind INTEGER NOT NULL REFERENCES unit_kind, code TEXT, "
          "contact TEXT, province TEXT, federation_officer TEXT, deleted_at TEXT", true, true},
    Table{"unit_name", "id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit, "
          "name TEXT NOT NULL, valid_from TEXT, valid_to TEXT", true, true},
    Table{"unit_parent", "id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit, "
          "parent INTEGER NOT NULL REFERENCES unit, valid_from TEXT, valid_to TEXT", true, true},
    Table{"unit_alias", "id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit, "
          "alias TEXT NOT NULL", true, true},
    Table{"unit_event", "id INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
          "unit INTEGER NOT NULL REFERENCES unit, other_unit INTEGER REFERENCES unit, "
          "decision_no TEXT, decision_date TEXT, happened_on TEXT", true, true},
    Table{"person", "id INTEGER PRIMARY KEY, {fields}, sort_key BLOB, deleted_at TEXT", true, true},
    Table{"account", "id INTEGER PRIMARY KEY, {fields}, platform TEXT, compare_key TEXT, "
          "kind TEXT NOT NULL, unit INTEGER REFERENCES unit, person INTEGER REFERENCES person, "
          "since TEXT, in_use INTEGER, deleted_at TEXT", true, true},
    Table{"account_admin", "id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, "
          "person INTEGER REFERENCES person, valid_from TEXT, valid_to TEXT, handover_note TEXT",
          true, true},
    Table{"post", "id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, "
          "role TEXT NOT NULL, {fields}, unit_text TEXT, account INTEGER REFERENCES account, "
          "deleted_at TEXT", true, true},
    Table{"round", "id INTEGER PRIMARY KEY, name TEXT NOT NULL, sheet TEXT, opened_on TEXT, "
          "due_on TEXT, closed_on TEXT", true, true},
    Table{"round_unit", "id INTEGER PRIMARY KEY, round INTEGER NOT NULL REFERENCES round, "
          "unit INTEGER NOT NULL REFERENCES unit, state TEXT NOT NULL, received_on TEXT, "
          "signed_copy_on TEXT, file TEXT, file_hash TEXT, rows INTEGER", true, true},
    Table{"source", "id INTEGER PRIMARY KEY, post INTEGER REFERENCES post, file TEXT NOT NULL, "
          "sheet TEXT, row INTEGER, day TEXT NOT NULL", true, true},
    Table{"not_same", "id INTEGER PRIMARY KEY, person_a INTEGER REFERENCES person, "
          "person_b INTEGER REFERENCES person", true, true},
    Table{"layout", "id INTEGER PRIMARY KEY, signature TEXT NOT NULL, area TEXT NOT NULL", true, true},
    Table{"office", "key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL", true, true},
    Table{"holiday", "day TEXT PRIMARY KEY NOT NULL, name TEXT", false, false},
    Table{"merged", "old_id INTEGER PRIMARY KEY, kept_id INTEGER NOT NULL", false, false},
    Table{"erased", "id INTEGER PRIMARY KEY", false, false},
    Table{"history", "id INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, "
          "rows INTEGER NOT NULL, field TEXT, touched INTEGER NOT NULL", false, false},
    Table{"history_part", "history INTEGER NOT NULL REFERENCES history, part INTEGER NOT NULL, "
          "changeset BLOB NOT NULL, PRIMARY KEY (history, part)", false, false},
    Table{"export_log", "id INTEGER PRIMARY KEY, at TEXT NOT NULL, sheet TEXT NOT NULL, "
          "columns TEXT, rows INTEGER, recipient TEXT, purpose TEXT", false, false},
    Table{"rights_request", "id INTEGER PRIMARY KEY, person INTEGER, kind TEXT NOT NULL, "
          "received_on TEXT NOT NULL, extended INTEGER, answered_on TEXT, outcome TEXT", false, false},
    Table{"incident", "id INTEGER PRIMARY KEY, discovered_at TEXT NOT NULL, reported_at TEXT, "
          "description TEXT", false, false},
    Table{"meta", "key TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL", false, false},
};

// Each column that refers to rows which come and go, or undo of a large import would look through
// whole tables for every row it takes back.
constexpr auto indexes =
    "CREATE INDEX unit_name_unit ON unit_name (unit);\n"
    "CREATE INDEX unit_parent_unit ON unit_parent (unit);\n"
    "CREATE INDEX unit_parent_parent ON unit_parent (parent);\n"
    "CREATE INDEX unit_alias_unit ON unit_alias (unit);\n"
    "CREATE INDEX unit_event_unit ON unit_event (unit);\n"
    "CREATE INDEX unit_event_other_unit ON unit_event (other_unit);\n"
    "CREATE INDEX account_unit ON account (unit);\n"
    "CREATE INDEX account_person ON account (person);\n"
    "CREATE INDEX account_admin_account ON account_admin (account);\n"
    "CREATE INDEX account_admin_person ON account_admin (person);\n"
    "CREATE INDEX post_person ON post (person);\n"
    "CREATE INDEX post_account ON post (account);\n"
    "CREATE INDEX post_unit ON post (unit);\n"
    "CREATE INDEX post_unit_text ON post (unit_text);\n"
    "CREATE INDEX round_unit_round ON round_unit (round);\n"
    "CREATE INDEX round_unit_unit ON round_unit (unit);\n"
    "CREATE INDEX source_post ON source (post);\n"
    "CREATE INDEX not_same_person_a ON not_same (person_a);\n"
    "CREATE INDEX not_same_person_b ON not_same (person_b);\n";

struct Kind {
    const char *key;
    const char *name;
};
constexpr std::array kinds{
    Kind{"federation", "Liên đoàn Lao động tỉnh, thành phố"},
    Kind{"sector_union", "Công đoàn ngành"},
    Kind{"upper_union", "Công đoàn cấp trên trực tiếp cơ sở"},
    Kind{"grassroots", "Công đoàn cơ sở"},
    Kind{"grassroots_guild", "Nghiệp đoàn cơ sở"},
    Kind{"member_union", "Công đoàn cơ sở thành viên"},
    Kind{"section_union", "Công đoàn bộ phận"},
    Kind{"group", "Tổ công đoàn"},
    Kind{"boarding_club", "Câu lạc bộ công nhân nhà trọ"},
    Kind{"self_managed_team", "Tổ tự quản"},
};
// clang-format on

QByteArray fieldColumns(std::string_view table)
{
    QByteArrayList columns;
    for (const Field &field : listFields) {
        if (field.table != table)
            continue;
        const QByteArray column(field.column.data(), qsizetype(field.column.size()));
        columns += column + (field.type == FieldType::Unit ? " INTEGER REFERENCES unit" : " TEXT");
    }
    return columns.join(", ");
}

template <std::size_t N>
std::array<const char *, N> namesWhere(bool Table::*flag)
{
    std::array<const char *, N> names = {};
    std::size_t n = 0;
    for (const Table &table : tables) {
        if (table.*flag)
            names[n++] = table.name;
    }
    return names;
}

constexpr std::size_t countWhere(bool Table::*flag)
{
    std::size_t n = 0;
    for (const Table &table : tables)
        n += table.*flag ? 1 : 0;
    return n;
}

Error notRosterError(const Database &database)
{
    return {ErrorCode::NotRoster,
        QCoreApplication::translate(
            "soctv", "“%1” is not a Sổ CTV file. The file has not been changed.")
            .arg(database.fileName())};
}

// Nothing that runs or computes: no view, trigger, virtual table, expression or default.
bool isPlain(const QString &type, const QString &sql)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(VIRTUAL|USING|AS|GENERATED|CHECK|DEFAULT|COLLATE|WHERE)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression table(
        QStringLiteral("^CREATE TABLE \"?\\w+\"? \\([\\w\\s,()\"]+\\)$"));
    static const QRegularExpression index(
        QStringLiteral("^CREATE INDEX \\w+ ON \\w+ \\(\\w+(, \\w+)*\\)$"));
    if (words.match(sql).hasMatch())
        return false;
    if (type == QLatin1String("table"))
        return table.match(sql).hasMatch();
    return type == QLatin1String("index") && index.match(sql).hasMatch();
}

QStringList columnsOfAll(Database &database)
{
    QStringList columns;
    Statement statement(database,
        "SELECT s.name || '.' || c.name FROM sqlite_schema s, pragma_table_info(s.name) c "
        "WHERE s.type = 'table'");
    while (statement.step())
        columns.append(statement.text(0));
    return columns;
}

} // namespace

std::span<const char *const> undoTables()
{
    static const auto names = namesWhere<countWhere(&Table::undo)>(&Table::undo);
    return names;
}

std::span<const char *const> hashedTables()
{
    static const auto names = namesWhere<countWhere(&Table::hash)>(&Table::hash);
    return names;
}

QByteArray createText()
{
    QByteArray text;
    for (const Table &table : tables) {
        QByteArray columns = table.columns;
        columns.replace("{fields}", fieldColumns(table.name));
        if (table.hash)
            columns += ", row_hash BLOB";
        text += QByteArray("CREATE TABLE ") + table.name + " (" + columns + ");\n";
    }
    return text + indexes;
}

QByteArray frozenText(int version)
{
    QFile file(QStringLiteral(":/migrations/%1.sql").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void createSchema(Database &database)
{
    Transaction transaction(database);
    addSchema(database);
    transaction.commit();
}

void addSchema(Database &database)
{
    database.execute(frozenText(schemaVersion));
    database.execute("PRAGMA application_id=" + QByteArray::number(rosterApplicationId)
        + "; PRAGMA user_version=" + QByteArray::number(schemaVersion) + ';'
        + "INSERT INTO meta VALUES ('next_id', 1), ('edit_number', 0), "
          "('history_cursor', 0), ('changed_at', 0), ('vacuum_owed', 0)");
    Edit edit(database);
    for (qint64 position = 0; const Kind &kind : kinds) {
        edit.insert("unit_kind",
            {{"key", QString::fromLatin1(kind.key)}, {"name", QString::fromUtf8(kind.name)},
                {"position", ++position}});
    }
    edit.saveIds();
}

void requireSchema(Database &database, const QByteArray &createText)
{
    Database fresh = Database::inMemory();
    fresh.execute(createText);
    if (schemaText(fresh) != schemaText(database))
        throw notRosterError(database);
}

bool hasPlausibleCounters(Database &database)
{
    const QByteArray counters = "SELECT count(*) FROM meta WHERE typeof(value) = 'integer' AND "
                                "value BETWEEN 0 AND "
        + QByteArray::number(counterEnd - 1);
    const QByteArray needed = counters + " AND key IN ('next_id', 'edit_number', 'history_cursor')";
    return database.number(needed.constData()) == 3
        && database.number(counters.constData()) == database.number("SELECT count(*) FROM meta");
}

void requirePlainSchema(Database &database)
{
    Statement objects(database, "SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (objects.step()) {
        if (!isPlain(objects.text(0), objects.text(1)))
            throw notRosterError(database);
    }
    Database ours = Database::inMemory();
    ours.execute(frozenText(schemaVersion));
    const QStringList theirs = columnsOfAll(database);
    for (const QString &column : columnsOfAll(ours)) {
        if (!theirs.contains(column))
            throw notRosterError(database);
    }
}

qint64 verifyRowHashes(Database &database)
{
    qint64 rows = 0;
    for (const char *table : hashedTables()) {
        Statement statement(database, QByteArray("SELECT * FROM ") + table);
        while (statement.step()) {
            if (hashAt(statement) != rowHash(recordAt(statement))) {
                throw Error{ErrorCode::Damaged,
                    QCoreApplication::translate("soctv",
                        "The file “%1” is damaged. Nothing has "
                        "been deleted.")
                        .arg(database.fileName())};
            }
            ++rows;
        }
    }
    return rows;
}

} // namespace soctv
