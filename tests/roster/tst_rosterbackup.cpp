#include "core/roster/counts.h"
#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRosterBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstChangeOfASession();
    void onClose();
    void closedWhileOneIsVerified();
    void everyHalfHour();
    void rotated();
    void numbersGoOnInAnotherFolder();
    void badPlace_data();
    void badPlace();
    void chosenFolder();
    void fullWhileItIsCopied();
    void notWithoutAChange();
    void closedAtOnce();
    void bulkChange_data();
    void bulkChange();
    void bulkRightAfterTheFirstChange();
    void editsWhileItIsMade();
    void copiesAreRosters();
    void damagedRowIsNotCopied();
    void folderThatCannotBeWritten();
    void noPlaceAtAll();
    void toAnotherPlace();

private:
    std::unique_ptr<QTemporaryDir> m_data; // of the application

    static QList<NewRow> someRows(qsizetype count)
    {
        QList<NewRow> rows;
        for (qsizetype i = 0; i < count; ++i) {
            rows.append(TestRoster::row(Role::CoreStaff,
                {{u"full_name"_s, u"Nguyễn Văn "_s + QString::number(i)},
                    {u"unit"_s, u"Trường Mẫu"_s}}));
        }
        return rows;
    }
    static auto paste(TestRoster &file, qsizetype count, Action action = Action::PasteRows)
    {
        return file->edit({action, count},
            [&](Edit &edit) { return addRows(edit, someRows(count), UnknownUnit::Create); });
    }
    static QList<BackupInfo> copiesOf(TestRoster &file) { return backupsIn(file.path(folderName)); }
    static qint64 postsIn(const BackupInfo &backup)
    {
        return Database::open(backup.path, Database::Access::ReadOnly)
            .number("SELECT count(*) FROM post");
    }

    static inline const QString folderName = u"thử - sao lưu"_s;
};

void TestRosterBackup::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
}

void TestRosterBackup::firstChangeOfASession()
{
    TestRoster file;
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QCOMPARE(copiesOf(file).size(), 1);
    QCOMPARE(copiesOf(file).first().reason, u"first-change"_s);
    QCOMPARE(postsIn(copiesOf(file).first()), 1);
    QVERIFY(copiesOf(file).first().verified);
    QCOMPARE(rosterCounts(copiesOf(file).first().counts)->posts, 1);
    file.addAll(someRows(1)); // the second waits for half an hour, or the end
    QTest::qWait(200);
    QCOMPARE(copiesOf(file).size(), 1);
    QCOMPARE(failed.size(), 0);
    file.reopen();
    QSignalSpy again(&file.roster(), &Roster::backedUp);
    file.addAll(someRows(1));
    QVERIFY(again.wait(5000));
    QCOMPARE(copiesOf(file).size(), 3);
    QCOMPARE(copiesOf(file).at(0).reason, u"first-change"_s);
    QCOMPARE(copiesOf(file).at(1).reason, u"close"_s);
}

void TestRosterBackup::onClose()
{
    TestRoster file;
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    file.reopen(); // nothing came after that copy
    QCOMPARE(copiesOf(file).size(), 1);
    file.close();
    file.reopen(Roster::Access::View);
    file.close();
    QCOMPARE(copiesOf(file).size(), 1);
    file.reopen();
    QSignalSpy second(&file.roster(), &Roster::backedUp);
    file.addAll(someRows(1));
    QVERIFY(second.wait(5000));
    file.addAll(someRows(1));
    QVERIFY(file->backups().finishSession().ok());
    QCOMPARE(copiesOf(file).size(), 3);
    file.close(); // not once more
    QCOMPARE(copiesOf(file).size(), 3);
    QCOMPARE(copiesOf(file).first().reason, u"close"_s);
    QCOMPARE(postsIn(copiesOf(file).first()), 3);
}

void TestRosterBackup::closedWhileOneIsVerified()
{
    TestRoster file;
    QVERIFY(paste(file, 3000).ok());
    file->backups().start(u"manual"_s);
    QTRY_VERIFY(!QDir(file.path(folderName)).entryList({u"*.part"_s}).isEmpty());
    QTest::qWait(5); // copied by now, or not: the newest row must be in the newest copy
    file.addAll(someRows(1));
    file.close();
    QCOMPARE(postsIn(copiesOf(file).first()), 3001);
    QCOMPARE(QDir(file.path(folderName)).entryList({u"*.part"_s}).size(), 0);
}

void TestRosterBackup::everyHalfHour()
{
    QCOMPARE(RosterBackups::intervalMinutes, 30);
    TestRoster file;
    file->backups().setInterval(300);
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QTest::qWait(500);
    QCOMPARE(made.size(), 1); // nothing has changed since
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QCOMPARE(copiesOf(file).first().reason, u"interval"_s);
    QCOMPARE(postsIn(copiesOf(file).first()), 2);
}

void TestRosterBackup::rotated()
{
    TestRoster file;
    QVERIFY(file->backUp(u"manual"_s).ok());
    const BackupInfo first = copiesOf(file).first();
    QFile manifest(file.path(folderName) + u"/manifest.json");
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    QByteArray text = manifest.readAll();
    manifest.close();
    text.replace(first.at.toString(Qt::ISODate).toUtf8(), "2020-05-05T08:00:00Z");
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write(text);
    manifest.close();
    for (int i = 0; i < 3; ++i) { // the same day of 2020: the last is enough
        QVERIFY(QFile::copy(first.path,
            numberedBackupPath(file.file(), file.path(folderName), first.sequence + 1 + i)));
    }
    QVERIFY(file->backUp(u"manual"_s).ok());
    // What the manifest does not know has the date of its file, which is today's.
    QCOMPARE(copiesOf(file).size(), 5);
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    text = manifest.readAll();
    manifest.close();
    const QByteArray today = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd").toUtf8();
    text.replace(today, "2020-05-05");
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write(text);
    manifest.close();
    QVERIFY(file->backUp(u"manual"_s).ok());
    QList<qint64> left;
    for (const BackupInfo &copy : copiesOf(file))
        left.append(copy.sequence);
    // The newest of that day too: one day alone may be a wrong clock.
    QVERIFY(left.contains(6));
    QVERIFY(left.contains(5));
}

void TestRosterBackup::numbersGoOnInAnotherFolder()
{
    TestRoster file;
    QVERIFY(file->backUp(u"manual"_s).ok());
    const QString chosen = file.path(u"khác"_s);
    QVERIFY(QDir().mkpath(chosen));
    file->backups().setFolders({chosen, {}});
    const auto second = file->backUp(u"manual"_s);
    QVERIFY(second.ok());
    QVERIFY(second->path.startsWith(chosen));
    QCOMPARE(second->sequence, 2);
    file->backups().setFolders({});
    QCOMPARE(file->backUp(u"manual"_s)->sequence, 2); // the other folder is not known any more
    file->backups().setFolders({QString(), chosen});
    const auto fourth = file->backUp(u"manual"_s);
    QCOMPARE(fourth->sequence, 3);
    QCOMPARE(file->backups().list().size(), 4);
    QCOMPARE(file->backups().places().newestVerified()->path, fourth->path);
}

void TestRosterBackup::badPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("full") << u"full"_s << u"The disk with the backup folder"_s;
    QTest::newRow("read-only medium") << u"ro"_s << u"is read-only."_s;
    QTest::newRow("gone") << u"gone"_s << u"is not there."_s;
    QTest::newRow("file") << u"file"_s << u"is a file, backups need a folder of that name."_s;
    QTest::newRow("file in the way") << u"inner"_s << u"is a file, backups need"_s;
}

// Each goes to the data folder of the application instead, and says why.
void TestRosterBackup::badPlace()
{
    QFETCH(QString, place);
    QFETCH(QString, sentence);
    SmallDisk disk(64);
    QVERIFY(disk.isMounted());
    QString chosen = disk.path();
    if (place == u"full"_s) {
        QFile filler(disk.path(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly));
        while (filler.write(QByteArray(4096, 'x')) > 0 && filler.flush()) { }
    } else if (place == u"ro"_s) {
        QVERIFY(disk.makeReadOnly());
    } else if (place == u"gone"_s) {
        chosen = disk.path(u"stick"_s);
    } else if (place == u"file"_s) {
        chosen = disk.path(u"tệp"_s);
        QVERIFY(QFile(chosen).open(QIODevice::WriteOnly));
    }
    TestRoster file;
    file->backups().setFolders({chosen});
    if (place == u"inner"_s)
        QVERIFY(QFile(file->backups().places().preferred()).open(QIODevice::WriteOnly));
    const auto backup = file->backUp(u"manual"_s);
    QVERIFY(backup.ok());
    QVERIFY2(backup->path.startsWith(m_data->path()), qPrintable(backup->path));
    QVERIFY(file->backups().trouble());
    QVERIFY2(file->backups().trouble()->message.contains(sentence),
        qPrintable(file->backups().trouble()->message));
    QVERIFY(!QFileInfo::exists(disk.path(u"stick"_s)));
    QCOMPARE(file->backups().list().size(), 1);
    QSignalSpy made(&file.roster(), &Roster::backedUp); // in the background, too
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QVERIFY(made.at(0).at(0).value<BackupInfo>().path.startsWith(m_data->path()));
    file->backups().setFolders({}); // the control
    QVERIFY(file->backUp(u"manual"_s)->path.startsWith(file.path(folderName)));
    QVERIFY(!file->backups().trouble());
}

void TestRosterBackup::chosenFolder()
{
    TestRoster file;
    TestRoster other; // of the same name
    QTemporaryDir chosen;
    for (TestRoster *one : {&file, &other}) {
        (*one)->backups().setFolders({chosen.path()});
        QVERIFY((*one)->backUp(u"manual"_s)->path.startsWith(chosen.path()));
    }
    QCOMPARE(file->backups().list().size(), 1);
    QCOMPARE(other->backups().list().size(), 1);
    QVERIFY(!QFileInfo::exists(file.path(folderName)));
}

// Some room is left, but not enough for the copy.
void TestRosterBackup::fullWhileItIsCopied()
{
    SmallDisk disk(80);
    QVERIFY(disk.isMounted());
    TestRoster file;
    file->backups().setFolders({disk.path()});
    QVERIFY(file->backUp(u"manual"_s)->path.startsWith(m_data->path()));
    QVERIFY(file->backups().trouble());
    QCOMPARE(file->backups().trouble()->code, ErrorCode::DiskFull);
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QVERIFY(made.at(0).at(0).value<BackupInfo>().path.startsWith(m_data->path()));
    const QStringList left
        = QDir(file->backups().places().preferred()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList());
}

void TestRosterBackup::notWithoutAChange()
{
    TestRoster file;
    file.reopen();
    file.reopen(Roster::Access::View);
    file.close();
    QVERIFY(!QFileInfo::exists(file.path(folderName)));
}

// As the command line does: no events are handled, and the program ends.
void TestRosterBackup::closedAtOnce()
{
    TestRoster file;
    file.addAll(someRows(20));
    file.close();
    QCOMPARE(copiesOf(file).size(), 1);
    QCOMPARE(copiesOf(file).first().reason, u"first-change"_s);
    QCOMPARE(postsIn(copiesOf(file).first()), 20);
    QCOMPARE(QDir(file.path(folderName)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestRosterBackup::bulkChange_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("copied");
    QTest::newRow("49 rows") << int(Action::PasteRows) << 49 << false;
    QTest::newRow("50 rows") << int(Action::PasteRows) << 50 << true;
    QTest::newRow("import") << int(Action::ImportRows) << 1 << true;
}

void TestRosterBackup::bulkChange()
{
    QFETCH(int, action);
    QFETCH(int, rows);
    QFETCH(bool, copied);
    TestRoster file;
    QVERIFY(paste(file, rows, Action(action)).ok());
    QCOMPARE(copiesOf(file).size(), copied ? 1 : 0);
    if (copied) {
        QCOMPARE(copiesOf(file).first().reason, QString(actionKey(Action(action))));
        QCOMPARE(postsIn(copiesOf(file).first()), 0); // as it was before
    }
}

void TestRosterBackup::bulkRightAfterTheFirstChange()
{
    TestRoster file;
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    file.addAll(someRows(1)); // its copy has begun
    QVERIFY(paste(file, 60).ok());
    QVERIFY(paste(file, 60).ok());
    QTest::qWait(300);
    QCOMPARE(failed.size(), 0);
    const QList<BackupInfo> copies = copiesOf(file);
    QCOMPARE(copies.size(), 2);
    QCOMPARE(postsIn(copies.at(1)), 1);
    QCOMPARE(postsIn(copies.at(0)), 61);
    QCOMPARE(copies.at(0).reason, u"paste_rows"_s);
}

void TestRosterBackup::editsWhileItIsMade()
{
    TestRoster file;
    QVERIFY(paste(file, 8000).ok());
    for (const BackupInfo &copy : copiesOf(file))
        QVERIFY(QFile::remove(copy.path));
    file.reopen(); // a new session: its first change is copied, in several steps
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    int edits = 0;
    while (made.isEmpty() && failed.isEmpty() && edits < 200) {
        file.addAll(someRows(1));
        if (edits % 3 == 2)
            QVERIFY(file->undo().ok());
        ++edits;
        QCoreApplication::processEvents();
    }
    QCOMPARE(failed.size(), 0);
    QVERIFY(edits > 3);
    verifyRowHashes(file.database());
    const qint64 copied = postsIn(copiesOf(file).first());
    QVERIFY(copied > 8000 && copied <= 8000 + edits);
}

void TestRosterBackup::copiesAreRosters()
{
    TestRoster file;
    file.addAll(someRows(3));
    QVERIFY(file->undo().ok());
    const auto backup = file->backUp(u"by-hand"_s);
    QVERIFY(backup.ok());
    auto copy = Roster::open(backup->path, Roster::Access::Edit);
    QVERIFY(copy.ok());
    QCOMPARE(dumpUndoTables((*copy)->database()), dumpUndoTables(file.database()));
    QVERIFY((*copy)->redo().ok()); // with its history
    QVERIFY(verifyRowHashes((*copy)->database()) > 10);
}

void TestRosterBackup::damagedRowIsNotCopied()
{
    TestRoster file;
    file.addAll(someRows(3));
    file.close();
    for (const BackupInfo &copy : copiesOf(file))
        QVERIFY(QFile::remove(copy.path));
    Database::open(file.file(), Database::Access::ReadWrite)
        .execute("UPDATE person SET phone = '0900000000' WHERE id = (SELECT max(id) FROM person)");
    file.reopen(); // opening does not look at hashes
    QCOMPARE(file->backUp(u"by-hand"_s).error().code, ErrorCode::Damaged);
    QCOMPARE(file->backUpTo(file.path(u"usb.soctv"_s)).error().code, ErrorCode::Damaged);
    QCOMPARE(copiesOf(file).size(), 0);
    QVERIFY(!QFileInfo::exists(file.path(u"usb.soctv"_s)));
    const QStringList before = dumpUndoTables(file.database());
    QVERIFY(!paste(file, 60).ok()); // no bulk change without a good copy
    QCOMPARE(dumpUndoTables(file.database()), before);
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    QVERIFY(paste(file, 1).ok());
    QVERIFY(failed.wait(5000)); // said, not swallowed
    QCOMPARE(copiesOf(file).size(), 0);
}

void TestRosterBackup::folderThatCannotBeWritten()
{
    TestRoster file;
    QFile inTheWay(file.path(folderName));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto backup = file->backUp(u"by-hand"_s);
    QVERIFY(backup.ok());
    QVERIFY(backup->path.startsWith(m_data->path()));
    QCOMPARE(backupsIn(BackupPlaces(file.file()).writable()).size(), 1);
    // Another roster of the same name has a folder of its own.
    TestRoster other;
    QFile inItsWay(other.path(folderName));
    QVERIFY(inItsWay.open(QIODevice::WriteOnly));
    QVERIFY(backupsIn(BackupPlaces(other.file()).writable()).isEmpty());
}

void TestRosterBackup::noPlaceAtAll()
{
    TestRoster file;
    QFile inTheWay(file.path(folderName));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    qputenv("XDG_DATA_HOME", inTheWay.fileName().toUtf8());
    QCOMPARE(paste(file, 60).error().code, ErrorCode::ReadOnly);
    QCOMPARE(file.database().number("SELECT count(*) FROM post"), 0);
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    QVERIFY(paste(file, 1).ok());
    QCOMPARE(failed.size(), 1);
    QVERIFY(paste(file, 1).ok());
    QCOMPARE(failed.size(), 1); // once is enough
}

void TestRosterBackup::toAnotherPlace()
{
    TestRoster file;
    file.addAll(someRows(3));
    const QString target = file.path(u"USB.soctv"_s);
    QVERIFY(file->backUpTo(target).ok());
    QCOMPARE(file->backUpTo(target).error().code, ErrorCode::Invalid); // never over another file
    QVERIFY(!file->backUpTo(file.path(u"no/such/folder.soctv"_s)).ok());
    auto copy = Roster::open(target, Roster::Access::View);
    QVERIFY(copy.ok());
    QCOMPARE(dumpUndoTables((*copy)->database()), dumpUndoTables(file.database()));
}

QTEST_GUILESS_MAIN(TestRosterBackup)
#include "tst_rosterbackup.moc"
