#include "core/roster/roster.h"
#include "core/roster/samplefile.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace soctv;
using namespace Qt::StringLiterals;

/// The program as built, with a roster open, crashes: a report is left that holds nothing of it.
class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesAReport_data();
    void leavesAReport();
    void killedLeavesNone();
    void fileIsFreeAfterwards();

private:
    std::unique_ptr<QProcess> start() const;
    QStringList reports() const;

    QTemporaryDir m_home;
    QString m_file;
};

void TestCrash::initTestCase()
{
    m_file = m_home.filePath(u"danh sách của Lan.soctv"_s);
    Progress progress;
    QVERIFY(createSample(m_file, 50, progress).ok());
}

std::unique_ptr<QProcess> TestCrash::start() const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(SOCTV_PROGRAM), {m_file});
    // It has the roster open as soon as its lock is there.
    const QString lock = m_home.filePath(u".danh sách của Lan.soctv.lock"_s);
    for (int i = 0; i < 200 && !QFile::exists(lock); ++i)
        QTest::qWait(50);
    QTest::qWait(300);
    return process;
}

QStringList TestCrash::reports() const
{
    const QDir folder(m_home.filePath(u"data/soctv/crashes"_s));
    return folder.entryList({u"crash-*.txt"_s}, QDir::Files);
}

void TestCrash::leavesAReport_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("segmentation fault") << SIGSEGV;
    QTest::newRow("abort") << SIGABRT;
    QTest::newRow("bus error") << SIGBUS;
}

void TestCrash::leavesAReport()
{
    QFETCH(int, signal);
    const auto process = start();
    QCOMPARE(reports(), QStringList());
    ::kill(pid_t(process->processId()), signal);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    const QStringList found = reports();
    QCOMPARE(found.size(), 1);
    QFile file(m_home.filePath(u"data/soctv/crashes/"_s + found.first()));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.startsWith(u"soctv "_s), qPrintable(text));
    QVERIFY2(text.contains(u"signal 0x%1"_s.arg(signal, 0, 16)), qPrintable(text));
    QVERIFY2(text.contains(u"libQt6Core.so.6+0x"_s), qPrintable(text));
    for (const QString &personal : {m_home.path(), u"Lan"_s, u"/"_s, u"danh"_s})
        QVERIFY2(!text.contains(personal), qPrintable(personal + u" in "_s + text));
    // The next start tells of it, once.
    {
        const auto next = start();
        QCOMPARE(reports(), QStringList());
        next->kill();
        QVERIFY(next->waitForFinished());
    }
}

void TestCrash::killedLeavesNone()
{
    const auto process = start();
    process->kill();
    QVERIFY(process->waitForFinished());
    QCOMPARE(reports(), QStringList());
}

void TestCrash::fileIsFreeAfterwards()
{
    const auto process = start();
    ::kill(pid_t(process->processId()), SIGSEGV);
    QVERIFY(process->waitForFinished());
    const auto opened = Roster::open(m_file, Roster::Access::Edit);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
