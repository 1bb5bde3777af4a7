#include "app/cli/sheetpaths.h"

#include "app/cli/console.h"
#include "core/forms/readers/readers.h"

#include <QCoreApplication>
#include <QDirIterator>

namespace soctv {

namespace {

bool isLockFile(const QFileInfo &file)
{
    return file.fileName().startsWith(QLatin1String("~$"))
        || file.fileName().startsWith(QLatin1String(".~lock"));
}

void sayLockFile(const QFileInfo &file, Console &console)
{
    console.error(translated(
        QT_TRANSLATE_NOOP("Cli", "“%1” is left out: it only says that somebody has a file open."))
                      .arg(file.fileName()));
}

QStringList pathsBelow(const QString &folder, Console &console)
{
    const QStringList extensions = readableExtensions();
    QStringList paths;
    int others = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QFileInfo file = files.fileInfo();
        if (isLockFile(file))
            sayLockFile(file, console);
        else if (extensions.contains(file.suffix(), Qt::CaseInsensitive))
            paths.append(path);
        else
            ++others;
    }
    paths.sort();
    if (others > 0) {
        console.error(QCoreApplication::translate(
            "Cli", "%n file(s) of other kinds in “%1” are left out.", nullptr, others)
                          .arg(folder));
    }
    return paths;
}

} // namespace

QStringList sheetPaths(const QStringList &operands, Console &console)
{
    QStringList paths;
    for (const QString &operand : operands) {
        const QFileInfo file(operand);
        if (file.isDir())
            paths += pathsBelow(operand, console);
        else if (isLockFile(file))
            sayLockFile(file, console);
        else
            paths.append(operand);
    }
    return paths;
}

} // namespace soctv
