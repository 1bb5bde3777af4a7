#include "core/db/identify.h"

#include "core/db/database.h"
#include "tests/support/errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace soctv;
using namespace Qt::StringLiterals;

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
    void writeAheadHeader();
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

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
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
    for (const qint64 size : {whole - 1, whole - 4096, whole + 4096, qint64(4096), qint64(512),
             qint64(101), qint64(100)})
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
    QVERIFY(isA(ErrorCode::Damaged, path)); // an empty one says nothing
    journal.write("not empty: a crash lies behind");
    journal.close();
    QCOMPARE(readRosterHeader(path).version, 1);
}

void TestIdentify::writeAheadHeader()
{
    const QString path = newRoster();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(18);
    file.write("\x02\x02");
    file.close();
    const QByteArray before = contents(path);
    QCOMPARE(readRosterHeader(path).version, 1);
    QCOMPARE(contents(path), before);
    QVERIFY(!QFileInfo::exists(path + u"-wal"));

    Database database = Database::open(path, Database::Access::ReadWrite); // and becomes ours again
    QCOMPARE(database.number("SELECT length(a) FROM t"), 20000);
    database.close();
    QCOMPARE(contents(path).mid(18, 2), QByteArray("\x01\x01"));
    QVERIFY(!QFileInfo::exists(path + u"-wal"));
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
