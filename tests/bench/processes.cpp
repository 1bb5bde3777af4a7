#include "processes.h"

#include "bench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

#include <algorithm>

namespace soctv::bench {

namespace {

constexpr int sampleEvery = 5; // ms

// Resident bytes of the process and of all it started; 0 for one that has ended meanwhile. Pages
// that they share count once for each.
qint64 residentOfTree(qint64 pid)
{
    const QString folder = QStringLiteral("/proc/%1/").arg(pid);
    QFile sizes(folder + QStringLiteral("statm"));
    if (!sizes.open(QIODevice::ReadOnly))
        return 0;
    qint64 bytes = sizes.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
    const QStringList threads
        = QDir(folder + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile children(folder + QStringLiteral("task/%1/children").arg(thread));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                bytes += residentOfTree(child.toLongLong());
        }
    }
    return bytes;
}

QString firstLine(const QByteArray &text)
{
    return QString::fromUtf8(text.left(text.indexOf('\n'))).trimmed();
}

} // namespace

Cost costOf(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    process.setProcessEnvironment(environment);
    Cost cost;
    cost.ms = timed([&] {
        process.start(program, arguments);
        if (!process.waitForStarted())
            qFatal("%s did not start", qUtf8Printable(program));
        while (!process.waitForFinished(sampleEvery)) {
            if (process.state() == QProcess::NotRunning)
                break;
            cost.peak = std::max(cost.peak, residentOfTree(process.processId()));
        }
    });
    cost.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    cost.said = firstLine(
        cost.exitCode == 0 ? process.readAllStandardOutput() : process.readAllStandardError());
    return cost;
}

QString mebibytes(qint64 bytes)
{
    return QStringLiteral("%1 MiB").arg(bytes / (1024 * 1024));
}

Cost soctv(const QStringList &arguments, const QString &home)
{
    return costOf(QStringLiteral(SOCTV_PROGRAM), arguments, home);
}

void prepare(const QStringList &arguments, const QString &home)
{
    const Cost cost = soctv(arguments, home);
    if (cost.exitCode != 0)
        qFatal("soctv %s: %s", qUtf8Printable(arguments.first()), qUtf8Printable(cost.said));
}

Cost libreOffice(
    const QStringList &files, const QString &to, const QString &target, const QString &home)
{
    const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (soffice.isEmpty())
        return {.exitCode = -1, .said = QStringLiteral("LibreOffice is not installed")};
    const QStringList arguments{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(home),
        QStringLiteral("--headless"), QStringLiteral("--convert-to"), to,
        QStringLiteral("--outdir"), target};
    return costOf(soffice, arguments + files, home);
}

void compare(const QString &what, const Cost &ours, const QString &otherName, const Cost &other)
{
    const bool both = ours.exitCode == 0 && other.exitCode == 0;
    const auto note = [&](const QString &figure, double share) {
        return both ? QStringLiteral("%1 %2, ratio %3").arg(otherName, figure).arg(share, 0, 'f', 3)
                    : QStringLiteral("no ratio: %1").arg(ours.exitCode ? ours.said : other.said);
    };
    report(what, milliseconds(ours.ms), note(milliseconds(other.ms), ours.ms / other.ms));
    report(QStringLiteral("its peak memory, all processes"), mebibytes(ours.peak),
        note(mebibytes(other.peak), double(ours.peak) / double(other.peak)));
    if (ours.exitCode == 0)
        report(QStringLiteral("what came in"), {}, ours.said);
}

} // namespace soctv::bench
