#include "app/crashreport.h"

#include <QDir>
#include <QFile>

namespace soctv {

namespace {

constexpr int keptReports = 5;
constexpr qint64 longestReport = 64 * 1024;

} // namespace

QString takeCrashReport(const QString &folder)
{
    QDir dir(folder);
    // By name: it begins with the time, and a clock that jumped only shows an older one.
    QStringList reports
        = dir.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    if (reports.isEmpty())
        return {};
    QFile newest(dir.filePath(reports.first()));
    if (!newest.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(newest.read(longestReport));
    newest.close();
    for (const QString &report : std::as_const(reports))
        dir.rename(report, QStringLiteral("seen-") + report);
    const QStringList seen
        = dir.entryList({QStringLiteral("seen-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &old : seen.mid(keptReports))
        dir.remove(old);
    return text;
}

} // namespace soctv
