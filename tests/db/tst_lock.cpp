#include "core/db/lock.h"

#include "tests/support/errors.h"
#include "tests/support/smalldisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

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

void setAge(const QString &path, qint64 seconds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(
            QDateTime::currentDateTimeUtc().addSecs(-seconds), QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(path));
}

QByteArray ownerText(const QString &host, qint64 beatSecondsAgo)
{
    const QString beat
        = QDateTime::currentDateTimeUtc().addSecs(-beatSecondsAgo).toString(Qt::ISODate);
    return QJsonDocument(QJsonObject{{u"user"_s, u"lan"_s}, {u"host"_s, host},
                             {u"since"_s, u"2026-09-05T01:15:00Z"_s}, {u"heartbeat"_s, beat}})
        .toJson();
}

bool isRefused(const QString &path, const QString &message = {})
{
    const auto error = errorOf([&] { RosterLock lock(path); });
    return error && error->code == ErrorCode::Locked && error->message.contains(message);
}

/// This program once more, holding the lock of a path until it is told to end or is killed.
class Holder {
public:
    explicit Holder(const QString &path, const QStringList &wrapper = {})
    {
        QStringList command = wrapper;
        command << QCoreApplication::applicationFilePath() << u"--hold"_s << path;
        const QString program = command.takeFirst();
        m_process.start(program, command);
        m_process.waitForReadyRead(20000);
        m_answer = QString::fromUtf8(m_process.readAllStandardOutput()).trimmed();
    }
    ~Holder() { kill(); }

    QString answer() const { return m_answer; } ///< "held", or why not
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void letGo()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QString m_answer;
};

int hold(const QString &path)
{
    const auto say = [](const QString &text) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly))
            out.write(text.toUtf8() + '\n');
    };
    try {
        const RosterLock lock(path);
        say(u"held"_s);
        QFile in;
        if (in.open(stdin, QIODevice::ReadOnly))
            in.readAll(); // until the parent closes it
        return 0;
    } catch (const Error &error) {
        say(error.message);
        return 1;
    }
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
    void foreignHost_data();
    void foreignHost();
    void otherComputer();
    void otherComputerThatIsGone();
    void throughALink();
    void removedLock();
    void stolenLockKeepsItsOwner();
    void oddOwnerFiles_data();
    void oddOwnerFiles();
    void beats();
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
    Holder holder(path());
    QCOMPARE(holder.answer(), u"held"_s);
    const auto error = errorOf([&] { RosterLock lock(path()); });
    QVERIFY(error && error->code == ErrorCode::Locked);
    const QString since = RosterLock::ownerOf(path()).since.toLocalTime().toString(u"HH:mm"_s);
    QVERIFY2(error->message.contains(u"Danh sách"_s), qPrintable(error->message));
    QVERIFY2(error->message.contains(QSysInfo::machineHostName()), qPrintable(error->message));
    QVERIFY2(error->message.contains(since), qPrintable(error->message));
    Holder another(path());
    QCOMPARE(another.answer(), error->message);
    holder.letGo();
    const RosterLock lock(path());
    QVERIFY(lock.isStillOurs());
}

void TestLock::killedHolder()
{
    Holder holder(path());
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

void TestLock::foreignHost_data()
{
    QTest::addColumn<qint64>("beatSecondsAgo");
    QTest::addColumn<qint64>("fileSecondsAgo");
    QTest::addColumn<bool>("refused");
    QTest::newRow("alive") << qint64(5) << qint64(5) << true;
    QTest::newRow("its clock is behind") << qint64(7200) << qint64(5) << true;
    QTest::newRow("long ago") << qint64(600) << qint64(600) << false;
}

void TestLock::foreignHost()
{
    QFETCH(qint64, beatSecondsAgo);
    QFETCH(qint64, fileSecondsAgo);
    QFETCH(bool, refused);
    put(sidecar(path(), u".owner"_s), ownerText(u"PC-VP2"_s, beatSecondsAgo));
    setAge(sidecar(path(), u".owner"_s), fileSecondsAgo);
    if (refused) {
        QVERIFY(isRefused(path(), u"PC-VP2"_s));
        QCOMPARE(files().size(), 1);
        return;
    }
    const RosterLock lock(path());
    QCOMPARE(RosterLock::ownerOf(path()).host, QSysInfo::machineHostName());
}

// A process with a host name and process ids of its own, as on a cloned PC: QLockFile alone would
// take the lock, because no such process is known here.
void TestLock::otherComputer()
{
    const QStringList otherPc{u"unshare"_s, u"-fpu"_s, u"--kill-child"_s, u"sh"_s, u"-c"_s,
        u"hostname PC-VP2 && exec \"$@\""_s, u"sh"_s};
    Holder holder(path(), otherPc);
    QCOMPARE(holder.answer(), u"held"_s);
    QCOMPARE(RosterLock::ownerOf(path()).host, u"PC-VP2"_s);
    QVERIFY(isRefused(path(), u"PC-VP2"_s));
    Holder third(path(), otherPc); // there it is refused as well
    QVERIFY(third.answer().contains(u"PC-VP2"_s));
}

void TestLock::otherComputerThatIsGone()
{
    put(sidecar(path(), u".owner"_s), ownerText(u"PC-VP2"_s, 4000));
    setAge(sidecar(path(), u".owner"_s), 4000);
    // A lock file that QLockFile judges by another host: it stays until somebody takes it over.
    put(sidecar(path(), u".lock"_s), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    QVERIFY(isRefused(path(), u"PC-VP2"_s));
    QVERIFY(QFile::exists(sidecar(path(), u".lock"_s)));
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
    const RosterLock lock(path());
    QVERIFY(QFile::remove(sidecar(path(), u".lock"_s)));
    QVERIFY(!lock.isStillOurs());
}

void TestLock::stolenLockKeepsItsOwner()
{
    auto lock = std::make_unique<RosterLock>(path());
    put(sidecar(path(), u".lock"_s), "4711\nsoctv\nPC-VP2\n0123456789abcdef\n\n");
    put(sidecar(path(), u".owner"_s), ownerText(u"PC-VP2"_s, 0));
    QVERIFY(!lock->isStillOurs());
    lock.reset();
    QCOMPARE(RosterLock::ownerOf(path()).host, u"PC-VP2"_s);
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

void TestLock::beats()
{
    RosterLock lock(path());
    put(sidecar(path(), u".owner"_s), ownerText(QSysInfo::machineHostName(), 600));
    lock.beat();
    QVERIFY(RosterLock::ownerOf(path()).heartbeat.secsTo(QDateTime::currentDateTimeUtc()) < 5);
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
        return hold(arguments.value(2));
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock.moc"
