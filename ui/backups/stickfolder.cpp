#include "ui/backups/stickfolder.h"

#include "core/db/place.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace soctv {

QString stickFolder()
{
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        if (volume.isReady() && !volume.isReadOnly()
            && placeOf(volume.rootPath()) == Place::Removable)
            return volume.rootPath();
    }
    return {};
}

QString freePath(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const QFileInfo info(name);
    QString path = dir.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = dir.filePath(
            QStringLiteral("%1 (%2).%3")
                .arg(info.completeBaseName(), QString::number(number), info.suffix()));
    }
    return path;
}

} // namespace soctv
