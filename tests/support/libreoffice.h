#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace soctv {

/// What LibreOffice makes of a file called list; empty if it could not. \a to is what --convert-to
/// takes, \a filter what --infilter takes.
inline QByteArray converted(const QByteArray &bytes, const QString &extension, const QString &to,
    const QString &filter = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("list.") + extension));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QStringList arguments{QStringLiteral("-env:UserInstallation=file://") + folder.path()
            + QStringLiteral("/profile"),
        QStringLiteral("--headless"), QStringLiteral("--convert-to"), to,
        QStringLiteral("--outdir"), folder.path()};
    if (!filter.isEmpty())
        arguments.append(QStringLiteral("--infilter=") + filter);
    QProcess process;
    process.start(QStringLiteral("soffice"), arguments << file.fileName());
    if (!process.waitForFinished(120000))
        return {};
    QFile result(folder.filePath(QStringLiteral("list.") + to.section(QLatin1Char(':'), 0, 0)));
    return result.open(QIODevice::ReadOnly) ? result.readAll() : QByteArray();
}

/// The filter for UTF-8 texts with semicolons between them, dates and numbers told.
inline constexpr auto semicolonFilter = "CSV:59,34,76,1,,0,false,true,false,false,false,-1";

} // namespace soctv
