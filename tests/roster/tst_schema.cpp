#include "core/roster/schema.h"

#include "core/db/identify.h"
#include "core/db/statement.h"
#include "core/roster/edit.h"
#include "core/roster/field.h"
#include "tests/support/errors.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void frozen();
    void closedListOfColumns();
    void nothingAboutOpinions();
    void plainTables();
    void undoCoversAClosedList();
    void fresh();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
    void acceptsOtherQuotes();
    void hashesAreVerified_data();
    void hashesAreVerified();

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    Database newFile()
    {
        Database database
            = Database::create(m_folder.filePath(QString::number(++m_count) + u".soctv"));
        createSchema(database);
        return database;
    }
};

namespace {

// What a roster keeps: all of it. A new column is a decision (domain.md 2), and a new migration.
const QMap<QString, QString> &keptColumns()
{
    static const QMap<QString, QString> columns{
        {u"unit_kind"_s, u"id key name position row_hash"_s},
        {u"unit"_s, u"id kind code contact province federation_officer deleted_at row_hash"_s},
        {u"unit_name"_s, u"id unit name valid_from valid_to row_hash"_s},
        {u"unit_parent"_s, u"id unit parent valid_from valid_to row_hash"_s},
        {u"unit_alias"_s, u"id unit alias row_hash"_s},
        {u"unit_event"_s,
            u"id kind unit other_unit decision_no decision_date happened_on row_hash"_s},
        {u"person"_s,
            u"id full_name phone email sort_name note basis basis_document basis_date purpose "
            "review_date sort_key deleted_at row_hash"_s},
        {u"account"_s,
            u"id name link platform compare_key kind unit person since in_use deleted_at row_hash"_s},
        {u"account_admin"_s, u"id account person valid_from valid_to handover_note row_hash"_s},
        {u"post"_s,
            u"id person role unit position decision_no decision_date valid_from valid_to unit_text "
            "account deleted_at row_hash"_s},
        {u"round"_s, u"id name sheet opened_on due_on closed_on row_hash"_s},
        {u"round_unit"_s,
            u"id round unit state received_on signed_copy_on file file_hash rows row_hash"_s},
        {u"source"_s, u"id post file sheet row day row_hash"_s},
        {u"not_same"_s, u"id person_a person_b row_hash"_s},
        {u"layout"_s, u"id signature area row_hash"_s},
        {u"office"_s, u"key value row_hash"_s},
        {u"holiday"_s, u"day name"_s},
        {u"merged"_s, u"old_id kept_id"_s},
        {u"erased"_s, u"id"_s},
        {u"history"_s, u"id at action rows field touched"_s},
        {u"history_part"_s, u"history part changeset"_s},
        {u"export_log"_s, u"id at sheet columns rows recipient purpose"_s},
        {u"rights_request"_s, u"id person kind received_on extended answered_on outcome"_s},
        {u"incident"_s, u"id discovered_at reported_at description"_s},
        {u"meta"_s, u"key value"_s},
    };
    return columns;
}

QMap<QString, QString> columnsIn(Database &database)
{
    QMap<QString, QString> columns;
    Statement statement(database,
        "SELECT s.name, c.name FROM sqlite_schema s, pragma_table_info(s.name) c "
        "WHERE s.type = 'table' ORDER BY s.name, c.cid");
    while (statement.step()) {
        QString &list = columns[statement.text(0)];
        list += (list.isEmpty() ? QString() : u" "_s) + statement.text(1);
    }
    return columns;
}

QStringList names(std::span<const char *const> tables)
{
    QStringList list;
    for (const char *table : tables)
        list.append(QString::fromLatin1(table));
    return list;
}

} // namespace

// A field line that was added without a migration shows here.
void TestSchema::frozen()
{
    QCOMPARE(createText(), frozenText(schemaVersion));
    QFile file(QStringLiteral(SOCTV_SOURCE_DIR "/resources/migrations/1.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(frozenText(1), file.readAll());
    QVERIFY(frozenText(schemaVersion + 1).isEmpty());
}

void TestSchema::closedListOfColumns()
{
    Database database = newFile();
    const QMap<QString, QString> columns = columnsIn(database);
    QCOMPARE(columns.keys(), keptColumns().keys());
    for (auto table = columns.begin(); table != columns.end(); ++table)
        QCOMPARE(table.value(), keptColumns().value(table.key()));
}

void TestSchema::nothingAboutOpinions()
{
    static const QRegularExpression forbidden(
        u"opinion|comment|like[sd]?|share[sd]?|task|quota|target|rating|rank|score|watch|ethnic|"
        "religio|politic|party|member|password|passwd|login|secret|token|extra|custom|activity|"
        "follower|birth|gender|home_address|identity"_s);
    QVERIFY(forbidden.match(u"account_password"_s).hasMatch()); // control
    for (const QString &columns : keptColumns())
        QVERIFY2(!forbidden.match(columns).hasMatch(), qPrintable(columns));
    for (const Field &field : listFields)
        QVERIFY2(!forbidden.match(QString(field.name())).hasMatch(), field.title);
}

// Each of these breaks undo or redo by changesets, or runs SQL of the file.
void TestSchema::plainTables()
{
    const QString text = QString::fromUtf8(frozenText(schemaVersion)).toUpper();
    for (const char *word :
        {"TRIGGER", "CREATE VIEW", "VIRTUAL", "GENERATED", " AS ", "ON DELETE", "ON UPDATE",
            "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "AUTOINCREMENT", "WITHOUT ROWID"})
        QVERIFY2(!text.contains(QLatin1String(word)), word);
    Database database = newFile();
    QCOMPARE(database.number("SELECT count(*) FROM sqlite_schema WHERE type NOT IN "
                             "('table', 'index')"),
        0);
    for (const QString &table : keptColumns().keys()) {
        Statement key(database, "SELECT count(*), min(cid) FROM pragma_table_info(?) WHERE pk > 0");
        key.bind(1, table);
        QVERIFY(key.step());
        QVERIFY2(key.integer(0) > 0 && key.integer(1) == 0, qPrintable(table));
    }
}

void TestSchema::undoCoversAClosedList()
{
    const QStringList covered{u"unit_kind"_s, u"unit"_s, u"unit_name"_s, u"unit_parent"_s,
        u"unit_alias"_s, u"unit_event"_s, u"person"_s, u"account"_s, u"account_admin"_s, u"post"_s,
        u"round"_s, u"round_unit"_s, u"source"_s, u"not_same"_s, u"layout"_s, u"office"_s};
    QCOMPARE(names(undoTables()), covered);
    QCOMPARE(names(hashedTables()), covered);
    for (const QString &table : keptColumns().keys())
        QCOMPARE(keptColumns().value(table).endsWith(u" row_hash"), covered.contains(table));
}

void TestSchema::fresh()
{
    Database database = newFile();
    requireSchema(database, frozenText(schemaVersion));
    QVERIFY(verifyRowHashes(database) >= 10);
    QCOMPARE(quint32(database.number("PRAGMA application_id")), rosterApplicationId);
    QCOMPARE(database.number("PRAGMA user_version"), schemaVersion);
    QCOMPARE(database.number("SELECT count(*) FROM unit_kind"), 10);
    // No id that was given out comes again.
    QVERIFY(database.number("SELECT value FROM meta WHERE key = 'next_id'")
        > database.number("SELECT max(id) FROM unit_kind"));
    QCOMPARE(readRosterHeader(database.path()).version, schemaVersion);
}

void TestSchema::refusesAnythingElse_data()
{
    QTest::addColumn<QByteArray>("sql");
    const std::pair<const char *, const char *> rows[] = {
        {"view", "CREATE VIEW v AS SELECT 1"},
        {"trigger", "CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END"},
        {"table", "CREATE TABLE stranger (a)"},
        {"index", "CREATE INDEX i ON person (phone)"},
        {"index over an expression", "CREATE INDEX i ON person (abs(phone))"},
        {"virtual table", "CREATE VIRTUAL TABLE v USING fts5(a)"},
        {"statistics", "ANALYZE"},
        {"more columns", "ALTER TABLE person ADD COLUMN opinion TEXT"},
        {"fewer columns", "ALTER TABLE person DROP COLUMN note"},
        {"no table", "DROP TABLE layout"},
        {"no index", "DROP INDEX post_person"},
        {"another name", "ALTER TABLE holiday RENAME TO holidays"},
    };
    for (const auto &[name, sql] : rows)
        QTest::newRow(name) << QByteArray(sql);
}

void TestSchema::refusesAnythingElse()
{
    QFETCH(QByteArray, sql);
    Database database = newFile();
    requireSchema(database, frozenText(schemaVersion));
    database.execute(sql);
    QVERIFY(
        fails(ErrorCode::NotRoster, [&] { requireSchema(database, frozenText(schemaVersion)); }));
}

void TestSchema::acceptsOtherQuotes()
{
    Database database = Database::create(m_folder.filePath(QString::number(++m_count) + u".soctv"));
    QByteArray text = frozenText(1);
    text.replace("CREATE TABLE layout (", "CREATE  TABLE\n \"layout\"  (");
    database.execute(text);
    requireSchema(database, frozenText(1));
}

void TestSchema::hashesAreVerified_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("text") << QByteArray("UPDATE unit_kind SET name = name || ' ' WHERE id = 3");
    QTest::newRow("number") << QByteArray("UPDATE unit_kind SET position = 99 WHERE id = 3");
    QTest::newRow("type") << QByteArray(
        "UPDATE unit_kind SET name = CAST(name AS BLOB) WHERE id = 3");
    QTest::newRow("no hash") << QByteArray("UPDATE unit_kind SET row_hash = NULL WHERE id = 3");
    QTest::newRow("another row's hash")
        << QByteArray("UPDATE unit_kind SET row_hash = (SELECT row_hash FROM unit_kind WHERE id = "
                      "4) WHERE id = 3");
    QTest::newRow("a row from elsewhere")
        << QByteArray("INSERT INTO office (key, value) VALUES ('name', 'x')");
}

void TestSchema::hashesAreVerified()
{
    QFETCH(QByteArray, sql);
    Database database = newFile();
    verifyRowHashes(database);
    database.execute(sql);
    QVERIFY(fails(ErrorCode::Damaged, [&] { verifyRowHashes(database); }));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
