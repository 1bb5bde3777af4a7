#include "core/base/nativefile.h"

#include "core/base/filefailure.h"

#include <QCryptographicHash>
#include <QDir>

#include <qt_windows.h>

#include <memory>

namespace soctv {

namespace {

constexpr unsigned long diskQuotaExceeded = 1295; // mingw has no name for it

FileFailure failureOf(unsigned long code)
{
    switch (code) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case diskQuotaExceeded:
        return FileFailure::Full;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return FileFailure::ReadOnly;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_USER_MAPPED_FILE:
        return FileFailure::InUse;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_FILE_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
        return FileFailure::NoFolder;
    default:
        return FileFailure::Other;
    }
}

// With the prefix that lifts the limit of 260 characters.
std::wstring nativePath(const QString &path)
{
    QString native = QDir::toNativeSeparators(QDir::cleanPath(QDir().absoluteFilePath(path)));
    if (native.startsWith(QLatin1String("\\\\")))
        native = QLatin1String("\\\\?\\UNC\\") + native.mid(2);
    else
        native.prepend(QLatin1String("\\\\?\\"));
    return native.toStdWString();
}

} // namespace

// The folder's access rules are inherited: that is both the default of the folder and, below the
// user's own folders, what 0600 is elsewhere.
NativeFile::NativeFile(const QString &target, bool)
    : m_target(target)
{
    m_handle = INVALID_HANDLE_VALUE;
    for (int attempt = 0; m_handle == INVALID_HANDLE_VALUE; ++attempt) {
        m_path = temporaryNameBeside(target);
        m_handle = ::CreateFileW(nativePath(m_path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
            FILE_ATTRIBUTE_NORMAL, nullptr);
        const unsigned long code = ::GetLastError();
        if (m_handle == INVALID_HANDLE_VALUE && (code != ERROR_FILE_EXISTS || attempt == 100))
            fail(code);
    }
}

NativeFile::~NativeFile()
{
    if (m_handle != INVALID_HANDLE_VALUE)
        ::CloseHandle(m_handle);
    if (!m_path.isEmpty())
        ::DeleteFileW(nativePath(m_path).c_str());
}

void NativeFile::write(const char *data, qint64 size)
{
    while (size > 0) {
        const DWORD part = DWORD(qMin<qint64>(size, 1 << 24));
        DWORD written = 0;
        if (!::WriteFile(m_handle, data, part, &written, nullptr))
            fail(::GetLastError());
        if (written == 0)
            fail(ERROR_DISK_FULL);
        data += written;
        size -= written;
    }
}

void NativeFile::sync(qint64 size)
{
    if (!::FlushFileBuffers(m_handle))
        fail(::GetLastError());
    LARGE_INTEGER length;
    if (!::GetFileSizeEx(m_handle, &length))
        fail(::GetLastError());
    if (length.QuadPart != size)
        fail(ERROR_WRITE_FAULT);
    void *handle = m_handle;
    m_handle = INVALID_HANDLE_VALUE;
    if (!::CloseHandle(handle))
        fail(::GetLastError());
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

void moveIntoPlace(const QString &from, const QString &target)
{
    // A colleague's virus scanner or preview may hold the old file for a moment.
    for (int attempt = 0;; ++attempt) {
        if (::MoveFileExW(nativePath(from).c_str(), nativePath(target).c_str(),
                MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
            return;
        }
        const unsigned long code = ::GetLastError();
        if (failureOf(code) != FileFailure::InUse || attempt == 10)
            throw fileError(failureOf(code), target, qt_error_string(int(code)));
        ::Sleep(50);
    }
}

// The file system keeps a journal of its folders.
bool makeFolder(const QString &path)
{
    return QDir().mkpath(path);
}

namespace {

class OpenFile {
public:
    OpenFile(const QString &path, DWORD access, DWORD flags)
        : m_path(path)
        , m_handle(::CreateFileW(nativePath(path).c_str(), access, FILE_SHARE_READ, nullptr,
              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL | flags, nullptr))
    {
        require(m_handle != INVALID_HANDLE_VALUE);
    }
    ~OpenFile()
    {
        if (m_handle != INVALID_HANDLE_VALUE)
            ::CloseHandle(m_handle);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    void *handle() const { return m_handle; }
    void require(bool done) const
    {
        if (done)
            return;
        const unsigned long code = ::GetLastError();
        throw fileError(failureOf(code), m_path, qt_error_string(int(code)));
    }

private:
    QString m_path;
    void *m_handle;
};

// Unbuffered reading wants memory that begins and ends with a sector.
constexpr DWORD pieceSize = 1 << 20;
using Pages = std::unique_ptr<char, void (*)(char *)>;
Pages allocatePages()
{
    void *memory = ::VirtualAlloc(nullptr, pieceSize, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    return {static_cast<char *>(memory), [](char *pages) { ::VirtualFree(pages, 0, MEM_RELEASE); }};
}

} // namespace

void syncFile(const QString &path)
{
    const OpenFile file(path, GENERIC_WRITE, 0);
    file.require(::FlushFileBuffers(file.handle()));
}

QByteArray fileDigest(const QString &path, bool fromDisk)
{
    const OpenFile file(path, GENERIC_READ, fromDisk ? FILE_FLAG_NO_BUFFERING : 0);
    const Pages piece = allocatePages();
    file.require(bool(piece));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        DWORD size = 0;
        file.require(::ReadFile(file.handle(), piece.get(), pieceSize, &size, nullptr));
        if (size == 0)
            return hash.result();
        hash.addData(QByteArrayView(piece.get(), qsizetype(size)));
    }
}

} // namespace soctv
