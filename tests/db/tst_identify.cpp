#include "core/db/identify.h"

#include "core/db/database.h"
#include "tests/support/errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestIdentify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roster();
    void newerVersion();
    void notThere();
    void notARoster_data();
    void notARoster();
    void cutShort_data();
    void cutShort();
    void journalMendsTheSize();
    void longerThanItSays();
    void journalMendsTheFirstPage();
    void journalWithoutTheFirstPage();
    void writeAheadHeader();
    void damagedHeader_data();
    void damagedHeader();
    void noStatementRuns();
    void nothingIsTouched();
    void lookingKeepsTheLocks();
    void schema();

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newPath() { return m_folder.filePath(QString::number(++m_count) + u".soctv"); }
    QString newFile(const QByteArray &bytes)
    {
        const QString path = newPath();
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    /// A roster whose writer lost its power while it wrote: the first page is torn, and the journal
    /// holds it as it was.
    QString newTornRoster()
    {
        const QString path = newRoster();
        Database database = Database::open(path, Database::Access::ReadWrite);
        database.execute("PRAGMA cache_spill=ON; PRAGMA cache_size=1; BEGIN EXCLUSIVE;"
                         "INSERT INTO t VALUES (zeroblob(100000))");
        const QString torn = newFile(contents(path).replace(0, 100, QByteArray(100, 'x')));
        QFile::copy(path + u"-journal", torn + u"-journal");
        database.execute("ROLLBACK");
        return torn;
    }
    QString newRoster(int version = 1, quint32 id = rosterApplicationId)
    {
        const QString path = newPath();
        Database database = Database::create(path);
        database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(20000));"
                         "PRAGMA application_id="
            + QByteArray::number(id) + "; PRAGMA user_version=" + QByteArray::number(version));
        database.close();
        return path;
    }
};

namespace {

void change(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("cannot change %s", qPrintable(path));
}

bool isA(ErrorCode code, const QString &path)
{
    return fails(code, [&] { readRosterHeader(path); });
}

} // namespace

void TestIdentify::roster()
{
    QCOMPARE(readRosterHeader(newRoster()).version, 1);
}

void TestIdentify::newerVersion()
{
    QCOMPARE(readRosterHeader(newRoster(99)).version, 99); // known as ours; opening decides
}

void TestIdentify::notThere()
{
    QVERIFY(isA(ErrorCode::IsFolder, m_folder.path()));
    QVERIFY(isA(ErrorCode::NotFound, m_folder.filePath(u"no such file.soctv"_s)));
    QVERIFY(isA(ErrorCode::NotFound, m_folder.filePath(u"no such folder/a.soctv"_s)));
    QVERIFY(isA(ErrorCode::EmptyFile, newFile({})));
    QVERIFY(isA(ErrorCode::NotRoster, u"/dev/zero"_s));
}

void TestIdentify::notARoster_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("text") << QByteArray("Họ tên;Đơn vị\n").repeated(500);
    QTest::newRow("short text") << QByteArray("Họ tên");
    QTest::newRow("zip") << QByteArray("PK\x03\x04").repeated(2000);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("magic alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("magic, then nothing") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, 0);
    QTest::newRow("another SQLite file") << contents(newRoster(1, 0));
    QTest::newRow("another program's") << contents(newRoster(1, 0x12345678));
}

void TestIdentify::notARoster()
{
    QFETCH(QByteArray, bytes);
    const QString path = newFile(bytes);
    QVERIFY(isA(ErrorCode::NotRoster, path));
    QCOMPARE(contents(path), bytes);
}

void TestIdentify::cutShort_data()
{
    QTest::addColumn<qint64>("size");
    const qint64 whole = QFileInfo(newRoster()).size();
    for (const qint64 size :
        {whole - 1, whole - 4096, qint64(4096), qint64(512), qint64(101), qint64(100)})
        QTest::newRow(QByteArray::number(size).constData()) << size;
}

void TestIdentify::cutShort()
{
    QFETCH(qint64, size);
    const QString path = newRoster();
    QVERIFY(QFile::resize(path, size));
    QVERIFY(isA(ErrorCode::Damaged, path));
    QCOMPARE(QFileInfo(path).size(), size);
}

void TestIdentify::journalMendsTheSize()
{
    const QString path = newRoster();
    QVERIFY(QFile::resize(path, QFileInfo(path).size() + 4096));
    QFile journal(path + u"-journal");
    QVERIFY(journal.open(QIODevice::WriteOnly));
    change(path, 92, QByteArray(4, '\0')); // its size is not that of the last change
    QVERIFY(isA(ErrorCode::Damaged, path)); // an empty one says nothing
    journal.write("not empty: a crash lies behind");
    journal.close();
    QCOMPARE(readRosterHeader(path).version, 1);
}

// Found by the suite "kill": SQLite cuts a file that has become smaller after its commit.
void TestIdentify::longerThanItSays()
{
    const QString path = newRoster();
    QVERIFY(!readRosterHeader(path).isLonger);
    QVERIFY(QFile::resize(path, QFileInfo(path).size() + 4096));
    QVERIFY(readRosterHeader(path).isLonger);
    QFile journal(path + u"-journal"); // a commit that was growing the file, to be rolled back
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write("not empty");
    journal.close();
    QVERIFY(!readRosterHeader(path).isLonger);
}

// Found by the suite "power": such a file was called no roster, and its data were out of reach.
void TestIdentify::journalMendsTheFirstPage()
{
    const QString torn = newTornRoster();
    QCOMPARE(readRosterHeader(torn).version, 1);
    Database database = Database::open(torn, Database::Access::ReadWrite);
    QCOMPARE(database.number("SELECT count(*) FROM t"), 1);
}

void TestIdentify::journalWithoutTheFirstPage()
{
    const QString torn = newTornRoster();
    QFile journal(torn + u"-journal");
    QVERIFY(journal.open(QIODevice::ReadWrite));
    journal.seek(20);
    const quint32 sector = qFromBigEndian<quint32>(journal.read(4).constData());
    QVERIFY(journal.resize(sector)); // the head alone
    QVERIFY(isA(ErrorCode::NotRoster, torn));
    QVERIFY(journal.resize(10));
    QVERIFY(isA(ErrorCode::NotRoster, torn));
}

// Reading it would make files beside it; writing it would go on where another program left off.
void TestIdentify::writeAheadHeader()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    QVERIFY(QFile::copy(newRoster(), path));
    change(path, 18, "\x02\x02");
    const QByteArray before = contents(path);
    const auto error = errorOf([&] { readRosterHeader(path); });
    QVERIFY(error && error->code == ErrorCode::Damaged);
    QVERIFY(error->message.contains(u"log"));
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.soctv"_s});
}

// Ours by the mark that nobody else's file bears, but not whole.
void TestIdentify::damagedHeader_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("magic") << qint64(0) << QByteArray(16, '\0');
    QTest::newRow("one letter of it") << qint64(2) << QByteArray("?");
    QTest::newRow("page size") << qint64(16) << QByteArray(2, '\0');
    QTest::newRow("page count") << qint64(28) << QByteArray(4, '\0');
    QTest::newRow("version") << qint64(60) << QByteArray(4, '\0');
    QTest::newRow("version below 0") << qint64(60) << QByteArray(4, '\xff');
}

void TestIdentify::damagedHeader()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    const QString path = newRoster();
    change(path, at, bytes);
    const QByteArray before = contents(path);
    QVERIFY(isA(ErrorCode::Damaged, path));
    QCOMPARE(contents(path), before);
}

// Not even a setting is made before the file is known: a statement would read it.
void TestIdentify::noStatementRuns()
{
    static int statements = 0;
    const auto hook = [](sqlite3 *handle, char **, const sqlite3_api_routines *) {
        return sqlite3_trace_v2(
            handle, SQLITE_TRACE_STMT,
            [](unsigned, void *, void *, void *) { return ++statements * 0; }, nullptr);
    };
    int (*entry)(sqlite3 *, char **, const sqlite3_api_routines *) = hook;
    const QString path = newRoster();
    const auto asExtension = reinterpret_cast<void (*)()>(entry);
    QCOMPARE(sqlite3_auto_extension(asExtension), SQLITE_OK);
    readRosterHeader(path);
    QCOMPARE(statements, 0);
    Database::open(path, Database::Access::ReadOnly);
    QVERIFY(statements > 0); // control: the count counts
    QCOMPARE(sqlite3_cancel_auto_extension(asExtension), 1);
}

void TestIdentify::nothingIsTouched()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    QVERIFY(QFile::copy(newRoster(), path));
    const QByteArray before = contents(path);
    readRosterHeader(path);
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.soctv"_s});
}

// Closing any other handle on a file drops the locks that SQLite holds on it.
void TestIdentify::lookingKeepsTheLocks()
{
    const QString path = newRoster();
    Database writer = Database::open(path, Database::Access::ReadWrite);
    const Transaction transaction(writer);
    readRosterHeader(path);
    Database other = Database::open(path, Database::Access::ReadWrite);
    other.execute("PRAGMA busy_timeout=50");
    QVERIFY(fails(ErrorCode::Busy, [&] { other.execute("BEGIN IMMEDIATE"); }));
}

void TestIdentify::schema()
{
    const auto text = [this](const QByteArray &sql) {
        Database database = Database::create(newPath());
        database.execute(sql);
        return schemaText(database);
    };
    const QString plain = text("CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT)");
    QCOMPARE(text("CREATE TABLE \"a\" (id  INTEGER PRIMARY KEY,\n [b] TEXT)"), plain);
    for (const char *other : {"CREATE TABLE a (id INTEGER PRIMARY KEY, b)",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, \"b TEXT\")",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE VIEW v AS SELECT 1",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE INDEX i ON a (b)",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE TABLE c (d)",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT CHECK (b <> ''))",
             "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE TRIGGER t AFTER INSERT ON a "
             "BEGIN SELECT 1; END"})
        QVERIFY2(text(other) != plain, other);
}

QTEST_GUILESS_MAIN(TestIdentify)
#include "tst_identify.moc"
