#include "ui/intake/choosefiles.h"

#include "core/forms/readers/readers.h"
#include "ui/dialogs.h"

#include <QCoreApplication>

namespace soctv {

namespace {

struct ChooseFiles {
    Q_DECLARE_TR_FUNCTIONS(ChooseFiles)
};

} // namespace

QStringList chooseFilesToImport(Dialogs &dialogs, const QString &folder)
{
    QStringList patterns;
    for (const QString &extension : readableExtensions())
        patterns.append(QStringLiteral("*.") + extension);
    return dialogs.openFiles(ChooseFiles::tr("Files to import"), folder,
        ChooseFiles::tr("Tables (%1)").arg(patterns.join(u' ')) + QStringLiteral(";;")
            + ChooseFiles::tr("All files (*)"));
}

QStringList chooseFolderToImport(Dialogs &dialogs, const QString &folder)
{
    const QString chosen = dialogs.openFolder(
        ChooseFiles::tr("Folder to import: all files in it and below"), folder);
    return chosen.isEmpty() ? QStringList() : QStringList(chosen);
}

} // namespace soctv
