#include "core/db/database.h"
#include "core/db/statement.h"
#include "tests/support/errors.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

#include <limits>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settings_data();
    void settings();
    void sectorsAreNotTrusted();
    void limits();
    void readOnlyConnection();
    void filesOwnSqlNeverRuns();
    void valuesComeBack();
    void statementsAreReset();
    void halfReadStatementBlocksNothing();
    void rollsBack();
    void onlyTheFileRemains();
    void seesThatItMoved();
    void create();
    void oddPaths_data();
    void oddPaths();
    void readOnlyDisk();
    void fullDisk();
    void fullDatabase();
    void busy();
    void interrupted();
    void errors();

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newPath() { return m_folder.filePath(QString::number(++m_count) + u".soctv"); }
    Database newDatabase()
    {
        Database database = Database::create(newPath());
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a)");
        return database;
    }
};

namespace {

QString answer(Database &database, const QByteArray &sql)
{
    Statement statement(database, sql);
    return statement.step() ? statement.text(0) : u"no row"_s;
}

int setting(const Database &database, int option)
{
    int value = -1;
    sqlite3_db_config(database.handle(), option, -1, &value);
    return value;
}

void runRaw(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(handle), SQLITE_OK);
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

} // namespace

void TestDatabase::settings_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {{"journal_mode", "truncate"},
        {"synchronous", "2"}, {"secure_delete", "1"}, {"foreign_keys", "1"},
        {"cell_size_check", "1"}, {"mmap_size", "0"}, {"temp_store", "2"}, {"page_size", "4096"},
        {"busy_timeout", "3000"}, {"cache_spill", "0"}, {"cache_size", "-32000"}};
    for (const auto &[pragma, value] : rows)
        QTest::newRow(pragma) << QByteArray(pragma) << QString::fromLatin1(value);
}

void TestDatabase::settings()
{
    QFETCH(QByteArray, pragma);
    QFETCH(QString, value);
    const QString path = newPath();
    {
        Database made = Database::create(path);
        made.execute("CREATE TABLE t (a)");
        QCOMPARE(answer(made, "PRAGMA " + pragma), value);
    }
    Database opened = Database::open(path, Database::Access::ReadWrite);
    QCOMPARE(answer(opened, "PRAGMA " + pragma), value);
}

void TestDatabase::sectorsAreNotTrusted()
{
    const auto psow = [](const Database &database) {
        int value = -1;
        sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &value);
        return value;
    };
    const QString path = newPath();
    QCOMPARE(psow(Database::create(path)), 0);
    QCOMPARE(psow(Database::open(path, Database::Access::ReadWrite)), 0);

    sqlite3 *handle = nullptr; // control: what SQLite does by itself
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    int byItself = -1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &byItself);
    sqlite3_close(handle);
    QCOMPARE(byItself, 1);
}

void TestDatabase::limits()
{
    Database database = newDatabase();
    const auto limit = [&](int id) { return sqlite3_limit(database.handle(), id, -1); };
    QCOMPARE(limit(SQLITE_LIMIT_LENGTH), 16 * 1024 * 1024);
    QCOMPARE(limit(SQLITE_LIMIT_SQL_LENGTH), 1024 * 1024);
    QCOMPARE(limit(SQLITE_LIMIT_ATTACHED), 2);
    database.trust();
    QVERIFY(limit(SQLITE_LIMIT_LENGTH) > 900 * 1024 * 1024);
    QCOMPARE(setting(database, SQLITE_DBCONFIG_DEFENSIVE), 1);
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_VIEW,
             SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
             SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
        QCOMPARE(setting(database, off), 0);
}

void TestDatabase::readOnlyConnection()
{
    const QString path = newPath();
    runRaw(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    Database database = Database::open(path, Database::Access::ReadOnly);
    QCOMPARE(answer(database, "SELECT a FROM t"), u"1"_s);
    QCOMPARE(answer(database, "PRAGMA foreign_keys"), u"1"_s);
    QVERIFY(fails(ErrorCode::ReadOnly, [&] { database.execute("INSERT INTO t VALUES (2)"); }));
    database.close();
    QVERIFY(!QFileInfo::exists(path + u"-journal"));
}

void TestDatabase::filesOwnSqlNeverRuns()
{
    const QString path = newPath();
    runRaw(path,
        "CREATE TABLE t (a); CREATE TABLE seen (a);"
        "CREATE TRIGGER evil AFTER INSERT ON t BEGIN INSERT INTO seen VALUES (1); END;"
        "CREATE VIEW v AS SELECT a FROM t");
    Database database = Database::open(path, Database::Access::ReadWrite);
    database.execute("INSERT INTO t VALUES (1)");
    QCOMPARE(answer(database, "SELECT count(*) FROM seen"), u"0"_s);
    QVERIFY(errorOf([&] { answer(database, "SELECT * FROM v"); }));
    QVERIFY(errorOf([&] { answer(database, "SELECT load_extension('x')"); }));
    QVERIFY(errorOf([&] { answer(database, "SELECT \"no such column\" FROM t"); }));
    QVERIFY(
        errorOf([&] { database.execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"); }));

    runRaw(path, "INSERT INTO t VALUES (2)"); // control: by itself SQLite runs the trigger
    QCOMPARE(answer(database, "SELECT count(*) FROM seen"), u"1"_s);
}

void TestDatabase::valuesComeBack()
{
    Database database = newDatabase();
    const QList<Value> values{Value(), qint64(0), std::numeric_limits<qint64>::min(),
        std::numeric_limits<qint64>::max(), QString(), u"Đỗ Thị Ngọc Ánh"_s, u"a\0b"_s,
        u"\U0001F600"_s, QByteArray(), QByteArray("\0\xff\x01", 3), QString(100000, u'ư')};
    for (qsizetype i = 0; i < values.size(); ++i) {
        Statement insert(database, "INSERT INTO t VALUES (?, ?)");
        insert.bind(1, qint64(i)).bind(2, values.at(i)).run();
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        Statement select(database, "SELECT a FROM t WHERE id = ?");
        QVERIFY(select.bind(1, qint64(i)).step());
        QVERIFY2(select.value(0) == values.at(i), qPrintable(QString::number(i)));
        QCOMPARE(select.isNull(0), i == 0);
    }
    QVERIFY(std::holds_alternative<std::monostate>(textOrNull(QString())));
    QVERIFY(textOrNull(u" "_s) == Value(u" "_s));
}

void TestDatabase::statementsAreReset()
{
    Database database = newDatabase();
    Statement insert(database, "INSERT INTO t VALUES (?, ?)");
    for (qint64 id = 1; id <= 3; ++id)
        insert.bind(1, id).bind(2, id * 10).run();
    Statement outer(database, "SELECT id FROM t ORDER BY id");
    qint64 sum = 0;
    while (outer.step()) { // the same text used twice at once
        Statement inner(database, "SELECT id FROM t ORDER BY id");
        while (inner.step())
            sum += outer.integer(0) * inner.integer(0);
    }
    QCOMPARE(sum, 36);
    {
        Statement bound(database, "SELECT count(*) FROM t WHERE a = ?");
        QVERIFY(bound.bind(1, qint64(20)).step());
        QCOMPARE(bound.integer(0), 1);
    }
    Statement unbound(database, "SELECT count(*) FROM t WHERE a = ?");
    QVERIFY(unbound.step());
    QCOMPARE(unbound.integer(0), 0); // the 20 of before is gone
}

void TestDatabase::halfReadStatementBlocksNothing()
{
    Database database = newDatabase();
    database.execute("INSERT INTO t VALUES (1, 1), (2, 2)");
    {
        Statement half(database, "SELECT id FROM t");
        QVERIFY(half.step());
    }
    QVERIFY(sqlite3_next_stmt(database.handle(), nullptr)); // kept for the next time, but reset
    for (sqlite3_stmt *s = sqlite3_next_stmt(database.handle(), nullptr); s;
         s = sqlite3_next_stmt(database.handle(), s))
        QVERIFY(!sqlite3_stmt_busy(s));
    database.close();
}

void TestDatabase::rollsBack()
{
    Database database = newDatabase();
    QVERIFY(fails(ErrorCode::Invalid, [&] {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (1, 1)");
        throw Error{ErrorCode::Invalid, u"stop"_s};
    }));
    QCOMPARE(database.number("SELECT count(*) FROM t"), 0);
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (1, 1)");
        transaction.commit();
    }
    QCOMPARE(database.number("SELECT count(*) FROM t"), 1);
}

void TestDatabase::onlyTheFileRemains()
{
    const QTemporaryDir folder;
    Database database = Database::create(folder.filePath(u"a.soctv"_s));
    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    QCOMPARE(filesIn(folder.path()).size(), 2); // control: the journal lies there while it is open
    database.close();
    QCOMPARE(filesIn(folder.path()), QStringList{u"a.soctv"_s});
    database.close(); // twice does no harm
}

void TestDatabase::seesThatItMoved()
{
    Database database = newDatabase();
    QVERIFY(!database.hasMoved());
    QVERIFY(QFile::rename(database.path(), database.path() + u".old"));
    QVERIFY(database.hasMoved());
    QVERIFY(QFile::copy(database.path() + u".old", database.path())); // another file, same name
    QVERIFY(database.hasMoved());

    Database deleted = newDatabase();
    QVERIFY(QFile::remove(deleted.path()));
    QVERIFY(deleted.hasMoved());
}

void TestDatabase::create()
{
    const QString path = newPath();
    Database::create(path).execute("CREATE TABLE t (a)");
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    const qint64 size = QFileInfo(path).size();
    QVERIFY(fails(ErrorCode::Invalid, [&] { Database::create(path); }));
    QCOMPARE(QFileInfo(path).size(), size);
    QVERIFY(fails(ErrorCode::ReadOnly,
        [&] { Database::create(m_folder.filePath(u"no/such/folder.soctv"_s)); }));
    QVERIFY(fails(ErrorCode::NotFound, [&] {
        Database::open(m_folder.filePath(u"missing.soctv"_s), Database::Access::ReadWrite);
    }));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"missing.soctv"_s)));
}

void TestDatabase::oddPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Vietnamese") << u"Danh sách cộng tác viên – Đống Đa.soctv"_s;
    QTest::newRow("uri") << u"50% done?cache=shared&mode=memory#1.soctv"_s;
    QTest::newRow("quotes") << u"'a' \"b\" [c].soctv"_s;
    QTest::newRow("escaped") << u"a%20b%00c.soctv"_s;
    QTest::newRow("long") << QString(200, u'x') + u".soctv";
}

void TestDatabase::oddPaths()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    {
        Database database = Database::create(path);
        database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (7)");
        database.close();
    }
    QCOMPARE(filesIn(folder.path()), QStringList{name});
    Database database = Database::open(path, Database::Access::ReadWrite);
    QCOMPARE(database.number("SELECT a FROM t"), 7);
}

void TestDatabase::readOnlyDisk()
{
    SmallDisk disk(1000);
    QVERIFY(disk.isMounted());
    const QString path = disk.path(u"a.soctv"_s);
    Database::create(path).execute("CREATE TABLE t (a)");
    QVERIFY(disk.makeReadOnly());
    QVERIFY(fails(ErrorCode::ReadOnly, [&] { Database::open(path, Database::Access::ReadWrite); }));
    QCOMPARE(Database::open(path, Database::Access::ReadOnly).number("SELECT count(*) FROM t"), 0);
    QVERIFY(fails(ErrorCode::ReadOnly, [&] { Database::create(disk.path(u"b.soctv"_s)); }));
}

void TestDatabase::fullDisk()
{
    SmallDisk disk(200);
    QVERIFY(disk.isMounted());
    Database database = Database::create(disk.path(u"a.soctv"_s));
    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    QVERIFY(fails(ErrorCode::DiskFull, [&] {
        Transaction transaction(database);
        for (int i = 0; i < 1000; ++i)
            database.execute("INSERT INTO t VALUES (zeroblob(4000))");
        transaction.commit();
    }));
    QCOMPARE(database.number("SELECT count(*) FROM t"), 1);
    database.execute("INSERT INTO t VALUES (2)"); // and it goes on
    database.close();
    Database again = Database::open(disk.path(u"a.soctv"_s), Database::Access::ReadWrite);
    QCOMPARE(again.number("SELECT count(*) FROM t"), 2);
}

void TestDatabase::fullDatabase()
{
    Database database = newDatabase();
    database.execute("PRAGMA max_page_count=3");
    QVERIFY(fails(ErrorCode::DiskFull,
        [&] { database.execute("INSERT INTO t VALUES (1, zeroblob(20000))"); }));
    QCOMPARE(database.number("SELECT count(*) FROM t"), 0);
}

void TestDatabase::busy()
{
    Database database = newDatabase();
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(database.path().toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(fails(ErrorCode::Busy, [&] { Transaction transaction(database); }));
    QVERIFY(timer.elapsed() > 2000); // it does wait a while
    QCOMPARE(sqlite3_close(other), SQLITE_OK);
    Transaction transaction(database);
}

void TestDatabase::interrupted()
{
    Database database = newDatabase();
    const std::unique_ptr<QThread> stopper(QThread::create([&] {
        QThread::msleep(100);
        database.interrupt();
    }));
    stopper->start();
    QVERIFY(fails(ErrorCode::Interrupted, [&] {
        database.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                        "SELECT count(*) FROM n");
    }));
    stopper->wait();
    QCOMPARE(database.number("SELECT 5"), 5);
}

void TestDatabase::errors()
{
    Database database = newDatabase();
    database.execute("INSERT INTO t VALUES (1, 1)");
    QVERIFY(fails(ErrorCode::Invalid, [&] { database.execute("INSERT INTO t VALUES (1, 1)"); }));
    QVERIFY(fails(ErrorCode::Invalid,
        [&] { database.execute("INSERT INTO t VALUES (2, zeroblob(20000000))"); }));
    QVERIFY(errorOf([&] { Statement statement(database, "SELECT nonsense FROM nowhere"); }));

    const QString path = newPath();
    QFile text(path);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("Họ tên;Đơn vị\n").repeated(1000));
    text.close();
    QVERIFY(fails(ErrorCode::NotRoster, [&] {
        Database::open(path, Database::Access::ReadOnly).number("SELECT count(*) FROM t");
    }));

    // A garbled page in the middle of the file.
    for (int i = 0; i < 200; ++i)
        database.execute("INSERT INTO t (a) VALUES (zeroblob(300))");
    database.close();
    QFile file(database.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    QVERIFY(fails(ErrorCode::Damaged, [&] {
        Database::open(database.path(), Database::Access::ReadOnly)
            .number("SELECT sum(length(a)) FROM t");
    }));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
