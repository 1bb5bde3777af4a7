#include "core/db/lockwatch.h"

#include "tests/support/errors.h"
#include "tests/support/lockholder.h"

#include <QElapsedTimer>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace soctv;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms;

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Looks for \a time as a window does, in short intervals; false as soon as it is Silent.
bool hears(LockWatch &watch, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(milliseconds)) {
        if (watch.look() == LockWatch::State::Silent)
            return false;
        QTest::qWait(20);
    }
    return true;
}

} // namespace

class TestLockWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(path(), "a roster");
    }
    void nobody();
    void holderOfThisComputer();
    void deadComputer();
    void livingComputer_data();
    void livingComputer();
    void notTakenFromTheLiving();
    void sleepingHolder();
    void mediumThatIsAway();
    void usualPatience();

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"a.soctv"_s); }
    QString ownerPath() const { return m_folder->filePath(u".a.soctv.owner"_s); }
    QStringList otherPc() const
    {
        return LockHolder::onComputer(
            u"PC-VP2"_s, u"0123456789abcdef0123456789abcdef"_s, m_folder->path());
    }
};

void TestLockWatch::nobody()
{
    LockWatch watch(path());
    QVERIFY(watch.state() == LockWatch::State::Free);
    QVERIFY(!watch.owner().since.isValid());
}

void TestLockWatch::holderOfThisComputer()
{
    LockHolder holder(path());
    LockWatch watch(path());
    QVERIFY(watch.state() == LockWatch::State::Held);
    QCOMPARE(watch.owner().host, QSysInfo::machineHostName());
    holder.kill();
    QVERIFY(watch.look() == LockWatch::State::Free); // at once
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

// It locks nobody out for ever.
void TestLockWatch::deadComputer()
{
    LockHolder holder(path(), otherPc());
    QCOMPARE(holder.answer(), u"held"_s);
    LockWatch watch(path(), patience);
    holder.kill();
    QVERIFY(watch.look() == LockWatch::State::Held);
    QVERIFY(fails(ErrorCode::Locked, [&] { RosterLock lock(path(), watch); }));
    QVERIFY(hears(watch, 200));
    QVERIFY(watch.remaining() > 0ms && watch.remaining() <= patience);
    QVERIFY(!hears(watch, 2000));
    QCOMPARE(watch.remaining(), 0ms);
    QCOMPARE(watch.owner().host, u"PC-VP2"_s);
    RosterLock lock(path(), watch);
    lock.require();
    QCOMPARE(RosterLock::ownerOf(path()).host, QSysInfo::machineHostName());
}

void TestLockWatch::livingComputer_data()
{
    QTest::addColumn<int>("clockDays");
    QTest::newRow("clocks agree") << 0;
    QTest::newRow("its clock is a year ahead") << 365;
    QTest::newRow("its clock is a year behind") << -365;
    QTest::newRow("its clock stands still") << 1;
}

// A colleague alive is never robbed, whatever the two clocks say.
void TestLockWatch::livingComputer()
{
    QFETCH(int, clockDays);
    const auto beat = [&](int number) {
        const QDateTime at = QDateTime::currentDateTimeUtc().addDays(clockDays);
        const QString text
            = clockDays == 1 ? u"2026-09-05T01:15:00Z"_s : at.toString(Qt::ISODateWithMs);
        put(ownerPath(),
            u"{\"host\": \"PC-VP2\", \"since\": \"%1\", \"heartbeat\": \"%1\", \"beat\": \"%2\"}"_s
                .arg(text)
                .arg(number)
                .toUtf8());
    };
    beat(0);
    LockWatch watch(path(), patience);
    for (int i = 1; i < 8; ++i) {
        QVERIFY(hears(watch, 150));
        beat(i);
    }
    QVERIFY(!hears(watch, 2000)); // and when it does not move any more, it is gone
    const RosterLock lock(path(), watch);
    QVERIFY(lock.isStillOurs());
}

void TestLockWatch::notTakenFromTheLiving()
{
    LockHolder holder(path(), otherPc());
    LockWatch watch(path(), patience);
    QVERIFY(!hears(watch, 2000));
    QCOMPARE(holder.ask("beat"), u"beaten"_s); // in the last moment
    QVERIFY(fails(ErrorCode::Locked, [&] { RosterLock lock(path(), watch); }));
    QCOMPARE(holder.ask("require"), u"ours"_s);
}

// A laptop that was closed: when it wakes up, it must not write any more.
void TestLockWatch::sleepingHolder()
{
    LockHolder holder(path(), otherPc());
    QCOMPARE(::kill(pid_t(holder.pid()), SIGSTOP), 0);
    LockWatch watch(path(), patience);
    QVERIFY(!hears(watch, 2000));
    {
        RosterLock lock(path(), watch);
        lock.require();
        QCOMPARE(::kill(pid_t(holder.pid()), SIGCONT), 0);
        QCOMPARE(holder.ask("beat"), u"beaten"_s);
        const QString refusal = holder.ask("require");
        QVERIFY2(refusal.contains(QSysInfo::machineHostName()), qPrintable(refusal));
        QCOMPARE(holder.ask("require"), refusal);
        holder.letGo();
        lock.require(); // what it left untouched is ours
        QCOMPARE(RosterLock::ownerOf(path()).host, QSysInfo::machineHostName());
    }
    const RosterLock next(path());
    QVERIFY(next.isStillOurs());
}

void TestLockWatch::mediumThatIsAway()
{
    LockHolder holder(path(), otherPc());
    LockWatch watch(path(), patience);
    QVERIFY(QFile::rename(path(), path() + u".away"_s));
    QVERIFY(hears(watch, 600));
    QVERIFY(QFile::rename(path() + u".away"_s, path()));
    QVERIFY(hears(watch, 200));
    QVERIFY(!hears(watch, 2000));
}

void TestLockWatch::usualPatience()
{
    QCOMPARE(LockWatch::usualPatience, 180s);
    QVERIFY(RosterLock::heartbeatInterval * 3 <= LockWatch::usualPatience);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return LockHolder::main(arguments.value(2));
    TestLockWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lockwatch.moc"
