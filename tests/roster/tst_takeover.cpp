#include "core/roster/takeover.h"

#include "core/db/rawcopy.h"
#include "core/roster/backgroundbackup.h"
#include "tests/support/lockholder.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QProcess>
#include <QSysInfo>
#include <QTest>

#include <csignal>

using namespace soctv;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

qint64 personCount(Database &database)
{
    return database.number("SELECT count(*) FROM person WHERE full_name = 'Lê Ái'");
}

// Holds the lock of another computer, writes half of a change, then dies.
int dieWriting(const QString &path)
{
    const RosterLock lock(path);
    Database database = Database::open(path, Database::Access::ReadWrite);
    database.execute("PRAGMA cache_spill=1; PRAGMA cache_size=1; BEGIN IMMEDIATE;"
                     "UPDATE person SET full_name = full_name || 'x';"
                     "CREATE TABLE filler(x); INSERT INTO filler VALUES(zeroblob(500000));");
    return ::raise(SIGKILL);
}

void waitUntilSilent(LockWatch &watch)
{
    QTRY_VERIFY_WITH_TIMEOUT(watch.look() == LockWatch::State::Silent, 5000);
}

} // namespace

class TestTakeOver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_roster = std::make_unique<TestRoster>();
        m_roster->add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
        m_roster->close();
        const QDir backups(backupFolder(m_roster->file()));
        for (const QString &file : backups.entryList(QDir::Files))
            QVERIFY(QFile::remove(backups.filePath(file)));
    }
    void holderThatLetGo();
    void holderThatIsAlive();
    void holderThatWasSwitchedOff();
    void holderThatDiedWriting();
    void holderThatLeftADamagedFile();

private:
    std::unique_ptr<TestRoster> m_roster;

    QStringList otherPc() const
    {
        return LockHolder::onComputer(
            u"PC-VP2"_s, u"0123456789abcdef0123456789abcdef"_s, m_roster->folder());
    }
    QList<BackupInfo> backups() const { return backupsIn(backupFolder(m_roster->file())); }
};

void TestTakeOver::holderThatLetGo()
{
    LockHolder holder(m_roster->file(), otherPc());
    LockWatch watch(m_roster->file(), 100ms);
    holder.letGo();
    auto file = takeOver(watch);
    QVERIFY(file && file->lock);
    QCOMPARE(backups().size(), 0); // nothing was taken from anybody
}

void TestTakeOver::holderThatIsAlive()
{
    LockHolder holder(m_roster->file(), otherPc());
    LockWatch watch(m_roster->file(), 60s);
    const auto refused = takeOver(watch);
    QVERIFY(!refused && refused.error().code == ErrorCode::Locked);
    QVERIFY(refused.error().message.contains(u"PC-VP2"_s));
    QCOMPARE(holder.ask("require"), u"ours"_s);
    QCOMPARE(backups().size(), 0);
}

void TestTakeOver::holderThatWasSwitchedOff()
{
    LockHolder holder(m_roster->file(), otherPc());
    holder.kill();
    LockWatch watch(m_roster->file(), 100ms);
    waitUntilSilent(watch);
    auto file = takeOver(watch);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(backups().size(), 1); // made before anything was touched
    auto opened = Roster::open(std::move(*file));
    QVERIFY(opened && !(*opened)->isReadOnly());
    QVERIFY((*opened)->edit(Step{Action::AddRows, 1}, [](Edit &edit) {
        addRows(edit, {TestRoster::row(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}})},
            UnknownUnit::Keep);
    }));
    QCOMPARE(personCount((*opened)->database()), 2);
}

void TestTakeOver::holderThatDiedWriting()
{
    QStringList command = otherPc();
    command << QCoreApplication::applicationFilePath() << u"--die-writing"_s << m_roster->file();
    QProcess writer;
    writer.start(command.takeFirst(), command);
    QVERIFY(writer.waitForFinished(20'000));
    QVERIFY(hasLeftJournal(m_roster->file()));
    const auto viewed = RosterFile::open(m_roster->file(), RosterFile::Access::View);
    QVERIFY(!viewed && viewed.error().code == ErrorCode::Unfinished);
    const auto edited = RosterFile::open(m_roster->file(), RosterFile::Access::Edit);
    QVERIFY(!edited && edited.error().code == ErrorCode::Locked);

    LockWatch watch(m_roster->file(), 100ms);
    waitUntilSilent(watch);
    auto file = takeOver(watch);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(personCount(file->database), 1); // as before the half change
    QVERIFY(!hasLeftJournal(m_roster->file()));
    // What was left is not needed any more, but a copy of what came of it is.
    const QStringList kept
        = QDir(backupFolder(m_roster->file())).entryList({u"*.left-*"_s}, QDir::Files);
    QCOMPARE(kept, QStringList());
    QCOMPARE(backups().size(), 1);
    Database copy = Database::open(backups().first().path, Database::Access::ReadOnly);
    QCOMPARE(personCount(copy), 1);
}

// Putting it right fails: then the bytes as they were left are still there.
void TestTakeOver::holderThatLeftADamagedFile()
{
    QStringList command = otherPc();
    command << QCoreApplication::applicationFilePath() << u"--die-writing"_s << m_roster->file();
    QProcess writer;
    writer.start(command.takeFirst(), command);
    QVERIFY(writer.waitForFinished(20'000));
    QFile file(m_roster->file());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(3 * 4096));
    QVERIFY(file.write(QByteArray(200 * 1024, 'x')) > 0);
    QVERIFY(file.seek(0));
    const QByteArray left = file.readAll();
    file.close();

    LockWatch watch(m_roster->file(), 100ms);
    waitUntilSilent(watch);
    const auto failed = takeOver(watch);
    QVERIFY(!failed);
    const QString kept = QDir(backupFolder(m_roster->file())).filePath(u"thử.left-1.soctv"_s);
    QVERIFY2(failed.error().message.contains(u"thử.left-1"_s), qPrintable(failed.error().message));
    QFile copy(kept);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), left);
    QVERIFY(hasLeftJournal(kept));
    QCOMPARE(RosterLock::ownerOf(m_roster->file()).since.isValid(), false); // let go again
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return LockHolder::main(arguments.value(2));
    if (arguments.value(1) == u"--die-writing")
        return dieWriting(arguments.value(2));
    TestTakeOver test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_takeover.moc"
