#include "core/roster/migrate.h"

#include "core/db/identify.h"
#include "core/roster/history.h"
#include "core/roster/rosterfile.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/madeupversion.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestMigrate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToDoToday();
    void migratedIsAsFresh_data();
    void migratedIsAsFresh();
    void emptyColumnsKeepTheHistory();
    void valuesEndTheUndo();
    void erasingKeepsTheLabels();
    void severalVersionsAtOnce();
    void failureLeavesTheOldFile_data();
    void failureLeavesTheOldFile();
    void changedTextIsNotHashedAnew();
    void noBackupNoMigration();
    void olderFileIsNotViewed();
    void newerFileIsViewedOnly();
    void newerFileRunsNothing_data();
    void newerFileRunsNothing();
};

namespace {

// Three steps: two people, a phone, a second phone that is undone.
void fill(TestRoster &file)
{
    const auto posts
        = file.addAll({TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}}),
            TestRoster::row(
                Role::CoreStaff, {{u"full_name"_s, u"Trần Bê"_s}, {u"unit"_s, u"CĐCS May"_s}})});
    file.set(posts[0], u"phone"_s, u"0912345678"_s);
    file.set(posts[1], u"phone"_s, u"0987654321"_s);
    QVERIFY(file->undo());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<Roster> openAs(
    const Versions &versions, const QString &path, Roster::Access access = Roster::Access::Edit)
{
    auto file = RosterFile::open(path, access, versions);
    if (!file)
        return {};
    auto roster = Roster::open(std::move(*file));
    return roster ? std::move(*roster) : nullptr;
}

ErrorCode codeOf(const Versions &versions, const QString &path, Roster::Access access)
{
    const auto file = RosterFile::open(path, access, versions);
    return file ? ErrorCode::Cancelled : file.error().code;
}

// The file of a later program, with \a sql in its schema.
void makeNewer(TestRoster &file, const QByteArray &sql = {})
{
    file.close();
    {
        auto roster = openAs(madeUpVersion2(false), file.file());
        QVERIFY(roster);
    }
    Database database = Database::open(file.file(), Database::Access::ReadWrite);
    if (!sql.isEmpty())
        database.execute(sql);
    database.close();
}

} // namespace

void TestMigrate::nothingToDoToday()
{
    TestRoster file;
    fill(file);
    file.close();
    const QByteArray before = bytesOf(file.file());
    QCOMPARE(Versions::ofProgram().newest, schemaVersion);
    QCOMPARE(Versions::ofProgram().migrations.size(), schemaVersion - 1);
    file.reopen();
    file.close();
    QCOMPARE(bytesOf(file.file()), before);
    for (const BackupInfo &backup : backupsIn(backupFolder(file.file())))
        QVERIFY(backup.reason != u"migrate");
}

void TestMigrate::migratedIsAsFresh_data()
{
    QTest::addColumn<bool>("writesValues");
    QTest::newRow("columns") << false;
    QTest::newRow("values") << true;
}

void TestMigrate::migratedIsAsFresh()
{
    QFETCH(bool, writesValues);
    const Versions versions = madeUpVersion2(writesValues);
    TestRoster file;
    fill(file);
    const QStringList people = dumpTable(file.database(), "post");
    file.close();
    auto roster = openAs(versions, file.file());
    QVERIFY(roster);
    Database fresh = Database::inMemory();
    fresh.execute(versions.schema(2));
    QCOMPARE(schemaText(roster->database()), schemaText(fresh));
    QCOMPARE(roster->database().number("PRAGMA user_version"), 2);
    QVERIFY(verifyRowHashes(roster->database()) > 10);
    QCOMPARE(dumpTable(roster->database(), "post"), people);
    QCOMPARE(roster->database().number("SELECT count(*) FROM person WHERE nickname = '–'"),
        writesValues ? 2 : 0);
    const QList<BackupInfo> backups = backupsIn(backupFolder(file.file()));
    QCOMPARE(backups.first().reason, u"migrate"_s);
    QCOMPARE(readRosterHeader(backups.first().path).version, 1);
    // It goes on working, also after the next opening, which has nothing left to do.
    roster.reset();
    roster = openAs(versions, file.file());
    QVERIFY(roster->edit(
        Step{Action::SetOffice}, [](Edit &edit) { edit.setOffice(u"place"_s, u"Hà Nội"_s); }));
    QVERIFY(roster->undo());
    QVERIFY(verifyRowHashes(roster->database()) > 10);
}

void TestMigrate::emptyColumnsKeepTheHistory()
{
    TestRoster file;
    const QStringList empty = dumpTable(file.database(), "person");
    fill(file);
    const qint64 steps = historyCount(file.database());
    file.close();
    auto roster = openAs(madeUpVersion2(false), file.file());
    QCOMPARE(historyCount(roster->database()), steps);
    for (const HistoryStep &step : historySteps(roster->database(), 10))
        QVERIFY(step.canUndo);
    QVERIFY(roster->redo());
    QCOMPARE(roster->database().number("SELECT count(*) FROM person WHERE phone IS NOT NULL"), 2);
    while (roster->undoStep())
        QVERIFY(roster->undo());
    QCOMPARE(dumpTable(roster->database(), "person"), empty);
    while (roster->redoStep())
        QVERIFY(roster->redo());
    QVERIFY(verifyRowHashes(roster->database()) > 10);
}

void TestMigrate::valuesEndTheUndo()
{
    TestRoster file;
    fill(file);
    const qint64 steps = historyCount(file.database());
    file.close();
    auto roster = openAs(madeUpVersion2(true), file.file());
    const QStringList before = dumpUndoTables(roster->database());
    const QList<HistoryStep> kept = historySteps(roster->database(), 10);
    QCOMPARE(kept.size(), steps);
    for (const HistoryStep &step : kept) {
        QVERIFY(!step.canUndo);
        QVERIFY(!step.step.text().isEmpty());
        QVERIFY(stepChanges(roster->database(), step.id, 10).isEmpty());
    }
    for (const auto &refused : {roster->undo(), roster->redo()}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(u"cannot be undone"));
    }
    QVERIFY(!roster->moveTo(0));
    QCOMPARE(dumpUndoTables(roster->database()), before);
    // New steps can be undone, down to the migration.
    QVERIFY(roster->edit(
        Step{Action::SetOffice}, [](Edit &edit) { edit.setOffice(u"place"_s, u"Hà Nội"_s); }));
    QVERIFY(!roster->moveTo(0)); // all or nothing
    QCOMPARE(roster->officeText(u"place"_s), u"Hà Nội"_s);
    QVERIFY(roster->undo());
    QCOMPARE(dumpUndoTables(roster->database()), before);
    QVERIFY(!roster->undo());
}

void TestMigrate::erasingKeepsTheLabels()
{
    TestRoster file;
    fill(file);
    file.close();
    auto roster = openAs(madeUpVersion2(true), file.file());
    const qint64 steps = historyCount(roster->database());
    const qint64 person = roster->database().number("SELECT min(id) FROM person");
    QVERIFY(roster->erase({person}));
    QCOMPARE(roster->database().number("SELECT count(*) FROM person"), 1);
    QCOMPARE(historyCount(roster->database()), steps);
    QVERIFY(!roster->undo());
    QVERIFY(verifyRowHashes(roster->database()) > 10);
}

void TestMigrate::severalVersionsAtOnce()
{
    Versions versions = madeUpVersion2(false);
    versions.newest = 3;
    versions.migrations.append({2, "ALTER TABLE round ADD COLUMN motto TEXT;", false});
    versions.schema = [two = versions.schema](int version) {
        QByteArray text = two(std::min(version, 2));
        if (version == 3)
            text.insert(text.indexOf(");", text.indexOf("CREATE TABLE round ")), ", motto TEXT");
        return text;
    };
    TestRoster file;
    fill(file);
    file.close();
    for (int i = 0; i < 2; ++i) { // from 1 to 3, and not again
        auto roster = openAs(versions, file.file());
        QVERIFY(roster);
        QCOMPARE(roster->database().number("PRAGMA user_version"), 3);
        QVERIFY(roster->redo() || i == 1);
    }
    QCOMPARE(
        codeOf(madeUpVersion2(false), file.file(), Roster::Access::Edit), ErrorCode::NewerVersion);
}

void TestMigrate::failureLeavesTheOldFile_data()
{
    QTest::addColumn<QByteArray>("sql");
    const QByteArray column = "ALTER TABLE person ADD COLUMN nickname TEXT;";
    QTest::newRow("an error half way") << QByteArray(column + "UPDATE nothing SET a = 1;");
    QTest::newRow("another schema than the frozen one")
        << QByteArray(column + "ALTER TABLE unit ADD COLUMN nickname TEXT;");
    QTest::newRow("no column at all") << QByteArray("UPDATE person SET phone = NULL;");
    QTest::newRow("a row that points nowhere") << QByteArray(
        "PRAGMA defer_foreign_keys=ON;" + column + "UPDATE post SET person = 999999;");
}

void TestMigrate::failureLeavesTheOldFile()
{
    QFETCH(QByteArray, sql);
    Versions versions = madeUpVersion2(true);
    versions.migrations[0].sql = sql;
    TestRoster file;
    fill(file);
    file.close();
    const QByteArray before = bytesOf(file.file());
    const auto opened = RosterFile::open(file.file(), Roster::Access::Edit, versions);
    QVERIFY(!opened);
    QVERIFY(!opened.error().message.isEmpty());
    QCOMPARE(bytesOf(file.file()), before);
    const QStringList left
        = QDir(file.folder()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    QCOMPARE(left, QStringList{u"thử.soctv"_s});
    file.reopen(); // for the program of today
    QVERIFY(file->redo());
    QVERIFY(verifyRowHashes(file.database()) > 10);
}

void TestMigrate::changedTextIsNotHashedAnew()
{
    TestRoster file;
    fill(file);
    file.database().execute("UPDATE person SET phone = '0900000000'");
    file.close();
    const QByteArray before = bytesOf(file.file());
    QCOMPARE(codeOf(madeUpVersion2(true), file.file(), Roster::Access::Edit), ErrorCode::Damaged);
    QCOMPARE(bytesOf(file.file()), before);
}

void TestMigrate::noBackupNoMigration()
{
    TestRoster file;
    fill(file);
    file.close();
    QDir(backupFolder(file.file())).removeRecursively();
    // The folder of the backups is a file, and so is the one that would stand in for it.
    QFile blocked(backupFolder(file.file()));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    const QByteArray before = bytesOf(file.file());
    const QByteArray home = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", file.file().toUtf8());
    const ErrorCode code = codeOf(madeUpVersion2(false), file.file(), Roster::Access::Edit);
    home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
    QCOMPARE(code, ErrorCode::ReadOnly);
    QCOMPARE(bytesOf(file.file()), before);
}

void TestMigrate::olderFileIsNotViewed()
{
    TestRoster file;
    file.close();
    const auto opened = RosterFile::open(file.file(), Roster::Access::View, madeUpVersion2(false));
    QVERIFY(!opened);
    QVERIFY(opened.error().message.contains(u"older version"));
}

void TestMigrate::newerFileIsViewedOnly()
{
    TestRoster file;
    fill(file);
    makeNewer(file);
    const QByteArray before = bytesOf(file.file());
    const auto edited = Roster::open(file.file(), Roster::Access::Edit);
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, ErrorCode::NewerVersion);
    QVERIFY(edited.error().message.contains(u"(2)"));
    {
        const auto viewed = Roster::open(file.file(), Roster::Access::View);
        QVERIFY(viewed);
        QCOMPARE((*viewed)->database().number("SELECT count(*) FROM person"), 2);
        QVERIFY(!(*viewed)->undo());
    }
    QCOMPARE(bytesOf(file.file()), before);
}

void TestMigrate::newerFileRunsNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END");
    QTest::newRow("index over an expression")
        << QByteArray("CREATE INDEX i ON person (abs(phone))");
    QTest::newRow("index of a part") << QByteArray("CREATE INDEX i ON person (phone) WHERE id > 5");
    QTest::newRow("default") << QByteArray("CREATE TABLE a (b TEXT DEFAULT (1+1))");
    QTest::newRow("generated") << QByteArray("CREATE TABLE a (b TEXT, c TEXT AS (upper(b)))");
    QTest::newRow("check") << QByteArray("CREATE TABLE a (b CHECK (abs(b) > 1))");
    QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE a USING fts5(b)");
    QTest::newRow("no table") << QByteArray("DROP TABLE layout");
    QTest::newRow("no column") << QByteArray("ALTER TABLE person DROP COLUMN note");
}

void TestMigrate::newerFileRunsNothing()
{
    QFETCH(QByteArray, sql);
    TestRoster file;
    fill(file);
    makeNewer(file, sql);
    const QByteArray before = bytesOf(file.file());
    QCOMPARE(
        codeOf(Versions::ofProgram(), file.file(), Roster::Access::View), ErrorCode::NotRoster);
    QCOMPARE(bytesOf(file.file()), before);
}

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
