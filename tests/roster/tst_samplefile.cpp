#include "core/roster/samplefile.h"

#include "core/roster/roster.h"
#include "core/roster/sample.h"
#include "core/roster/schema.h"
#include "tests/support/randomedits.h"
#include "tests/support/smalldisk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSampleFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { workInMemory(); }
    void sameBytes();
    void tenThousandRows();
    void empty();
    void neverOverAFile();
    void cancelled();
    void fullDisk();
};

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

bool make(const QString &path, qint64 rows)
{
    Progress progress;
    return createSample(path, rows, progress).ok();
}

} // namespace

void TestSampleFile::sameBytes()
{
    const QTemporaryDir folder;
    for (const qint64 rows : {0, 1, 100, 2500}) {
        const QString a = folder.filePath(u"a%1.soctv"_s.arg(rows));
        const QString b = folder.filePath(u"b%1.soctv"_s.arg(rows));
        QVERIFY(make(a, rows));
        QTest::qWait(rows == 100 ? 1100 : 0); // the clock does not count
        QVERIFY(make(b, rows));
        QVERIFY(!hashOf(a).isEmpty());
        QCOMPARE(hashOf(a), hashOf(b));
    }
    QVERIFY(hashOf(folder.filePath(u"a1.soctv"_s)) != hashOf(folder.filePath(u"a100.soctv"_s)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 8);
}

void TestSampleFile::tenThousandRows()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    constexpr qint64 rows = 10000;
    QVERIFY(make(path, rows));
    auto opened = Roster::open(path, Roster::Access::Edit);
    QVERIFY(opened.ok());
    Database &database = (*opened)->database();
    QVERIFY(verifyRowHashes(database) > 3 * rows / 2);
    QCOMPARE(database.number("SELECT count(*) FROM post"), rows);
    QCOMPARE(database.number("SELECT count(*) FROM post WHERE unit IS NULL"), 0);
    QVERIFY(!(*opened)->undoStep()); // as if it was always so
    QCOMPARE((*opened)->changedAt(), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    const SampleRows sample(rows);
    QList<qint64> posts;
    {
        Statement statement(database, "SELECT id FROM post ORDER BY id");
        while (statement.step())
            posts.append(statement.integer(0));
    }
    const QList<ListRow> read = readRows(database, posts);
    for (qsizetype i = 0; i < read.size(); i += 7)
        QCOMPARE(read.at(i).texts, sample.row(i).texts);
    // A sample is a roster like any other.
    QVERIFY((*opened)
                ->edit({Action::SetField, 1, field("phone")},
                    [&](Edit &edit) { setText(edit, posts.first(), field("phone"), u"1"_s); })
                .ok());
    QVERIFY((*opened)->undo().ok());
}

void TestSampleFile::empty()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 0));
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->database().number("SELECT count(*) FROM post"), 0);
    QVERIFY(!(*opened)->officeText(u"name"_s).isEmpty());
}

void TestSampleFile::neverOverAFile()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 10));
    const QByteArray before = hashOf(folder.filePath(u"a.soctv"_s));
    QVERIFY(!make(folder.filePath(u"a.soctv"_s), 20));
    QCOMPARE(hashOf(folder.filePath(u"a.soctv"_s)), before);
}

void TestSampleFile::cancelled()
{
    const QTemporaryDir folder;
    Progress *running = nullptr;
    Progress progress([&](qint64 done, qint64) {
        if (done > 0)
            running->cancel();
    });
    running = &progress;
    const Done done = createSample(folder.filePath(u"a.soctv"_s), 60000, progress);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestSampleFile::fullDisk()
{
    for (const int kilobytes : {20, 300, 1500}) {
        SmallDisk disk(kilobytes);
        QVERIFY(disk.isMounted());
        Progress progress;
        const Done done = createSample(disk.path(u"a.soctv"_s), 5000, progress);
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QVERIFY(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSampleFile)
#include "tst_samplefile.moc"
