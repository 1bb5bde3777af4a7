// `soctv --verdict` over hostile and broken files: each gets the verdict of EXPECT.tsv, in time and
// in memory, and the worker never takes the program with it. tests/data/bad/mkbad.py makes them.

#include "tests/app/program.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soctv;

namespace {

constexpr int maxMilliseconds = 2000;
constexpr long maxKilobytes = 512 << 10;

struct Judged {
    int code = -1; ///< of the program; −1: it crashed
    QString verdict;
    QString reason;
    qint64 milliseconds = 0;
    long kilobytes = 0; ///< the most that the program or its worker held
};

// QProcess does not tell what its children used.
Judged judge(const QString &path, const QString &output)
{
    const QByteArray program = SOCTV_PROGRAM;
    const QByteArray file = QFile::encodeName(path);
    const QByteArray out = QFile::encodeName(output);
    char language[] = "--lang=en";
    char verb[] = "--verdict";
    char *arguments[] = {const_cast<char *>(program.constData()), language, verb,
        const_cast<char *>(file.constData()), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, out.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    QElapsedTimer timer;
    timer.start();
    pid_t process = 0;
    const int failed
        = ::posix_spawn(&process, program.constData(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used;
    if (failed != 0 || ::wait4(process, &status, 0, &used) != process)
        return {};
    const QStringList line = QString::fromUtf8(bytesOf(output)).split(QLatin1Char('\t'));
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, line.value(0), line.value(1).trimmed(),
        timer.elapsed(), used.ru_maxrss};
}

// Every file in \a folder with the verdict of EXPECT.tsv, whose names may hold *.
QList<std::pair<QString, QString>> expectedVerdicts(const QString &folder)
{
    QList<std::pair<QString, QString>> verdicts;
    const QString list = QString::fromUtf8(bytesOf(SOCTV_TEST_DATA "/bad/EXPECT.tsv"));
    for (const QString &line : list.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        for (const QString &name : QDir(folder).entryList({cells[0]}, QDir::Files))
            verdicts.append({name, cells.value(1)});
    }
    return verdicts;
}

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badFiles();
    void missingFile();
    void speaksTheLanguage();
    void wrongUse();
    void workerEndsWithItsInput();

private:
    QTemporaryDir m_folder;
};

void TestVerdict::initTestCase()
{
    QCOMPARE(QProcess::execute("python3", {SOCTV_TEST_DATA "/bad/mkbad.py", m_folder.path()}), 0);
}

void TestVerdict::badFiles()
{
    const QSet<QString> verdicts{"ok", "partial", "asks", "refused"};
    QTemporaryDir elsewhere;
    QStringList wrong;
    Judged slowest;
    Judged largest;
    int files = 0;
    for (const auto &[name, expected] : expectedVerdicts(m_folder.path())) {
        const Judged judged = judge(m_folder.filePath(name), elsewhere.filePath("out"));
        const bool refused = judged.verdict == QLatin1String("refused");
        if (!verdicts.contains(judged.verdict) || judged.reason.isEmpty()
            || judged.code != (refused ? 1 : 0) || judged.milliseconds > maxMilliseconds
            || judged.kilobytes > maxKilobytes
            || (expected != QLatin1String("any") && expected != judged.verdict)) {
            wrong.append(QStringLiteral("%1: %2 (%3), exit %4, %5 ms, %6 KB; expected %7")
                             .arg(name, judged.verdict, judged.reason)
                             .arg(judged.code)
                             .arg(judged.milliseconds)
                             .arg(judged.kilobytes)
                             .arg(expected));
        }
        ++files;
        if (judged.milliseconds > slowest.milliseconds)
            slowest = judged;
        if (judged.kilobytes > largest.kilobytes)
            largest = judged;
    }
    qInfo("%d files; slowest %lld ms, largest %ld MB", files, slowest.milliseconds,
        largest.kilobytes >> 10);
    QVERIFY(files >= 470);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestVerdict::missingFile()
{
    const Run run = soctvRun({"--verdict", m_folder.filePath("không có.xlsx")});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, QStringLiteral("refused\tKhông có tệp “không có.xlsx”.\n"));
}

// The sentence is made in the worker, in the language of the program that asks.
void TestVerdict::speaksTheLanguage()
{
    const QString path = m_folder.filePath("cols.csv");
    const Run english = soctvRun({"--lang", "en", "--verdict", path});
    const Run vietnamese = soctvRun({"--verdict", path});
    for (const Run &run : {english, vietnamese}) {
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.contains("cols.csv"), qPrintable(run.out));
    }
    QVERIFY2(english.out != vietnamese.out, qPrintable(english.out));
}

void TestVerdict::wrongUse()
{
    QCOMPARE(soctvRun({"--verdict"}).code, 2);
    QCOMPARE(soctvRun({"--verdict", "a", "b"}).code, 2);
    QVERIFY(soctvRun({"--help"}).out.contains("soctv --verdict"));
}

// Nor does it need a screen: it is the same program, but never a window.
void TestVerdict::workerEndsWithItsInput()
{
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    worker.setProcessEnvironment(environment);
    worker.start(QStringLiteral(SOCTV_PROGRAM), {"--intake-worker", "--lang", "vi"});
    QVERIFY(worker.waitForStarted());
    worker.closeWriteChannel();
    QVERIFY(worker.waitForFinished());
    QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.exitCode(), 0);
    QVERIFY(worker.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
