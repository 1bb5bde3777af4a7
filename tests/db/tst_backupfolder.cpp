// The manifest of a backup folder: it may be lost or wrong, and nothing else is.

#include "core/db/backup.h"
#include "core/db/isbackup.h"
#include "tests/support/errors.h"
#include "tests/support/makebackup.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestBackupFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNoted();
    void badManifest_data();
    void badManifest();
    void notVerifiedUntilVerifiedAgain();
    void changedAfterTheCheck();
    void damagedCopy();
    void newestVerifiedIsNotTheNewest();
    void numbersAreNotGivenTwice();
    void whatIsABackup();
    void removed();
    void tenThousand();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_source;

    QString path() const { return m_folder->filePath(u"Danh sách.soctv"_s); }
    QString folder() const { return backupFolder(path()); }
    QString manifest() const { return folder() + u"/manifest.json"; }
    BackupInfo make(const QString &reason = u"import"_s)
    {
        return makeBackup(*m_source, folder(), reason, check);
    }
    static BackupCounts check(Database &copy)
    {
        return {{u"rows"_s, copy.number("SELECT count(*) FROM t")}};
    }
    void writeManifest(const QByteArray &bytes) const
    {
        QFile file(manifest());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void TestBackupFolder::init()
{
    m_source.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_source.emplace(Database::create(path()));
    m_source->execute("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2)");
}

void TestBackupFolder::whatIsNoted()
{
    make(u"first-change"_s);
    const BackupInfo info = backupsIn(folder()).value(0);
    QCOMPARE(info.reason, u"first-change"_s);
    QCOMPARE(info.sequence, 1);
    QVERIFY(info.verified && !info.damaged);
    QCOMPARE(info.counts, (BackupCounts{{u"rows"_s, 2}}));
    QFile file(manifest());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json[u"Danh sách.000001.soctv"_s][u"sequence"_s].toInt(), 1);
    QVERIFY(!(QFile::permissions(manifest()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestBackupFolder::badManifest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("cut") << QByteArray("{\"Danh sách.000001.soctv\": {\"at\": \"2026");
    QTest::newRow("list") << QByteArray("[1, 2]");
    QTest::newRow("of other types")
        << QByteArray("{\"Danh sách.000001.soctv\": 7, \"last\": \"x\"}");
    QTest::newRow("nonsense in it")
        << QByteArray("{\"Danh sách.000001.soctv\": {\"at\": 5, \"size\": -1, \"verified\": true, "
                      "\"counts\": [1]}, \"last\": -5}");
}

void TestBackupFolder::badManifest()
{
    QFETCH(QByteArray, bytes);
    make();
    make();
    if (bytes.isNull())
        QVERIFY(QFile::remove(manifest()));
    else
        writeManifest(bytes);
    const QList<BackupInfo> list = backupsIn(folder());
    QCOMPARE(list.size(), 2);
    for (const BackupInfo &one : list) {
        QVERIFY(!one.verified && !one.damaged);
        QVERIFY(one.at.isValid());
    }
    QVERIFY(!newestVerified(folder()));
    QCOMPARE(make().sequence, 3);
    QCOMPARE(backupsIn(folder()).size(), 3);
    QCOMPARE(newestVerified(folder())->sequence, 3);
}

void TestBackupFolder::notVerifiedUntilVerifiedAgain()
{
    make();
    QVERIFY(QFile::remove(manifest()));
    const BackupInfo info = backupsIn(folder()).value(0);
    QVERIFY(!info.verified);
    noteCheck(info, verifyCopy(info.path, check));
    QVERIFY(backupsIn(folder()).value(0).verified);
    QCOMPARE(backupsIn(folder()).value(0).counts.value(u"rows"_s), 2);
}

void TestBackupFolder::changedAfterTheCheck()
{
    QFile file(make().path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QVERIFY(!backupsIn(folder()).value(0).verified);
}

void TestBackupFolder::damagedCopy()
{
    const BackupInfo info = make();
    QFile file(info.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(4096, '\x55'));
    file.close();
    QVERIFY(fails(ErrorCode::Damaged, [&] { verifyCopy(info.path, check); }));
    noteCheck(info, std::nullopt);
    const BackupInfo again = backupsIn(folder()).value(0);
    QVERIFY(again.damaged && !again.verified && again.counts.isEmpty());
}

void TestBackupFolder::newestVerifiedIsNotTheNewest()
{
    make();
    const BackupInfo newest = make();
    noteCheck(newest, std::nullopt);
    QCOMPARE(newestVerified(folder())->sequence, 1);
}

void TestBackupFolder::numbersAreNotGivenTwice()
{
    make();
    const BackupInfo second = make();
    QVERIFY(QFile::remove(second.path));
    QCOMPARE(make().sequence, 3);
}

// A copy that was taken elsewhere is a roster like any other.
void TestBackupFolder::whatIsABackup()
{
    const QString copy = make().path;
    QVERIFY(isBackup(copy));
    QVERIFY(!isBackup(path()));
    QVERIFY(!isBackup(folder() + u"/2026.soctv"));
    const QTemporaryDir stick;
    const QString elsewhere = stick.filePath(QFileInfo(copy).fileName());
    QVERIFY(QFile::copy(copy, elsewhere));
    QVERIFY(!isBackup(elsewhere));
}

void TestBackupFolder::removed()
{
    make();
    make();
    removeBackups({backupsIn(folder()).last()});
    QCOMPARE(backupsIn(folder()).size(), 1);
    QCOMPARE(backupsIn(folder()).first().sequence, 2);
    QVERIFY(backupsIn(folder()).first().verified);
    QCOMPARE(make().sequence, 3);
}

void TestBackupFolder::tenThousand()
{
    QVERIFY(QDir().mkpath(folder()));
    for (int i = 1; i <= 10'000; ++i) {
        QFile file(numberedBackupPath(path(), folder(), i));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(make().sequence, 10'001);
    QCOMPARE(backupsIn(folder()).size(), 10'001);
    qInfo("10,000 copies: noted and read in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestBackupFolder)
#include "tst_backupfolder.moc"
