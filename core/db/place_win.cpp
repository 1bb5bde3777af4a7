#include "core/db/place.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <qt_windows.h>

namespace soctv {

Place placeOf(const QString &path)
{
    const QString absolute = QDir::fromNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (absolute.startsWith(QLatin1String("//")))
        return Place::Network;
    const QString root = QDir::toNativeSeparators(QStorageInfo(absolute).rootPath());
    switch (GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16()))) {
    case DRIVE_REMOTE:
        return Place::Network;
    case DRIVE_REMOVABLE:
    case DRIVE_CDROM:
        return Place::Removable;
    default:
        return Place::Local;
    }
}

} // namespace soctv
