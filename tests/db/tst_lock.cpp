#include "core/db/lock.h"

#include "core/db/liveprocess.h"
#include "core/db/lockfiles.h"
#include "core/db/lockwatch.h"
#include "tests/support/errors.h"
#include "tests/support/lockholder.h"
#include "tests/support/smalldisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

QString sidecar(const QString &path, const QString &suffix)
{
    const QFileInfo info(path);
    return info.absolutePath() + u"/." + info.fileName() + suffix;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// An owner file of another computer, whose clock may be anything.
QByteArray ownerText(const QString &host, qint64 beatSecondsAgo)
{
    const QString beat
        = QDateTime::currentDateTimeUtc().addSecs(-beatSecondsAgo).toString(Qt::ISODate);
    return QJsonDocument(QJsonObject{{u"user"_s, u"lan"_s}, {u"host"_s, host},
                             {u"since"_s, u"2026-09-05T01:15:00Z"_s}, {u"heartbeat"_s, beat}})
        .toJson();
}

/// The two files of a holder on this computer: process \a pid that began at \a start.
void putHolder(const QString &path, qint64 pid, const QByteArray &start,
    const QByteArray &boot = QSysInfo::bootUniqueId())
{
    const QByteArray program
        = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    put(sidecar(path, u".lock"_s),
        QByteArray::number(pid) + '\n' + program + '\n' + host + '\n' + QSysInfo::machineUniqueId()
            + '\n' + boot + '\n');
    const QJsonObject json{{u"host"_s, QString::fromUtf8(host)},
        {u"machine"_s, QString::fromUtf8(QSysInfo::machineUniqueId())},
        {u"boot"_s, QString::fromUtf8(boot)}, {u"process"_s, QString::number(pid)},
        {u"start"_s, QString::fromUtf8(start)}, {u"since"_s, u"2026-09-05T01:15:00Z"_s}};
    put(sidecar(path, u".owner"_s), QJsonDocument(json).toJson());
}

bool isRefused(const QString &path, const QString &message = {})
{
    const auto error = errorOf([&] { RosterLock lock(path); });
    return error && error->code == ErrorCode::Locked && error->message.contains(message);
}

} // namespace

class TestLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void takenAndReleased();
    void secondInstance();
    void secondProcess();
    void killedHolder();
    void emptyLockFile();
    void garbledLockFile();
    void otherComputers_data();
    void otherComputers();
    void ownerOfAnotherComputer_data();
    void ownerOfAnotherComputer();
    void reusedProcessNumber();
    void ownProcessNumberUsedBefore();
    void computerThatWasSwitchedOff();
    void throughALink();
    void removedLock();
    void removedLockThatAnotherTook();
    void stolenLockKeepsItsOwner();
    void oddOwnerFiles_data();
    void oddOwnerFiles();
    void oddSideFiles_data();
    void oddSideFiles();
    void linksAreNotFollowed_data();
    void linksAreNotFollowed();
    void unreadableLockIsRespected();
    void beats();
    void beatsOnAFullDisk();
    void fullDisk();
    void readOnlyFolder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"Danh sách.soctv"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

void TestLock::takenAndReleased()
{
    {
        const RosterLock lock(path());
        QVERIFY(lock.isStillOurs());
        QCOMPARE(files(), (QStringList{u".Danh sách.soctv.lock"_s, u".Danh sách.soctv.owner"_s}));
        const Owner owner = RosterLock::ownerOf(path());
        QCOMPARE(owner.host, QSysInfo::machineHostName());
        QVERIFY(qAbs(owner.since.secsTo(QDateTime::currentDateTimeUtc())) < 5);
        QVERIFY(qAbs(owner.heartbeat.secsTo(QDateTime::currentDateTimeUtc())) < 5);
    }
    QCOMPARE(files(), QStringList());
    QVERIFY(!RosterLock::ownerOf(path()).since.isValid());
    const RosterLock again(path());
    QVERIFY(again.isStillOurs());
}

void TestLock::secondInstance()
{
    const RosterLock first(path());
    QVERIFY(isRefused(path(), QSysInfo::machineHostName()));
    QVERIFY(first.isStillOurs()); // and the refused one took nothing away
    QCOMPARE(RosterLock::ownerOf(path()).host, QSysInfo::machineHostName());
}

void TestLock::secondProcess()
{
    LockHolder holder(path());
    QCOMPARE(holder.answer(), u"held"_s);
    const auto error = errorOf([&] { RosterLock lock(path()); });
    QVERIFY(error && error->code == ErrorCode::Locked);
    const QString since = RosterLock::ownerOf(path()).since.toLocalTime().toString(u"HH:mm"_s);
    QVERIFY2(error->message.contains(u"Danh sách"_s), qPrintable(error->message));
    QVERIFY2(error->message.contains(QSysInfo::machineHostName()), qPrintable(error->message));
    QVERIFY2(error->message.contains(since), qPrintable(error->message));
    LockHolder another(path());
    QCOMPARE(another.answer(), error->message);
    holder.letGo();
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::killedHolder()
{
    LockHolder holder(path());
    QCOMPARE(holder.answer(), u"held"_s);
    holder.kill();
    QCOMPARE(files().size(), 2); // what it left behind
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::emptyLockFile()
{
    put(sidecar(path(), u".lock"_s), {}); // a power cut leaves one
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::garbledLockFile()
{
    put(sidecar(path(), u".lock"_s), QByteArray(40, '\0')); // so do some file systems
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

// Processes with a host name, a machine id or process numbers of their own. QLockFile alone would
// take the lock of a cloned computer, because it knows no such process.
void TestLock::otherComputers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("machine");
    QTest::newRow("another") << u"PC-VP2"_s << u"0123456789abcdef0123456789abcdef"_s;
    QTest::newRow("a clone") << u"PC-VP2"_s << QString();
    QTest::newRow("of the same name")
        << QSysInfo::machineHostName() << u"0123456789abcdef0123456789abcdef"_s;
}

void TestLock::otherComputers()
{
    QFETCH(QString, host);
    QFETCH(QString, machine);
    const QStringList otherPc = LockHolder::onComputer(host, machine, m_folder->path());
    LockHolder holder(path(), otherPc);
    QCOMPARE(holder.answer(), u"held"_s);
    QCOMPARE(RosterLock::ownerOf(path()).host, host);
    QVERIFY(isRefused(path(), host));
    LockHolder third(path(), otherPc); // there it is refused as well
    QVERIFY2(third.answer().contains(host), qPrintable(third.answer()));
    // It crashes: nobody here can know, so only waiting helps (see tst_lockwatch).
    holder.kill();
    QVERIFY(isRefused(path(), host));
    // There it is known at once.
    LockHolder again(path(), otherPc);
    QCOMPARE(again.answer(), u"held"_s);
}

// Whatever its clock and ours say: a heartbeat cannot be judged by one look.
void TestLock::ownerOfAnotherComputer_data()
{
    QTest::addColumn<qint64>("beatSecondsAgo");
    constexpr qint64 year = 365 * 24 * 3600;
    QTest::newRow("now") << qint64(5);
    QTest::newRow("two hours ago") << qint64(7200);
    QTest::newRow("its clock is a year behind") << year;
    QTest::newRow("its clock is a year ahead") << -year;
}

void TestLock::ownerOfAnotherComputer()
{
    QFETCH(qint64, beatSecondsAgo);
    put(sidecar(path(), u".owner"_s), ownerText(u"PC-VP2"_s, beatSecondsAgo));
    QVERIFY(isRefused(path(), u"PC-VP2"_s));
    QCOMPARE(files().size(), 1);
    put(sidecar(path(), u".lock"_s), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    QVERIFY(isRefused(path(), u"PC-VP2"_s));
    QCOMPARE(files().size(), 2);
}

// The holder crashed, and its number went to another process of the same program.
void TestLock::reusedProcessNumber()
{
    const LockHolder another(m_folder->filePath(u"khác.soctv"_s));
    QCOMPARE(another.answer(), u"held"_s);
    const auto start = processStart(another.pid());
    QVERIFY(start && !start->isEmpty());
    putHolder(path(), another.pid(), *start);
    QVERIFY(isRefused(path())); // the control: it is that process
    putHolder(path(), another.pid(), "17");
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::ownProcessNumberUsedBefore()
{
    putHolder(path(), QCoreApplication::applicationPid(), "17");
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::computerThatWasSwitchedOff()
{
    putHolder(path(), 1, {}, "another-boot");
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::throughALink()
{
    put(path(), "a roster");
    const QString link = m_folder->filePath(u"link.soctv"_s);
    QVERIFY(QFile::link(path(), link));
    {
        const RosterLock lock(path());
        QVERIFY(isRefused(link));
    }
    const RosterLock lock(link);
    QVERIFY(isRefused(path()));
}

void TestLock::removedLock()
{
    RosterLock lock(path());
    lock.require();
    QVERIFY(QFile::remove(sidecar(path(), u".lock"_s)));
    QVERIFY(!lock.isStillOurs());
    // Refused once: somebody else may have had it in between. Then it is taken again.
    QVERIFY(fails(ErrorCode::Moved, [&] { lock.require(); }));
    lock.require();
    QVERIFY(isRefused(path()));
    QCOMPARE(files().size(), 2);
}

void TestLock::removedLockThatAnotherTook()
{
    auto lock = std::make_unique<RosterLock>(path());
    QVERIFY(QFile::remove(sidecar(path(), u".lock"_s)));
    QVERIFY(QFile::remove(sidecar(path(), u".owner"_s)));
    LockHolder holder(path(), LockHolder::onComputer(u"PC-VP2"_s, {}, m_folder->path()));
    QCOMPARE(holder.answer(), u"held"_s);
    const QString since = RosterLock::ownerOf(path()).since.toLocalTime().toString(u"HH:mm"_s);
    for (int i = 0; i < 2; ++i) {
        const auto error = errorOf([&] { lock->require(); });
        QVERIFY(error && error->code == ErrorCode::Moved);
        QVERIFY2(error->message.contains(u"PC-VP2"_s) && error->message.contains(since),
            qPrintable(error->message));
    }
    lock->beat(); // a laptop that wakes up
    QCOMPARE(RosterLock::ownerOf(path()).host, u"PC-VP2"_s);
    lock.reset();
    QCOMPARE(holder.ask("require"), u"ours"_s);
    QCOMPARE(files().size(), 2);
}

void TestLock::stolenLockKeepsItsOwner()
{
    auto lock = std::make_unique<RosterLock>(path());
    put(sidecar(path(), u".lock"_s), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    put(sidecar(path(), u".owner"_s), ownerText(u"PC-VP2"_s, 0));
    QVERIFY(!lock->isStillOurs());
    lock.reset();
    QCOMPARE(RosterLock::ownerOf(path()).host, u"PC-VP2"_s);
    QVERIFY(contents(sidecar(path(), u".lock"_s)).contains("PC-VP2"));
}

void TestLock::oddOwnerFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("who knows");
    QTest::newRow("an array") << QByteArray("[1, 2]");
    QTest::newRow("numbers") << QByteArray("{\"host\": 5, \"heartbeat\": true}");
    QTest::newRow("huge") << QByteArray(1000000, ' ');
}

void TestLock::oddOwnerFiles()
{
    QFETCH(QByteArray, bytes);
    put(sidecar(path(), u".owner"_s), bytes);
    QVERIFY(!RosterLock::ownerOf(path()).since.isValid());
    const RosterLock lock(path()); // it is only shown, never obeyed
    QVERIFY(RosterLock::ownerOf(path()).since.isValid());
}

// What stands in the place of a file of the lock is neither followed nor taken away.
void TestLock::oddSideFiles_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("what");
    for (const char *suffix : {".lock", ".owner"}) {
        for (const char *what : {"folder", "full folder", "pipe"}) {
            QTest::addRow("%s: %s", suffix, what)
                << QString::fromLatin1(suffix) << QString::fromLatin1(what);
        }
    }
    QTest::newRow("lock: huge") << u".lock"_s << u"huge"_s;
}

void TestLock::oddSideFiles()
{
    QFETCH(QString, suffix);
    QFETCH(QString, what);
    const QString odd = sidecar(path(), suffix);
    if (what == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(odd).constData(), 0600), 0);
    else if (what == u"huge")
        put(odd, QByteArray(100'000, 'x'));
    else
        QVERIFY(QDir().mkpath(what == u"folder" ? odd : odd + u"/trong"_s));
    QVERIFY(isRefused(path(), QFileInfo(odd).fileName()));
    LockWatch watch(path(), std::chrono::milliseconds(0));
    QVERIFY(watch.look() == LockWatch::State::Held); // waiting does not take it away
    QVERIFY(fails(ErrorCode::Locked, [&] { RosterLock lock(path(), watch); }));
    if (what == u"huge")
        QCOMPARE(QFileInfo(odd).size(), 100'000);
    else
        QCOMPARE(QFileInfo(odd).isDir(), what != u"pipe");
    // The officer renames it, as the message says.
    QVERIFY(QFile::rename(odd, m_folder->filePath(u"khác"_s)));
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::linksAreNotFollowed_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("target");
    for (const char *suffix : {".lock", ".owner"}) {
        for (const char *target : {"file", "folder", "nothing"}) {
            QTest::addRow("%s to a %s", suffix, target)
                << QString::fromLatin1(suffix) << QString::fromLatin1(target);
        }
    }
}

void TestLock::linksAreNotFollowed()
{
    QFETCH(QString, suffix);
    QFETCH(QString, target);
    const QString valuable = m_folder->filePath(u"quý.txt"_s);
    if (target == u"file")
        put(valuable, "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    else if (target == u"folder")
        QVERIFY(QDir().mkpath(valuable + u"/trong"_s));
    QVERIFY(QFile::link(valuable, sidecar(path(), suffix)));
    {
        RosterLock lock(path());
        QVERIFY(lock.isStillOurs());
        QVERIFY(!QFileInfo(sidecar(path(), suffix)).isSymLink());
        lock.beat();
    }
    QCOMPARE(QFileInfo::exists(sidecar(path(), u".lock"_s)), false);
    if (target == u"file")
        QCOMPARE(contents(valuable), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    else
        QCOMPARE(QFileInfo::exists(valuable + u"/trong"_s), target == u"folder");
    // Somebody puts a link there while we hold it: it is not our lock any more.
    RosterLock lock(path());
    QVERIFY(QFile::remove(sidecar(path(), suffix)));
    QVERIFY(QFile::link(valuable, sidecar(path(), suffix)));
    lock.beat();
    QCOMPARE(lock.isStillOurs(), suffix != u".lock");
    if (target == u"file")
        QCOMPARE(contents(valuable), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
}

// Of another user, who may be alive.
void TestLock::unreadableLockIsRespected()
{
    const QStringList nobody{
        u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    LockHolder control(path(), nobody);
    QCOMPARE(control.answer(), u"held"_s);
    control.letGo();
    put(sidecar(path(), u".lock"_s), {});
    QVERIFY(QFile::setPermissions(sidecar(path(), u".lock"_s), QFile::ReadOwner));
    LockHolder holder(path(), nobody);
    QVERIFY2(holder.answer() != u"held"_s, qPrintable(holder.answer()));
    QVERIFY(QFile::exists(sidecar(path(), u".lock"_s)));
}

void TestLock::beats()
{
    RosterLock lock(path());
    const QByteArray first = contents(sidecar(path(), u".owner"_s));
    lock.beat();
    const QByteArray second = contents(sidecar(path(), u".owner"_s));
    QVERIFY(second != first); // within one second, too
    QCOMPARE(second.size(), first.size());
    for (const QByteArray &torn : {QByteArray(), second.left(40), QByteArray("x")}) {
        put(sidecar(path(), u".owner"_s), torn);
        QVERIFY(!RosterLock::ownerOf(path()).since.isValid());
        lock.beat();
        QVERIFY(RosterLock::ownerOf(path()).since.isValid());
    }
    QVERIFY(QFile::remove(sidecar(path(), u".owner"_s)));
    lock.beat();
    QCOMPARE(files().size(), 2);
}

// Whoever watches it must not think that it is dead because a disk is full.
void TestLock::beatsOnAFullDisk()
{
    SmallDisk disk(64);
    QVERIFY(disk.isMounted());
    RosterLock lock(disk.path(u"a.soctv"_s));
    QFile filler(disk.path(u"đầy"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) > 0) { }
    const QByteArray before = contents(disk.path(u".a.soctv.owner"_s));
    lock.beat();
    QVERIFY(contents(disk.path(u".a.soctv.owner"_s)) != before);
    QVERIFY(lock.isStillOurs());
}

void TestLock::fullDisk()
{
    SmallDisk disk(64);
    QVERIFY(disk.isMounted());
    QFile filler(disk.path(u"đầy"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) > 0) { }
    QVERIFY(fails(ErrorCode::DiskFull, [&] { RosterLock lock(disk.path(u"a.soctv"_s)); }));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"đầy"_s});
}

void TestLock::readOnlyFolder()
{
    SmallDisk disk(100);
    QVERIFY(disk.isMounted() && disk.makeReadOnly());
    QVERIFY(fails(ErrorCode::ReadOnly, [&] { RosterLock lock(disk.path(u"a.soctv"_s)); }));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return LockHolder::main(arguments.value(2));
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock.moc"
