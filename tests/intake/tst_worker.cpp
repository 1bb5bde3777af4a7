// A file can end its own reading and nothing else.

#include "core/base/error.h"
#include "core/intake/worker.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <optional>
#include <thread>

using namespace soctv;

namespace {

const QString fake = QStringLiteral(SOCTV_FAKE_WORKER);
const QByteArray goodBytes = "Họ tên,Điện thoại\nĐỗ Thị Ánh,0912345678\n";

QString nameRead(IntakeWorker &worker)
{
    Progress progress;
    return worker.read(goodBytes, "tốt.csv", progress).sheets.value(0).text(1, 0);
}

std::optional<Error> failureOn(IntakeWorker &worker, const QByteArray &bytes)
{
    Progress progress;
    return errorOf([&] { worker.read(bytes, "phiếu.xlsx", progress); });
}

// A zombie whose parent was killed is gone too: nobody may be there to take it away.
bool isGone(qint64 process)
{
    QFile state(QStringLiteral("/proc/%1/stat").arg(process));
    if (!state.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = state.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) == "Z";
}

// The soft limit as /proc shows it.
QString limitOf(qint64 process, const QString &what)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process));
    if (!limits.open(QIODevice::ReadOnly))
        return {};
    const QRegularExpression line(what + QStringLiteral(" +(\\S+)"));
    return line.match(QString::fromUtf8(limits.readAll())).captured(1);
}

} // namespace

class TstWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsManyFilesInOneProcess();
    void readsWhatTheReaderReads();
    void badFilesEndAlone_data();
    void badFilesEndAlone();
    void whatAFileBrokeIsNotBlamedOnTheNext();
    void refusalsNameTheFile();
    void longRefusalsAreCut();
    void cancelEndsAtOnce_data();
    void cancelEndsAtOnce();
    void deafAndTalkingWorkersEnd_data();
    void deafAndTalkingWorkersEnd();
    void endsWithItsProgram_data();
    void endsWithItsProgram();
    void endsWithItsObject();
    void isLimited();
    void opensNothing();
    void saysWhenThereIsNone();
    void carriesALargeFile();
};

void TstWorker::readsManyFilesInOneProcess()
{
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    QCOMPARE(worker.processId(), 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
    const qint64 process = worker.processId();
    const qint64 first = timer.restart();
    for (int file = 0; file < 300; ++file)
        QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
    QCOMPARE(worker.processId(), process);
    qInfo("first file %lld ms, 300 more %lld ms", first, timer.elapsed());
}

void TstWorker::readsWhatTheReaderReads()
{
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    Progress progress;
    for (const QByteArray &bytes : {goodBytes, QByteArray("x"), QByteArray("\xEF\xBB\xBF"),
             QByteArray("a;b\n;\n\n1;2;3\n").repeated(10000)}) {
        const Workbook here = readWorkbook(bytes);
        const Workbook there = worker.read(bytes, "x", progress);
        QCOMPARE(there.sheets.size(), here.sheets.size());
        QCOMPARE(there.remarks, here.remarks);
        for (qsizetype i = 0; i < here.sheets.size(); ++i) {
            const Grid &grid = here.sheets[i];
            QCOMPARE(there.sheets[i].rowCount(), grid.rowCount());
            for (int row = 0; row < grid.rowCount(); ++row) {
                for (int column = 0; column < grid.columnCount(); ++column)
                    QCOMPARE(there.sheets[i].text(row, column), grid.text(row, column));
            }
        }
    }
}

void TstWorker::badFilesEndAlone_data()
{
    QTest::addColumn<QString>("says");
    const QString damaged = "damaged";
    for (const char *bytes :
        {"crash", "abort", "garbage", "huge frame", "bad piece", "other file", "half an answer"})
        QTest::newRow(bytes) << damaged;
#ifndef __SANITIZE_ADDRESS__ // no limit there
    QTest::newRow("eat memory") << "memory";
    QTest::newRow("eat memory unseen") << damaged;
#endif
    QTest::newRow("spin") << "too long";
    QTest::newRow("sleep") << "too long";
    QTest::newRow("flood") << QString(); // reads well
}

void TstWorker::badFilesEndAlone()
{
    QFETCH(QString, says);
    IntakeWorker worker(fake);
    worker.setTimeLimit(says == "too long" ? 700 : 60000);
    QElapsedTimer timer;
    timer.start();
    const auto error = failureOn(worker, QTest::currentDataTag());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(error.has_value(), !says.isEmpty());
    if (error) {
        QCOMPARE(error->code, ErrorCode::Invalid);
        QVERIFY2(error->message.contains(says), qPrintable(error->message));
        QVERIFY2(error->message.contains("“phiếu.xlsx”"), qPrintable(error->message));
    }
    QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
    const qint64 process = worker.processId();
    QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
    QCOMPARE(worker.processId(), process);
}

// An idle process that died, or says what it was not asked, costs no file.
void TstWorker::whatAFileBrokeIsNotBlamedOnTheNext()
{
    IntakeWorker worker(fake);
    QVERIFY(!nameRead(worker).isEmpty());
    const qint64 process = worker.processId();
    QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
    QVERIFY(worker.processId() != process);
    // Here the process is not the first: the file is tried twice, and still ends alone.
    QVERIFY(failureOn(worker, "crash"));
    QCOMPARE(nameRead(worker), QStringLiteral("Đỗ Thị Ánh"));
}

void TstWorker::refusalsNameTheFile()
{
    IntakeWorker worker(fake);
    const auto named = failureOn(worker, "named refusal");
    QVERIFY(named);
    QCOMPARE(named->message, QStringLiteral("“phiếu.xlsx” is odd."));
    QCOMPARE(named->code, ErrorCode::EmptyFile);
    const qint64 process = worker.processId();
    const auto unnamed = failureOn(worker, "open");
    QVERIFY(unnamed);
    QVERIFY2(unnamed->message.startsWith("“phiếu.xlsx”: "), qPrintable(unnamed->message));
    QCOMPARE(worker.processId(), process); // a refusal is no reason to start again
}

void TstWorker::longRefusalsAreCut()
{
    IntakeWorker worker(fake);
    const auto error = failureOn(worker, "long refusal");
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Invalid);
    QVERIFY(error->message.size() < 1100);
}

void TstWorker::cancelEndsAtOnce_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("reading") << "" << QByteArray("spin");
    QTest::newRow("sending") << "--deaf" << QByteArray(20 << 20, 'x');
}

void TstWorker::cancelEndsAtOnce()
{
    QFETCH(QString, mode);
    QFETCH(QByteArray, bytes);
    IntakeWorker worker(fake, {mode});
    Progress progress;
    QElapsedTimer timer;
    std::thread officer([&] {
        QTest::qSleep(300);
        timer.start();
        progress.cancel();
    });
    const auto error = errorOf([&] { worker.read(bytes, "x", progress); });
    const qint64 waited = timer.elapsed();
    officer.join();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY2(waited < 200, qPrintable(QString::number(waited)));
    QCOMPARE(worker.processId(), 0);
}

void TstWorker::deafAndTalkingWorkersEnd_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("never reads") << "--deaf";
    QTest::newRow("only talks") << "--talk";
}

void TstWorker::deafAndTalkingWorkersEnd()
{
    QFETCH(QString, mode);
    IntakeWorker worker(fake, {mode});
    worker.setTimeLimit(500);
    for (const int size : {1, 20 << 20}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(failureOn(worker, QByteArray(size, 'x')));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
}

void TstWorker::endsWithItsProgram_data()
{
    QTest::addColumn<QString>("last");
    QTest::newRow("while it computes") << "spin";
    QTest::newRow("while it sleeps") << "sleep";
}

void TstWorker::endsWithItsProgram()
{
    QFETCH(QString, last);
    QProcess program;
    program.start(fake, {"--use", last});
    QVERIFY(program.waitForReadyRead());
    const qint64 worker = program.readLine().trimmed().toLongLong();
    QVERIFY(worker > 0);
    QTest::qSleep(200);
    QVERIFY(!isGone(worker)); // control
    program.kill();
    QVERIFY(program.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(isGone(worker), 2000);
}

void TstWorker::endsWithItsObject()
{
    qint64 process = 0;
    {
        IntakeWorker worker(fake);
        QVERIFY(!nameRead(worker).isEmpty());
        process = worker.processId();
        QVERIFY(!isGone(process));
    }
    QVERIFY(isGone(process));
}

void TstWorker::isLimited()
{
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    QVERIFY(!nameRead(worker).isEmpty());
    const qint64 process = worker.processId();
    QCOMPARE(limitOf(process, "Max file size"), QStringLiteral("0"));
    QCOMPARE(limitOf(process, "Max core file size"), QStringLiteral("0"));
    const int seconds = limitOf(process, "Max cpu time").toInt();
    QVERIFY2(seconds >= 60 && seconds <= 70, qPrintable(QString::number(seconds)));
#ifndef __SANITIZE_ADDRESS__
    QCOMPARE(limitOf(process, "Max address space"), QString::number(1 << 30));
    QCOMPARE(limitOf(process, "Max open files"), QStringLiteral("3"));
#endif
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    QVERIFY(status.open(QIODevice::ReadOnly));
    QVERIFY(status.readAll().contains("NoNewPrivs:\t1"));
}

void TstWorker::opensNothing()
{
#ifndef __SANITIZE_ADDRESS__
    IntakeWorker worker(fake);
    const auto error = failureOn(worker, "open");
    QVERIFY(error);
    QVERIFY2(error->message.endsWith("shut"), qPrintable(error->message));
    QVERIFY(!QFile::exists("/tmp/soctv-written"));
#endif
}

void TstWorker::saysWhenThereIsNone()
{
    IntakeWorker worker("/no/such/program");
    const auto error = failureOn(worker, goodBytes);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Io);
    IntakeWorker other("/bin/true"); // starts, and serves nothing
    const auto damaged = failureOn(other, goodBytes);
    QVERIFY(damaged);
    QCOMPARE(damaged->code, ErrorCode::Invalid);
}

void TstWorker::carriesALargeFile()
{
    QByteArray bytes = "Đơn vị,Họ tên,Chức vụ,Điện thoại,Email,Tài khoản,Liên kết\n";
    for (int row = 0; row < 100000; ++row) {
        const QByteArray n = QByteArray::number(row);
        bytes += "Công đoàn cơ sở Trường Tiểu học số " + n + ",Nguyễn Thị Ánh Tuyết " + n
            + ",Ủy viên Ban Chấp hành,0912345678,tuyet" + n
            + "@example.vn,Tuyết Nguyễn,https://www.facebook.com/tuyet." + n + '\n';
    }
    IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER));
    QVERIFY(!nameRead(worker).isEmpty());
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const Workbook here = readWorkbook(bytes);
    const qint64 reading = timer.restart();
    const Workbook there = worker.read(bytes, "x.csv", progress);
    qInfo("10^5 rows, %.1f MB: read here %lld ms, by the worker %lld ms", bytes.size() / 1e6,
        reading, timer.elapsed());
    QCOMPARE(there.sheets.first().rowCount(), 100001);
    QCOMPARE(there.sheets.first().text(100000, 1), here.sheets.first().text(100000, 1));
}

QTEST_GUILESS_MAIN(TstWorker)
#include "tst_worker.moc"
