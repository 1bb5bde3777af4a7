// What packaging/bench prints. Times on one machine say little: each figure stands beside what to
// compare it with, measured in the same run.

#include "bench.h"

#include "core/roster/samplefile.h"
#include "core/sheets/fonts.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHashSeed>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

namespace soctv::bench {

void report(const QString &what, const QString &figure, const QString &note)
{
    QTextStream out(stdout);
    out << what.leftJustified(58) << figure.rightJustified(14) << "  " << note << Qt::endl;
}

QString milliseconds(double value)
{
    return value < 100 ? QString::number(value, 'f', 2) + QStringLiteral(" ms")
                       : QString::number(value, 'f', 0) + QStringLiteral(" ms");
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double p95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() * 95 / 100);
}

QString sampleFile(const QString &folder, qint64 rows)
{
    const QString path = QDir(folder).filePath(QStringLiteral("sample-%1.soctv").arg(rows));
    if (QFileInfo::exists(path))
        return path;
    Progress progress;
    const double ms = timed([&] {
        const Done made = createSample(path, rows, progress);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
    });
    report(QStringLiteral("sample --rows %1").arg(rows), milliseconds(ms),
        QStringLiteral("%1 KiB").arg(QFileInfo(path).size() / 1024));
    return path;
}

} // namespace soctv::bench

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    soctv::useBundledFonts();
    const QTemporaryDir folder;
    for (const qint64 rows : {1000, 100000}) {
        const QString file = soctv::bench::sampleFile(folder.path(), rows);
        soctv::bench::memory(file, rows); // before the edits of the next line
        soctv::bench::listAndSearch(file, rows);
        soctv::bench::editsWhileJobsRun(file, rows);
    }
    soctv::bench::sheets(folder.path());
    return 0;
}
