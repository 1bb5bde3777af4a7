#include "core/intake/readfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace soctv {

namespace {

FileContents failed(int code, bool isOpen)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
        return {{}, isOpen ? ReadFailure::Vanished : ReadFailure::Missing, {}};
    case EACCES:
    case EPERM:
        return {{}, ReadFailure::NotAllowed, {}};
    case EISDIR:
        return {{}, ReadFailure::Folder, {}};
    case EBUSY:
    case ETXTBSY:
        return {{}, ReadFailure::InUse, {}};
    default:
        return {{}, ReadFailure::Other, qt_error_string(code)};
    }
}

ReadFailure unfit(const struct stat &state, qint64 limit)
{
    if (S_ISDIR(state.st_mode))
        return ReadFailure::Folder;
    if (!S_ISREG(state.st_mode))
        return ReadFailure::NoFile;
    return state.st_size > limit ? ReadFailure::TooLarge : ReadFailure::None;
}

FileContents readAll(int descriptor, qint64 limit)
{
    struct stat before;
    if (::fstat(descriptor, &before) != 0)
        return failed(errno, true);
    FileContents contents{{}, unfit(before, limit), {}};
    if (contents.failure != ReadFailure::None)
        return contents;
    constexpr qsizetype part = 1 << 20;
    contents.bytes.reserve(before.st_size + part);
    for (;;) {
        const qsizetype known = contents.bytes.size();
        contents.bytes.resize(known + part);
        const ssize_t count = ::read(descriptor, contents.bytes.data() + known, part);
        const int code = errno;
        contents.bytes.resize(known + qMax<ssize_t>(count, 0));
        if (count < 0 && code != EINTR)
            return failed(code, true);
        if (count == 0)
            break;
        if (contents.bytes.size() > limit)
            return {{}, ReadFailure::TooLarge, {}};
    }
    struct stat after;
    if (::fstat(descriptor, &after) != 0)
        return failed(errno, true);
    if (after.st_size != contents.bytes.size() || after.st_mtim.tv_sec != before.st_mtim.tv_sec
        || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec)
        return {{}, ReadFailure::Changed, {}};
    return contents;
}

} // namespace

FileContents readFile(const QString &path, qint64 limit)
{
    // Looked at first: opening some devices does something, and a pipe waits for a writer.
    const QByteArray name = QFile::encodeName(path);
    struct stat state;
    if (::stat(name.constData(), &state) != 0)
        return failed(errno, false);
    if (const ReadFailure failure = unfit(state, limit); failure != ReadFailure::None)
        return {{}, failure, {}};
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return failed(errno, false);
    FileContents contents = readAll(descriptor, limit);
    ::close(descriptor);
    return contents;
}

} // namespace soctv
