#include "core/base/nativefile.h"

#include "core/base/filefailure.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace soctv {

namespace {

FileFailure failureOf(unsigned long code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return FileFailure::Full;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileFailure::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return FileFailure::NoFolder;
    default:
        return FileFailure::Other;
    }
}

} // namespace

NativeFile::NativeFile(const QString &target, bool ownerOnly)
    : m_target(target)
{
    struct stat old;
    const bool exists = ::stat(QFile::encodeName(target).constData(), &old) == 0;
    for (int attempt = 0; m_descriptor < 0; ++attempt) {
        m_path = temporaryNameBeside(target);
        m_descriptor = ::open(QFile::encodeName(m_path).constData(),
            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
            ownerOnly || exists ? 0600 : 0666);
        if (m_descriptor < 0 && (errno != EEXIST || attempt == 100))
            fail(errno);
    }
    if (exists && ::fchmod(m_descriptor, old.st_mode & 0777) != 0) {
        const int code = errno;
        ::close(m_descriptor);
        ::unlink(QFile::encodeName(m_path).constData());
        fail(code);
    }
}

NativeFile::~NativeFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData());
}

void NativeFile::write(const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(m_descriptor, data, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail(written < 0 ? errno : ENOSPC);
        data += written;
        size -= written;
    }
}

void NativeFile::sync(qint64 size)
{
    if (::fsync(m_descriptor) != 0)
        fail(errno);
    struct stat state;
    if (::fstat(m_descriptor, &state) != 0)
        fail(errno);
    if (state.st_size != size)
        fail(EIO);
    // Some network folders report a full disk only here.
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0)
        fail(errno);
}

void NativeFile::replaceTarget()
{
    moveIntoPlace(m_path, m_target);
    m_path.clear();
}

void NativeFile::fail(unsigned long code) const
{
    throw fileError(failureOf(code), m_target, qt_error_string(int(code)));
}

namespace {

// Waits until the disk knows the names in \a folder; false, with errno, if it will not.
bool syncFolder(const QString &folder)
{
    const int descriptor
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES; // written but not read: nothing to sync through
    // EINVAL: this file system has no folders to sync (some network and FUSE mounts).
    const int code = ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    errno = code;
    return code == 0;
}

} // namespace

void moveIntoPlace(const QString &from, const QString &target)
{
    const auto require = [&](bool done) {
        if (!done)
            throw fileError(failureOf(unsigned(errno)), target, qt_error_string(errno));
    };
    require(
        ::rename(QFile::encodeName(from).constData(), QFile::encodeName(target).constData()) == 0);
    require(syncFolder(QFileInfo(target).absolutePath()));
}

bool makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    return parent != info.absoluteFilePath() && makeFolder(parent)
        && (QDir().mkdir(path) || QFileInfo(path).isDir()) && syncFolder(parent);
}

namespace {

class OpenFile {
public:
    OpenFile(const QString &path, int flags)
        : m_path(path)
        , m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC))
    {
        require(m_descriptor >= 0);
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    int descriptor() const { return m_descriptor; }
    void require(bool done) const
    {
        if (!done)
            throw fileError(failureOf(unsigned(errno)), m_path, qt_error_string(errno));
    }

private:
    QString m_path;
    int m_descriptor;
};

} // namespace

void syncFile(const QString &path)
{
    const OpenFile file(path, O_RDWR);
    file.require(::fsync(file.descriptor()) == 0);
}

QByteArray fileDigest(const QString &path, bool fromDisk)
{
    const OpenFile file(path, O_RDONLY);
#ifdef POSIX_FADV_DONTNEED
    if (fromDisk) // only a wish: a system that does not grant it reads what it remembers
        ::posix_fadvise(file.descriptor(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (;;) {
        const ssize_t size = ::read(file.descriptor(), piece.data(), size_t(piece.size()));
        if (size < 0 && errno == EINTR)
            continue;
        file.require(size >= 0);
        if (size == 0)
            return hash.result();
        hash.addData(QByteArrayView(piece.constData(), size));
    }
}

} // namespace soctv
