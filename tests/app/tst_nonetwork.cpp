#include "core/roster/samplefile.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

/// The program as built, in its window on a display, with the print view opened: under strace it
/// opens no connection to any network. What it starts itself (LibreOffice) is not followed.
class TestNoNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printView();
    void commandLine();
    void seesAConnection();

private:
    QTemporaryDir m_folder;
};

namespace {

// The sockets of a family of the internet, or the connections to one, in the log of strace.
QStringList internetCalls(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {u"no log"_s};
    const QString text = QString::fromLocal8Bit(file.readAll());
    return text.split(u'\n').filter(QRegularExpression(u"AF_INET6?\\b"_s));
}

bool run(const QString &program, const QStringList &arguments, const QTemporaryDir &home)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

const QStringList traced{u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=socket,connect,sendto"_s, u"-o"_s};

} // namespace

void TestNoNetwork::printView()
{
    const QString roster = m_folder.filePath(u"mẫu.soctv"_s);
    Progress progress;
    QVERIFY(createSample(roster, 30, progress).ok());
    const QString log = m_folder.filePath(u"window.log"_s);
    // Ctrl+P opens the print view, which looks for printers; then the window is closed.
    const QString script = m_folder.filePath(u"officer"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "set -e\n"
        "strace -f -qq -e trace=socket,connect,sendto -o \"$1\" \"$2\" \"$3\" &\n"
        "tracer=$!\n"
        "window=$(timeout 60 xdotool search --sync --onlyvisible --name 'Sổ CTV' | tail -1)\n"
        "xdotool windowfocus --sync \"$window\"\n"
        "sleep 3\n"
        "xdotool key ctrl+p\n"
        "sleep 5\n"
        "xdotool getwindowname \"$window\" > \"$1.title\"\n"
        "xdotool key ctrl+q\n"
        "wait $tracer\n");
    file.close();
    QVERIFY(run(u"xvfb-run"_s,
        {u"-a"_s, u"-s"_s, u"-screen 0 1366x768x24"_s, u"bash"_s, script, log,
            QStringLiteral(SOCTV_PROGRAM), roster},
        m_folder));
    QFile title(log + u".title");
    QVERIFY(title.open(QIODevice::ReadOnly));
    const QString shown = QString::fromUtf8(title.readAll());
    QVERIFY2(shown.startsWith(u"In và xuất"_s), qPrintable(shown));
    QVERIFY(QFile(log).size() > 0); // the display itself is a socket
    QCOMPARE(internetCalls(log), QStringList());
}

void TestNoNetwork::commandLine()
{
    const QString roster = m_folder.filePath(u"lệnh.soctv"_s);
    Progress progress;
    QVERIFY(createSample(roster, 30, progress).ok());
    const QString log = m_folder.filePath(u"export.log"_s);
    QVERIFY(run(u"strace"_s,
        QStringList(traced) << log << QStringLiteral(SOCTV_PROGRAM) << u"export"_s << roster
                            << u"--sheet"_s << u"mau-01"_s << u"--to"_s
                            << m_folder.filePath(u"phiếu.pdf"_s),
        m_folder));
    QCOMPARE(internetCalls(log), QStringList());
}

// The control: a program that asks the network is seen.
void TestNoNetwork::seesAConnection()
{
    const QString log = m_folder.filePath(u"control.log"_s);
    QVERIFY(run(u"strace"_s,
        QStringList(traced) << log << u"python3"_s << u"-c"_s
                            << u"import socket; socket.socket(socket.AF_INET).close()"_s,
        m_folder));
    QVERIFY(!internetCalls(log).isEmpty());
}

QTEST_GUILESS_MAIN(TestNoNetwork)
#include "tst_nonetwork.moc"
