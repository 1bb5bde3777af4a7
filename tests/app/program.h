#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

namespace soctv {

/// What a run of the real program left behind.
struct Run {
    int code = -1; ///< −1: it crashed or did not end
    QString out;
    QString err;
};

/// Runs the built program with \a arguments, as a service would: no display, no locale. \a before:
/// a command that runs it, such as setpriv.
inline Run soctvRun(const QStringList &arguments, const QStringList &before = {})
{
    QProcessEnvironment environment;
    for (const char *name : {"PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QLatin1String(name), qEnvironmentVariable(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    QStringList command = before;
    command << QStringLiteral(SOCTV_PROGRAM) << arguments;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Every file below \a folder with its bytes: equal before and after means nothing has changed.
inline QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder,
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        contents.insert(path, files.fileInfo().isDir() ? QByteArray() : bytesOf(path));
    }
    return contents;
}

/// The JSON objects that were printed, one in each line.
inline QList<QJsonObject> objectsIn(const QString &lines)
{
    QList<QJsonObject> objects;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return objects;
}

/// What tests/data/returns/04-benh-vien.csv holds.
inline QJsonArray truthRows()
{
    const QByteArray json = bytesOf(QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.json"));
    return QJsonDocument::fromJson(json).object().value(QLatin1String("rows")).toArray();
}

inline QStringList namesIn(const QString &lines)
{
    QStringList names;
    for (const QJsonObject &object : objectsIn(lines))
        names.append(object.value(QLatin1String("full_name")).toString());
    return names;
}

} // namespace soctv
