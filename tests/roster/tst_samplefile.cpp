#include "core/roster/samplefile.h"

#include "core/roster/officialaccounts.h"
#include "core/roster/provinces.h"
#include "core/roster/roster.h"
#include "core/roster/sample.h"
#include "core/roster/schema.h"
#include "core/roster/statistics.h"
#include "core/roster/unitevents.h"
#include "core/roster/vacancies.h"
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
    void network();
    void fewUnits();
    void pages();
    void termsAroundTheDay();
    void everyUnitOnce();
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

void TestSampleFile::network()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 10000));
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    Database &database = (*opened)->database();
    const Statistics counts = countStatistics(database, sampleDay);
    QStringList kinds;
    for (const Statistics::Kind &kind : counts.kinds)
        kinds.append(kind.kind.key);
    QCOMPARE(kinds,
        (QStringList{u"federation"_s, u"upper_union"_s, u"grassroots"_s, u"grassroots_guild"_s,
            u"boarding_club"_s, u"self_managed_team"_s}));
    QCOMPARE(counts.levels.size(), 5); // the office has one body above it
    QCOMPARE(counts.all[0], counts.total);
    QSet<QString> codes;
    for (const UnitNode &unit : counts.tree.nodes()) {
        if (unit.parent == 0)
            continue;
        QVERIFY2(!unit.code.isEmpty(), qPrintable(unit.name));
        QVERIFY2(!codes.contains(unit.code), qPrintable(unit.code));
        codes.insert(unit.code);
    }
    Statement provincesUsed(database, "SELECT DISTINCT province FROM unit");
    while (provincesUsed.step())
        QVERIFY(provincesUsed.isNull(0) || provinces().contains(provincesUsed.text(0)));
    const auto events = [&](const char *kind) {
        Statement found(database,
            "SELECT count(*) FROM unit_event WHERE kind = ? AND decision_no IS NOT NULL "
            "AND decision_date < happened_on AND happened_on > '2025-01-01'");
        found.bind(1, QString::fromLatin1(kind));
        return found.step() ? found.integer(0) : 0;
    };
    QCOMPARE(events("rename"), 2);
    QVERIFY(events("merge") >= 1);
    // What was renamed and merged was otherwise half a year before.
    const Statistics before = countStatistics(database, sampleDay.addDays(-200));
    QCOMPARE(before.total.units, counts.total.units + 1);
    const SampleRows sample(10000);
    int otherNames = 0;
    for (const UnitNode &unit : before.tree.nodes())
        otherNames += counts.tree.node(unit.id)->name != unit.name;
    QCOMPARE(otherNames, 2);
    for (const UnitNode &unit : counts.tree.nodes())
        QVERIFY(unit.open || unit.name.startsWith(u"Trường Mầm non Hoa Cúc"));
}

void TestSampleFile::fewUnits()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 10));
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->database().number("SELECT count(*) FROM unit"), 5); // 3 under the office
    QVERIFY(!officialAccounts((*opened)->database()).isEmpty());
}

void TestSampleFile::pages()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 10000));
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    Database &database = (*opened)->database();
    const QList<OfficialAccount> accounts = officialAccounts(database);
    QSet<QString> platforms;
    int handedOver = 0;
    int closed = 0;
    for (const OfficialAccount &account : accounts) {
        platforms.insert(account.platform);
        handedOver += adminsOf(database, account.id).size() > 1;
        closed += !account.inUse;
        QCOMPARE(account.admins.size(), 1);
        QVERIFY2(account.issues.isEmpty(), qPrintable(account.link));
        QVERIFY(account.link.contains(u"vidu") || account.link.contains(u"199000000")
            || account.link.contains(u"congdoan.example"));
    }
    QCOMPARE(platforms.size(), 7);
    QCOMPARE(handedOver, 1);
    QVERIFY(closed > 0 && closed < accounts.size() / 2);
}

void TestSampleFile::termsAroundTheDay()
{
    const QTemporaryDir folder;
    const QDate day(2026, 11, 22);
    Progress progress;
    QVERIFY(createSample(folder.filePath(u"a.soctv"_s), 1000, progress, day).ok());
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    Database &database = (*opened)->database();
    const auto count = [&](const QDate &from, const QDate &to) {
        Statement ended(database, "SELECT count(*) FROM post WHERE valid_to BETWEEN ? AND ?");
        ended.bind(1, from.toString(Qt::ISODate)).bind(2, to.toString(Qt::ISODate));
        return ended.step() ? ended.integer(0) : 0;
    };
    const qint64 endedLately = count(day.addDays(-daysBack), day.addDays(-1));
    QVERIFY(endedLately > 3);
    QVERIFY(count(day, day.addDays(60)) > 3);
    const auto reader = (*opened)->makeReader();
    const qsizetype vacant = vacancies(*reader, progress, day).size();
    QVERIFY(vacant > 0 && vacant <= endedLately);
}

// No unit is made twice because the rows would not find it.
void TestSampleFile::everyUnitOnce()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(u"a.soctv"_s), 45000)); // three batches
    auto opened = Roster::open(folder.filePath(u"a.soctv"_s), Roster::Access::Edit);
    QVERIFY(opened.ok());
    QSet<QString> names;
    for (const UnitName &unit : (*opened)->unitNames().withClosed()) {
        QVERIFY2(!names.contains(unit.name), qPrintable(unit.name));
        names.insert(unit.name);
    }
    const SampleRows sample(45000);
    for (const QString &unit : sample.units())
        QVERIFY(names.contains(unit));
    QVERIFY(names.size() < sample.units().size() * 5 / 4 + 10);
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
