#include "app/cli/sheetpaths.h"

#include "app/cli/console.h"
#include "core/intake/findfiles.h"

#include <QCoreApplication>

namespace soctv {

QStringList sheetPaths(const QStringList &operands, const QStringList &leftAlone, Console &console)
{
    QStringList paths;
    for (const QString &operand : operands) {
        Progress progress;
        const FoundFiles found = findFiles({operand}, progress, leftAlone);
        paths += found.paths;
        for (const QString &name : found.lockFiles) {
            console.error(
                translated(QT_TRANSLATE_NOOP("Cli",
                               "“%1” is left out: it only says that somebody has a file open."))
                    .arg(name));
        }
        for (const QString &folder : found.closedFolders) {
            console.error(
                translated(QT_TRANSLATE_NOOP("Cli", "You are not allowed to look into “%1”."))
                    .arg(folder));
        }
        if (found.otherKinds > 0) {
            console.error(QCoreApplication::translate(
                "Cli", "%n file(s) of other kinds in “%1” are left out.", nullptr, found.otherKinds)
                              .arg(operand));
        }
    }
    return paths;
}

} // namespace soctv
