#include "core/db/place.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace soctv {

namespace {

// The partition's folder in /sys lies inside that of its disk, and that inside the bus it hangs on.
bool isRemovableDevice(const QString &path)
{
    struct stat state;
    if (::stat(QFile::encodeName(path).constData(), &state) != 0)
        return false;
    const QString device = QFileInfo(
        QStringLiteral("/sys/dev/block/%1:%2").arg(major(state.st_dev)).arg(minor(state.st_dev)))
                               .canonicalFilePath();
    if (device.isEmpty())
        return false; // no disk: a memory file system, or several disks
    for (const char *attribute : {"/removable", "/../removable"}) {
        QFile file(device + QLatin1String(attribute));
        if (file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == "1")
            return true;
    }
    return device.contains(QLatin1String("/usb"));
}

} // namespace

Place placeOf(const QString &path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    const Place place = placeOfMount(storage.fileSystemType(), storage.rootPath());
    return place == Place::Local && isRemovableDevice(path) ? Place::Removable : place;
}

} // namespace soctv
