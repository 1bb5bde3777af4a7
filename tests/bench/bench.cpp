// What packaging/bench prints. Times on one machine say little: each figure stands beside what to
// compare it with, measured in the same run.

#include "bench.h"

#include "core/roster/samplefile.h"
#include "core/sheets/fonts.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
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

namespace {

constexpr auto usage = "soctv_bench [--million] [lists] [window] [sheets] [import] "
                       "[returns] [units] [safety]\n"
                       "Measures what is named, or all. --million adds a roster of 1,000,000 rows "
                       "to the one of 100,000 and takes some minutes more.\n";

void measure(const QStringList &parts, bool million)
{
    using namespace soctv::bench;
    const QTemporaryDir folder;
    const auto wanted
        = [&](const char *part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    QList<qint64> sizes{1000, 100000};
    if (million)
        sizes.append(1000000);
    for (const qint64 rows : std::as_const(sizes)) {
        const QString file = sampleFile(folder.path(), rows);
        if (wanted("lists")) {
            memory(file, rows); // before the edits of the next lines
            listAndSearch(file, rows);
            editsWhileJobsRun(file, rows);
        }
        if (wanted("window"))
            window(file, rows);
        if (wanted("safety"))
            safety(file, rows);
        if (wanted("sheets") && rows > 1000)
            sheets(folder.path(), rows);
    }
    if (wanted("import"))
        importing(folder.path());
    if (wanted("returns"))
        returns();
    if (wanted("units"))
        units(folder.path());
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList parts = application.arguments().mid(1);
    const bool million = parts.removeAll(QStringLiteral("--million")) > 0;
    const QStringList known{QStringLiteral("lists"), QStringLiteral("window"),
        QStringLiteral("sheets"), QStringLiteral("import"), QStringLiteral("returns"),
        QStringLiteral("units"), QStringLiteral("safety")};
    if (std::any_of(parts.begin(), parts.end(),
            [&](const QString &part) { return !known.contains(part); })) {
        QTextStream(stderr) << usage;
        return 2;
    }
    soctv::useBundledFonts();
    measure(parts, million);
    return 0;
}
