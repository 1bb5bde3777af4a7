#include "core/base/filefailure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(soctv)
};

// "D:" or the folder where the disk hangs in the tree.
QString driveOf(const QString &path)
{
    const QString root = QStorageInfo(QFileInfo(path).absolutePath()).rootPath();
    return root.length() == 3 && root.endsWith(QLatin1String(":/")) ? root.left(2) : root;
}

} // namespace

Error fileError(FileFailure failure, const QString &path, const QString &reason)
{
    const QFileInfo info(path);
    switch (failure) {
    case FileFailure::Full:
        return {ErrorCode::DiskFull,
            Words::tr(
                "Drive %1 is full, “%2” has not been written. What was saved before is intact.")
                .arg(driveOf(path), info.fileName())};
    case FileFailure::ReadOnly:
        return {ErrorCode::ReadOnly,
            info.exists() && !info.isWritable()
                ? Words::tr("“%1” is read-only, no change has been written.").arg(info.fileName())
                : Words::tr("Folder “%1” is read-only, nothing has been written.")
                      .arg(QDir::toNativeSeparators(info.absolutePath()))};
    case FileFailure::NoFolder:
        return {ErrorCode::NotFound,
            Words::tr("There is no folder “%1”, nothing has been written.")
                .arg(QDir::toNativeSeparators(info.absolutePath()))};
    case FileFailure::InUse:
        return {ErrorCode::Io,
            Words::tr("“%1” is open in another program. Close it there and try again.")
                .arg(info.fileName())};
    case FileFailure::Other:
        break;
    }
    return {ErrorCode::Io,
        Words::tr("“%1” could not be written (%2). What was saved before is intact.")
            .arg(info.fileName(), reason)};
}

QString temporaryNameBeside(const QString &target)
{
    return QFileInfo(target).absolutePath() + QLatin1String("/.soctv-")
        + QString::number(QRandomGenerator::system()->generate64(), 36) + QLatin1String(".tmp");
}

} // namespace soctv
