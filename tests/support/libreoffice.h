#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace soctv {

/// What LibreOffice makes of a file; empty if it could not. \a to is what --convert-to takes.
inline QByteArray converted(const QByteArray &bytes, const QString &extension, const QString &to)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sheet.") + extension));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess process;
    process.start(QStringLiteral("soffice"),
        {QStringLiteral("-env:UserInstallation=file://") + folder.path()
                + QStringLiteral("/profile"),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"), to,
            QStringLiteral("--outdir"), folder.path(), file.fileName()});
    if (!process.waitForFinished(120000))
        return {};
    QFile result(folder.filePath(QStringLiteral("sheet.") + to.section(QLatin1Char(':'), 0, 0)));
    return result.open(QIODevice::ReadOnly) ? result.readAll() : QByteArray();
}

} // namespace soctv
