#include "core/roster/follow.h"

#include "core/roster/units.h"
#include "tests/support/testroster.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

constexpr int inTime = 4 * Follower::pollMilliseconds;

std::unique_ptr<Roster> openedToView(const QString &path)
{
    auto opened = Roster::open(path, Roster::Access::View);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

QStringList namesIn(Roster &roster)
{
    QStringList names;
    Statement statement(roster.database(), "SELECT full_name FROM person ORDER BY id");
    while (statement.step())
        names.append(statement.text(0));
    return names;
}

} // namespace

class TestFollow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfTheOther();
    void noticesNothingOfItself();
    void holdsNothing();
    void busyIsNoError();
    void anotherFile();
    void fileThatIsAway();
    void writerThatDied();
};

void TestFollow::changesOfTheOther()
{
    TestRoster other;
    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}, {u"unit"_s, u"Xã Một"_s}});
    const auto roster = openedToView(other.file());
    const auto reader = roster->makeReader();
    const QSignalSpy changed(roster.get(), &Roster::changed);
    const qint64 edits = roster->editNumber();
    const qsizetype units = roster->unitNames().all().size();
    const qint64 post = other.add(
        Role::AccountContact, {{u"full_name"_s, u"Bùi An"_s}, {u"unit"_s, u"Xã Hai"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, inTime);
    QVERIFY(changed.first().first().value<Changes>().everything);
    QCOMPARE(namesIn(*roster), (QStringList{u"Lê Ái"_s, u"Bùi An"_s}));
    QCOMPARE(roster->unitNames().all().size(), units + 1);
    QVERIFY(roster->editNumber() > edits);
    QCOMPARE(reader->read(
                 [](Database &database) { return database.number("SELECT count(*) FROM person"); }),
        2);
    QVERIFY(other.set(post, u"full_name"_s, u"Bùi Ân"_s));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, inTime);
    QCOMPARE(namesIn(*roster).last(), u"Bùi Ân"_s);
}

void TestFollow::noticesNothingOfItself()
{
    TestRoster other;
    const auto roster = openedToView(other.file());
    const QSignalSpy changed(roster.get(), &Roster::changed);
    QTest::qWait(2 * Follower::pollMilliseconds + 500);
    QCOMPARE(changed.size(), 0);

    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, inTime);
}

// The other one never waits for a window that only looks.
void TestFollow::holdsNothing()
{
    TestRoster other;
    const auto roster = openedToView(other.file());
    const QSignalSpy changed(roster.get(), &Roster::changed);
    other.database().execute("PRAGMA busy_timeout=0");
    for (int i = 0; i < 40; ++i) {
        other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}}); // throws if it has to
        QTest::qWait(100);
    }
    QVERIFY(changed.size() >= 1);
}

void TestFollow::busyIsNoError()
{
    TestRoster other;
    const auto roster = openedToView(other.file());
    const QSignalSpy changed(roster.get(), &Roster::changed);
    const QSignalSpy failed(roster.get(), &Roster::followFailed);
    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    other.database().execute("BEGIN EXCLUSIVE"); // a commit that takes long
    QTest::qWait(2 * Follower::pollMilliseconds + 500);
    QCOMPARE(changed.size(), 0);
    other.database().execute("COMMIT");
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, inTime);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(namesIn(*roster), QStringList{u"Lê Ái"_s});
}

// A backup was restored: another file bears the name.
void TestFollow::anotherFile()
{
    TestRoster other;
    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    const QString copy = other.path(u"bản sao.soctv"_s);
    QVERIFY(other->backUpTo(copy));
    other.add(Role::AccountContact, {{u"full_name"_s, u"Bùi An"_s}});
    const auto roster = openedToView(other.file());
    const auto reader = roster->makeReader();
    const auto count = [&] {
        return reader->read(
            [](Database &database) { return database.number("SELECT count(*) FROM person"); });
    };
    QCOMPARE(count(), 2);
    const QSignalSpy changed(roster.get(), &Roster::changed);
    other.close();
    QCOMPARE(
        ::rename(QFile::encodeName(copy).constData(), QFile::encodeName(other.file()).constData()),
        0);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), inTime);
    QCOMPARE(namesIn(*roster), QStringList{u"Lê Ái"_s});
    QCOMPARE(count(), 1); // on the thread of jobs, too
    other.reopen();
    other.add(Role::AccountContact, {{u"full_name"_s, u"Ngô Chi"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(*roster).size(), 2, inTime);
}

void TestFollow::fileThatIsAway()
{
    TestRoster other;
    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    other.close();
    const auto roster = openedToView(other.file());
    const QSignalSpy changed(roster.get(), &Roster::changed);
    const QSignalSpy failed(roster.get(), &Roster::followFailed);
    QVERIFY(QFile::rename(other.file(), other.path(u"đi.soctv"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, inTime);
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QTest::qWait(Follower::pollMilliseconds + 500);
    QCOMPARE(failed.size(), 1); // said once
    QVERIFY(QFile::rename(other.path(u"đi.soctv"_s), other.file()));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), inTime);
    QCOMPARE(namesIn(*roster), QStringList{u"Lê Ái"_s});
}

// Its journal is there, and nobody holds a lock: only a writer can roll it back.
void TestFollow::writerThatDied()
{
    TestRoster other;
    other.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    const auto roster = openedToView(other.file());
    const QSignalSpy failed(roster.get(), &Roster::followFailed);
    other.close();
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--die-writing"_s, other.file()});
    QVERIFY(writer.waitForFinished(20'000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, inTime);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unfinished);
    QVERIFY(!Roster::open(other.file(), Roster::Access::View));
    other.reopen(); // rolls back
    QCOMPARE(namesIn(other.roster()), QStringList{u"Lê Ái"_s});
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(*roster), QStringList{u"Lê Ái"_s}, inTime);
}

namespace {

// Writes half of a change to the file, then dies.
int dieWriting(const QString &path)
{
    Database database = Database::open(path, Database::Access::ReadWrite);
    database.execute("PRAGMA cache_spill=1; PRAGMA cache_size=1; BEGIN IMMEDIATE;"
                     "UPDATE person SET full_name = full_name || 'x';"
                     "CREATE TABLE filler(x); INSERT INTO filler VALUES(zeroblob(500000));");
    return ::raise(SIGKILL);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--die-writing")
        return dieWriting(arguments.value(2));
    TestFollow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_follow.moc"
