#include "core/db/backup.h"

#include "core/base/nativefile.h"
#include "core/db/statement.h"
#include "tests/support/errors.h"
#include "tests/support/makebackup.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folder();
    void copyIsTheSame();
    void refusedCopyLeavesNothing();
    void damagedCopyIsRefused();
    void numbers();
    void numbersGoOnWithoutTheManifest();
    void manifest();
    void editsGoOnMeanwhile();
    void abandonedCopy();
    void leftOverPart();
    void fullDisk();
    void overAnotherFile();
    void readBack();
    void sentences_data();
    void sentences();
    void folderThatCannotBe();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_source;

    QString path(const QString &name = u"Danh sách.soctv"_s) const
    {
        return m_folder->filePath(name);
    }
    QString backups() const { return backupFolder(path()); }
    void fill(qint64 rows)
    {
        Transaction transaction(*m_source);
        for (qint64 i = 0; i < rows; ++i)
            Statement(*m_source, "INSERT INTO t (a) VALUES (?)").bind(1, QString(1000, u'a')).run();
        transaction.commit();
    }
};

namespace {

constexpr auto countRows = "SELECT count(*) FROM t";

BackupCounts good(Database &copy)
{
    return {{u"rows"_s, copy.number(countRows)}};
}

BackupCounts bad(Database &copy)
{
    copy.number(countRows);
    throw Error{ErrorCode::Damaged, u"a row is damaged"_s};
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

qint64 rowsIn(const QString &path)
{
    return Database::open(path, Database::Access::ReadOnly).number(countRows);
}

} // namespace

void TestBackup::init()
{
    m_source.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_source.emplace(Database::create(path()));
    m_source->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a); PRAGMA user_version=7");
    fill(10);
}

void TestBackup::folder()
{
    QCOMPARE(QFileInfo(backups()).fileName(), u"Danh sách - sao lưu"_s);
    QCOMPARE(QFileInfo(backups()).absolutePath(), m_folder->path());
    QVERIFY(backupsIn(backups()).isEmpty());
}

void TestBackup::copyIsTheSame()
{
    bool checked = false;
    bool otherFile = false;
    const BackupInfo info = makeBackup(*m_source, backups(), u"import"_s, [&](Database &copy) {
        checked = true;
        otherFile = copy.path() != path();
        return good(copy);
    });
    QVERIFY(checked);
    QVERIFY(otherFile);
    QVERIFY(info.verified);
    QCOMPARE(info.counts.value(u"rows"_s), 10);
    QCOMPARE(QFileInfo(info.path).fileName(), u"Danh sách.000001.soctv"_s);
    QCOMPARE(info.size, QFileInfo(info.path).size());
    QCOMPARE(rowsIn(info.path), 10);
    QCOMPARE(
        Database::open(info.path, Database::Access::ReadOnly).number("PRAGMA user_version"), 7);
    QCOMPARE(filesIn(backups()), (QStringList{u"Danh sách.000001.soctv"_s, u"manifest.json"_s}));
    QCOMPARE(QFile::permissions(info.path) & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void TestBackup::refusedCopyLeavesNothing()
{
    QVERIFY(fails(ErrorCode::Damaged, [&] { makeBackup(*m_source, backups(), u"import"_s, bad); }));
    QCOMPARE(filesIn(backups()), QStringList());
    QVERIFY(fails(ErrorCode::Damaged, [&] { copyVerified(*m_source, path(u"usb.soctv"_s), bad); }));
    QVERIFY(!QFile::exists(path(u"usb.soctv"_s)));
}

void TestBackup::damagedCopyIsRefused()
{
    fill(1000);
    BackupCopy copy(*m_source, path(u"copy.soctv"_s));
    while (!copy.step()) { }
    PendingBackup pending = copy.end();
    QFile file(path(u"copy.soctv.part"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(10 * 4096);
    file.write(QByteArray(4096, '\x55'));
    file.close();
    QVERIFY(fails(ErrorCode::Damaged, [&] { pending.putInPlace(good); }));
    QVERIFY(!QFile::exists(path(u"copy.soctv"_s)));
}

void TestBackup::numbers()
{
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(makeBackup(*m_source, backups(), u"import"_s, good).sequence, i);
    // The clock goes wrong: the order does not.
    QFile newest(backupsIn(backups()).first().path);
    QVERIFY(newest.open(QIODevice::ReadWrite));
    newest.setFileTime(QDateTime(QDate(1999, 1, 1), QTime(0, 0)), QFile::FileModificationTime);
    newest.close();
    const QList<BackupInfo> list = backupsIn(backups());
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0).sequence, 3);
    QCOMPARE(list.at(2).sequence, 1);
    // One is thrown away by hand: its number does not come again.
    QVERIFY(QFile::remove(list.at(1).path));
    QCOMPARE(makeBackup(*m_source, backups(), u"import"_s, good).sequence, 4);
}

void TestBackup::numbersGoOnWithoutTheManifest()
{
    makeBackup(*m_source, backups(), u"import"_s, good);
    QVERIFY(QFile::remove(backups() + u"/manifest.json"));
    QCOMPARE(backupsIn(backups()).size(), 1);
    QVERIFY(backupsIn(backups()).first().at.isValid());
    QCOMPARE(makeBackup(*m_source, backups(), u"import"_s, good).sequence, 2);
}

void TestBackup::manifest()
{
    makeBackup(*m_source, backups(), u"first-change"_s, good);
    fill(1000);
    makeBackup(*m_source, backups(), u"import"_s, good);
    const QList<BackupInfo> list = backupsIn(backups());
    QCOMPARE(list.at(0).reason, u"import"_s);
    QCOMPARE(list.at(1).reason, u"first-change"_s);
    QVERIFY(list.at(0).size > list.at(1).size);
    QVERIFY(qAbs(list.at(0).at.secsTo(QDateTime::currentDateTimeUtc())) < 10);
    for (const QString &strange : {u"other.soctv"_s, u"x.12.soctv"_s, u"y.000009.soctv.part"_s})
        QVERIFY(QFile::copy(list.at(0).path, backups() + u'/' + strange));
    QCOMPARE(backupsIn(backups()).size(), 2);
}

void TestBackup::editsGoOnMeanwhile()
{
    fill(8000); // some 2,000 pages: eight steps
    BackupCopy copy(*m_source, path(u"copy.soctv"_s));
    int steps = 0;
    while (!copy.step()) {
        fill(1); // through the connection that copies: no start from the beginning
        m_source->execute("UPDATE t SET a = 'changed' WHERE id = 5");
        QVERIFY(++steps < 20);
    }
    QVERIFY(steps >= 4);
    copy.end().putInPlace(good);
    QCOMPARE(rowsIn(path(u"copy.soctv"_s)), m_source->number(countRows));
    QCOMPARE(Database::open(path(u"copy.soctv"_s), Database::Access::ReadOnly)
                 .number("SELECT count(*) FROM t WHERE a = 'changed'"),
        1);
}

void TestBackup::abandonedCopy()
{
    fill(4000);
    {
        BackupCopy copy(*m_source, path(u"copy.soctv"_s));
        QVERIFY(!copy.step());
        QVERIFY(QFile::exists(path(u"copy.soctv.part"_s)));
    }
    QCOMPARE(filesIn(m_folder->path()).filter(u"copy"_s), QStringList());
    m_source->close();
}

void TestBackup::leftOverPart()
{
    QFile part(path(u"copy.soctv.part"_s)); // of a program that was killed
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write("half");
    part.close();
    copyVerified(*m_source, path(u"copy.soctv"_s), good);
    QCOMPARE(rowsIn(path(u"copy.soctv"_s)), 10);
}

void TestBackup::fullDisk()
{
    SmallDisk disk(500);
    QVERIFY(disk.isMounted());
    const QString target = disk.path(u"copy.soctv"_s);
    copyVerified(*m_source, target, good);
    fill(1000);
    QVERIFY(fails(ErrorCode::DiskFull, [&] { copyVerified(*m_source, target, good); }));
    QCOMPARE(rowsIn(target), 10); // the copy of before is whole
    QCOMPARE(filesIn(disk.path()), QStringList{u"copy.soctv"_s});
    QCOMPARE(m_source->number(countRows), 1010);
}

void TestBackup::overAnotherFile()
{
    copyVerified(*m_source, path(u"copy.soctv"_s), good);
    fill(5);
    copyVerified(*m_source, path(u"copy.soctv"_s), good);
    QCOMPARE(rowsIn(path(u"copy.soctv"_s)), 15);
}

void TestBackup::readBack()
{
    const QString target = path(u"usb.soctv"_s);
    copyVerified(*m_source, target, good, ReadBack::Yes);
    QCOMPARE(rowsIn(target), 10);
    QCOMPARE(fileDigest(target, true), fileDigest(target, false));
    // A stick that gives back something else than it was given.
    const auto faulty = [](Database &copy) {
        QFile part(copy.path());
        if (part.open(QIODevice::ReadWrite) && part.seek(part.size() - 4000))
            part.write("garbled");
        return good(copy);
    };
    QFile::remove(target);
    const auto error = errorOf([&] { copyVerified(*m_source, target, faulty, ReadBack::Yes); });
    QVERIFY(error);
    QVERIFY(error->message.contains(u"read back"_s));
    QCOMPARE(filesIn(m_folder->path()).filter(u"usb"_s), QStringList());
    copyVerified(*m_source, target, faulty, ReadBack::No); // control: nobody would have noticed
    QVERIFY(QFile::exists(target));
}

void TestBackup::sentences_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("full") << u"full"_s << u"is full, “usb.soctv” has not been written."_s;
    QTest::newRow("read-only") << u"ro"_s << u"is read-only, nothing has been written."_s;
    QTest::newRow("gone") << u"gone"_s << u"There is no folder “"_s;
}

void TestBackup::sentences()
{
    QFETCH(QString, place);
    QFETCH(QString, sentence);
    fill(1000);
    SmallDisk disk(500);
    QVERIFY(disk.isMounted());
    QVERIFY(place != u"ro"_s || disk.makeReadOnly());
    const QString folder = place == u"gone"_s ? disk.path(u"pulled"_s) : disk.path();
    const auto error
        = errorOf([&] { copyVerified(*m_source, folder + u"/usb.soctv", good, ReadBack::Yes); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(sentence), qPrintable(error->message));
    QCOMPARE(filesIn(disk.path()), QStringList());
    QCOMPARE(m_source->number(countRows), 1010);
}

void TestBackup::folderThatCannotBe()
{
    QFile inTheWay(backups());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(
        fails(ErrorCode::ReadOnly, [&] { makeBackup(*m_source, backups(), u"import"_s, good); }));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
