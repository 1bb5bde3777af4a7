#include "core/roster/backgroundbackup.h"
#include "core/roster/roster.h"
#include "core/roster/schema.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
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
    void firstChangeOfADay();
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

void TestRosterBackup::firstChangeOfADay()
{
    TestRoster file;
    QSignalSpy made(&file.roster(), &Roster::backedUp);
    QSignalSpy failed(&file.roster(), &Roster::backupFailed);
    file.addAll(someRows(1));
    QVERIFY(made.wait(5000));
    QCOMPARE(copiesOf(file).size(), 1);
    QCOMPARE(copiesOf(file).first().reason, u"first-change"_s);
    QCOMPARE(postsIn(copiesOf(file).first()), 1);
    file.addAll(someRows(1)); // the second is not copied, today
    file.reopen();
    file.addAll(someRows(1));
    QTest::qWait(200);
    QCOMPARE(copiesOf(file).size(), 1);
    QCOMPARE(failed.size(), 0);
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
    QCOMPARE(backupsIn(writableBackupFolder(file.file())).size(), 1);
    // Another roster of the same name has a folder of its own.
    TestRoster other;
    QFile inItsWay(other.path(folderName));
    QVERIFY(inItsWay.open(QIODevice::WriteOnly));
    QVERIFY(backupsIn(writableBackupFolder(other.file())).isEmpty());
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
    QCOMPARE(failed.size(), 1); // once a day is enough
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
