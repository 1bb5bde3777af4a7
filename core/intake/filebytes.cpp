#include "core/intake/filebytes.h"

#include "core/base/error.h"
#include "core/intake/patience.h"
#include "core/intake/readfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace soctv {

namespace {

constexpr qint64 maxFileSize = 200LL << 20; // safety.md, "Import of files from strangers"

struct Words {
    Q_DECLARE_TR_FUNCTIONS(soctv)
};

Error failureOf(const FileContents &contents, const QString &name)
{
    switch (contents.failure) {
    case ReadFailure::None:
        return {ErrorCode::EmptyFile, Words::tr("“%1” is an empty file (0 bytes).").arg(name)};
    case ReadFailure::Missing:
        return {ErrorCode::NotFound, Words::tr("There is no file “%1”.").arg(name)};
    case ReadFailure::Vanished:
        return {ErrorCode::Io, Words::tr("“%1” vanished while it was read.").arg(name)};
    case ReadFailure::Folder:
        return {ErrorCode::IsFolder, Words::tr("“%1” is a folder, choose a file.").arg(name)};
    case ReadFailure::NoFile:
        return {ErrorCode::Invalid, Words::tr("“%1” is not a file but a device.").arg(name)};
    case ReadFailure::NotAllowed:
        return {ErrorCode::Io, Words::tr("You are not allowed to read “%1”.").arg(name)};
    case ReadFailure::InUse:
        return {ErrorCode::Locked,
            Words::tr("“%1” is open in another program. Close it there and try again.").arg(name)};
    case ReadFailure::TooLarge:
        return {ErrorCode::Invalid, Words::tr("“%1” is larger than 200 MB.").arg(name)};
    case ReadFailure::Changed:
        return {ErrorCode::Invalid,
            Words::tr("“%1” is still being written. Try again when it is complete.").arg(name)};
    case ReadFailure::Other:
        break;
    }
    return {ErrorCode::Io, Words::tr("“%1” cannot be read (%2).").arg(name, contents.reason)};
}

} // namespace

QByteArray fileBytes(const QString &path, Progress &progress, int patience)
{
    QElapsedTimer timer;
    timer.start();
    auto contents = patiently<FileContents>([path] { return readFile(path, maxFileSize); },
        [&] { return progress.isCancelled() || timer.hasExpired(patience); });
    const QString name = QFileInfo(QDir::cleanPath(path)).fileName();
    if (!contents) {
        if (progress.isCancelled())
            progress.step(0, 1); // throws
        throw Error{ErrorCode::Io,
            Words::tr("“%1” cannot be read: the drive that it is on does not answer.").arg(name)};
    }
    if (contents->failure != ReadFailure::None || contents->bytes.isEmpty())
        throw failureOf(*contents, name);
    return std::move(contents->bytes);
}

} // namespace soctv
