#include "core/intake/olddocument.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace soctv {

namespace {

constexpr int timeLimit = 60000; // ms
constexpr int lookEvery = 50; // ms

// A document of a stranger must run nothing and fetch nothing.
constexpr auto strictProfile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

QString libreOffice()
{
    const QString name = QStringLiteral("soffice");
    const QString known = QStandardPaths::findExecutable(name);
#ifdef Q_OS_WIN
    QStringList folders;
    for (const char *variable : {"ProgramFiles", "ProgramFiles(x86)"})
        folders.append(qEnvironmentVariable(variable) + QStringLiteral("/LibreOffice/program"));
    return known.isEmpty() ? QStandardPaths::findExecutable(name, folders) : known;
#else
    return known;
#endif
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size() && file.flush();
}

// False if it failed or took too long.
bool run(const QString &program, const QStringList &arguments, Progress &progress)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::NotOpen);
    if (!process.waitForStarted())
        return false;
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(lookEvery) && process.state() != QProcess::NotRunning) {
        if (progress.isCancelled() || clock.hasExpired(timeLimit)) {
            process.kill();
            process.waitForFinished();
            progress.step(0, 0); // throws if it was cancelled
            return false;
        }
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

std::optional<QByteArray> docxOfOldDocument(const QByteArray &bytes, Progress &progress)
{
    const QString program = libreOffice();
    QTemporaryDir folder;
    if (program.isEmpty() || !folder.isValid())
        return {};
    const QString document = folder.filePath(QStringLiteral("list.doc"));
    const QString profile = folder.filePath(QStringLiteral("profile"));
    if (!writeFile(document, bytes)
        || !writeFile(profile + QStringLiteral("/user/registrymodifications.xcu"), strictProfile))
        return {};
    const QString setup
        = QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(profile).toString();
    const QStringList arguments{setup, QStringLiteral("--headless"), QStringLiteral("--norestore"),
        QStringLiteral("--convert-to"), QStringLiteral("docx:MS Word 2007 XML"),
        QStringLiteral("--outdir"), folder.path(), document};
    if (!run(program, arguments, progress))
        return {};
    QFile result(folder.filePath(QStringLiteral("list.docx")));
    return result.open(QIODevice::ReadOnly) ? std::optional(result.readAll()) : std::nullopt;
}

} // namespace soctv
