// restore.

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace soctv {

namespace {

Restored restore(const QString &backup, const QString &target)
{
    Progress progress;
    if (!QFileInfo::exists(target))
        return taken(restoreMissing(backup, target, {}, progress));
    RosterFile current = taken(RosterFile::open(target, RosterFile::Access::Edit));
    return taken(restoreBackup(backup, std::move(current), {}, progress));
}

} // namespace

int runRestore(const Arguments &arguments, Console &console)
{
    const QString backup = arguments.operands().at(0);
    const QString target = arguments.operands().at(1);
    const Restored restored = restore(backup, target);
    console.line(
        QCoreApplication::translate("Cli", "Restored “%1” as “%2”: %3 people, %4 posts.")
            .arg(QFileInfo(backup).fileName(), QFileInfo(target).fileName(),
                QString::number(restored.counts.people), QString::number(restored.counts.posts)));
    if (restored.before) {
        console.line(QCoreApplication::translate("Cli", "What was there before: %1")
                         .arg(QDir::toNativeSeparators(restored.before->path)));
    }
    if (restored.erasedAgain > 0) {
        console.line(QCoreApplication::translate("Cli",
            "%n person(s) who had been erased since stay erased.", nullptr,
            int(restored.erasedAgain)));
    }
    return 0;
}

} // namespace soctv
