// new, sample, backup: verbs that make a file.

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/samplefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

int runNew(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands().first();
    taken(Roster::create(path, {arguments.value("office"), arguments.value("superior")}));
    console.line(QCoreApplication::translate("Cli", "Made “%1”.").arg(QFileInfo(path).fileName()));
    return 0;
}

int runSample(const Arguments &arguments, Console &console)
{
    constexpr qint64 mostRows = 1000000;
    bool isNumber = false;
    const qint64 rows = arguments.value("rows").toLongLong(&isNumber);
    if (!isNumber || rows < 1 || rows > mostRows) {
        throw UsageError{QCoreApplication::translate("Cli", "The number of rows is from 1 to %1.")
                             .arg(mostRows)};
    }
    const QString path = arguments.operands().first();
    Progress progress;
    taken(createSample(path, rows, progress));
    console.line(QCoreApplication::translate(
        "Cli", "Made “%1” with %n fictional row(s).", nullptr, int(rows))
                     .arg(QFileInfo(path).fileName()));
    return 0;
}

int runBackup(const Arguments &arguments, Console &console)
{
    const QString target = arguments.operands().at(1);
    taken(openToRead(arguments.operands().first())->backUpTo(target));
    console.line(QCoreApplication::translate("Cli", "Copied to “%1” and verified.")
                     .arg(QFileInfo(target).fileName()));
    return 0;
}

} // namespace soctv
