#include "bench.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

namespace soctv::bench {

namespace {

// Resident memory of a running process in KiB; 0 if the system does not tell.
qint64 residentOf(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

} // namespace

void memory(const QString &file, qint64 rows)
{
    const QTemporaryDir home;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SOCTV_PROGRAM), {file});
    if (!program.waitForStarted())
        qFatal("the program did not start");
    // Until it stops growing: everything for lists and search is loaded. Rows are checked last,
    // which takes no more memory for a while.
    const qint64 quietEnd = 4 + rows / 25000;
    qint64 resident = 0;
    for (qint64 quiet = 0; quiet < quietEnd;) {
        QThread::msleep(500);
        const qint64 now = residentOf(program.processId());
        quiet = now > resident + 256 ? 0 : quiet + 1;
        resident = std::max(resident, now);
    }
    program.terminate();
    program.waitForFinished(5000);
    report(QStringLiteral("memory of the window, %1 rows").arg(rows),
        QStringLiteral("%1 MiB").arg(resident / 1024), QStringLiteral("resident, offscreen"));
}

} // namespace soctv::bench
