#include "app/crashreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace soctv {

namespace {

constexpr int keptReports = 5;
constexpr qint64 longestReport = 64 * 1024;

} // namespace

QString newCrashReport(const QString &folder)
{
    const QString name = QStringLiteral("crash-%1-%2.txt")
                             .arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"))
                             .arg(QCoreApplication::applicationPid());
    return QDir(folder).filePath(name);
}

QByteArray crashReportHead()
{
    return QStringLiteral("soctv %1, Qt %2, %3, %4")
        .arg(QStringLiteral(SOCTV_VERSION), QString::fromLatin1(qVersion()),
            QSysInfo::productType() + u' ' + QSysInfo::productVersion(),
            QSysInfo::currentCpuArchitecture())
        .toUtf8();
}

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
