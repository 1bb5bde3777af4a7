// A returned sheet of 100,000 rows comes in through the program as users have it, its worker
// process included; LibreOffice turns the same file into CSV.

#include "bench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

#include <algorithm>

namespace soctv::bench {

namespace {

// Mẫu 01 prints nine of ten people of a sample roster.
constexpr qint64 sheetRows = 100000;
constexpr qint64 rosterRows = 111111;
constexpr int sampleEvery = 5; // ms

struct Cost {
    double ms = 0;
    qint64 peak = 0; ///< bytes resident, all processes together
    int exitCode = 0;
    QString said; ///< the first line it printed, or its errors if it failed
};

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

// Nothing of the user's settings plays a part: home is an empty folder.
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

// Like any verb of the program that only prepares; ends the run if it fails.
void prepare(const QStringList &arguments, const QString &home)
{
    const Cost cost = costOf(QStringLiteral(SOCTV_PROGRAM), arguments, home);
    if (cost.exitCode != 0)
        qFatal("soctv %s: %s", qUtf8Printable(arguments.first()), qUtf8Printable(cost.said));
}

// The second run of two: the first one makes LibreOffice's profile.
Cost libreOffice(const QString &sheet, const QString &small, const QString &home)
{
    const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (soffice.isEmpty())
        return {.exitCode = -1, .said = QStringLiteral("not installed")};
    const auto convert = [&](const QString &file) {
        return costOf(soffice,
            {QStringLiteral("-env:UserInstallation=file://%1/profile").arg(home),
                QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76"),
                QStringLiteral("--outdir"), home, file},
            home);
    };
    convert(small);
    return convert(sheet);
}

} // namespace

void importing(const QString &folder)
{
    report(QStringLiteral("--- import"), {});
    const QTemporaryDir home;
    const QDir dir(home.path());
    const QString sheet = dir.filePath(QStringLiteral("returned.xlsx"));
    const QString small = dir.filePath(QStringLiteral("small.xlsx"));
    const QString roster = dir.filePath(QStringLiteral("new.soctv"));
    const auto exportTo = [&](const QString &target, qint64 rows) {
        prepare({QStringLiteral("export"), sampleFile(folder, rows), QStringLiteral("--sheet"),
                    QStringLiteral("mau-01"), QStringLiteral("--to"), target},
            home.path());
    };
    exportTo(sheet, rosterRows);
    exportTo(small, 1000);
    prepare({QStringLiteral("new"), roster, QStringLiteral("--office"), QStringLiteral("Bench")},
        home.path());

    const Cost ours = costOf(QStringLiteral(SOCTV_PROGRAM),
        {QStringLiteral("import"), roster, sheet, QStringLiteral("--accept"),
            QStringLiteral("all")},
        home.path());
    const Cost other = libreOffice(sheet, small, home.path());
    const bool both = ours.exitCode == 0 && other.exitCode == 0;
    const auto note = [&](const QString &figure, double share) {
        return both
            ? QStringLiteral("LibreOffice to CSV %1, ratio %2").arg(figure).arg(share, 0, 'f', 2)
            : QStringLiteral("no ratio: %1").arg(ours.exitCode ? ours.said : other.said);
    };
    report(QStringLiteral("import of an XLSX of %1 rows").arg(sheetRows), milliseconds(ours.ms),
        note(milliseconds(other.ms), ours.ms / other.ms));
    report(QStringLiteral("its peak memory, all processes"), mebibytes(ours.peak),
        note(mebibytes(other.peak), double(ours.peak) / double(other.peak)));
    if (ours.exitCode == 0)
        report(QStringLiteral("what came in"), {}, ours.said);
}

} // namespace soctv::bench
