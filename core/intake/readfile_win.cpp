#include "core/intake/readfile.h"

#include <QDir>

#include <qt_windows.h>

namespace soctv {

namespace {

FileContents failed(unsigned long code, bool isOpen)
{
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_NETNAME_DELETED:
        return {{}, isOpen ? ReadFailure::Vanished : ReadFailure::Missing, {}};
    case ERROR_ACCESS_DENIED:
        return {{}, ReadFailure::NotAllowed, {}};
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return {{}, ReadFailure::InUse, {}};
    default:
        return {{}, ReadFailure::Other, qt_error_string(int(code))};
    }
}

qint64 sizeIn(const BY_HANDLE_FILE_INFORMATION &state)
{
    return qint64((quint64(state.nFileSizeHigh) << 32) | state.nFileSizeLow);
}

FileContents readAll(HANDLE file, qint64 limit)
{
    BY_HANDLE_FILE_INFORMATION before;
    if (::GetFileType(file) != FILE_TYPE_DISK)
        return {{}, ReadFailure::NoFile, {}};
    if (!::GetFileInformationByHandle(file, &before))
        return failed(::GetLastError(), true);
    if (sizeIn(before) > limit)
        return {{}, ReadFailure::TooLarge, {}};
    FileContents contents;
    constexpr DWORD part = 1 << 20;
    contents.bytes.reserve(sizeIn(before) + part);
    for (;;) {
        const qsizetype known = contents.bytes.size();
        contents.bytes.resize(known + part);
        DWORD count = 0;
        if (!::ReadFile(file, contents.bytes.data() + known, part, &count, nullptr))
            return failed(::GetLastError(), true);
        contents.bytes.resize(known + qsizetype(count));
        if (count == 0)
            break;
        if (contents.bytes.size() > limit)
            return {{}, ReadFailure::TooLarge, {}};
    }
    BY_HANDLE_FILE_INFORMATION after;
    if (!::GetFileInformationByHandle(file, &after))
        return failed(::GetLastError(), true);
    if (sizeIn(after) != contents.bytes.size()
        || ::CompareFileTime(&before.ftLastWriteTime, &after.ftLastWriteTime) != 0)
        return {{}, ReadFailure::Changed, {}};
    return contents;
}

} // namespace

FileContents readFile(const QString &path, qint64 limit)
{
    // With the prefix that lifts the limit of 260 characters.
    QString native = QDir::toNativeSeparators(QDir::cleanPath(QDir().absoluteFilePath(path)));
    native = native.startsWith(QLatin1String("\\\\"))
        ? QLatin1String("\\\\?\\UNC\\") + native.mid(2)
        : QLatin1String("\\\\?\\") + native;
    const std::wstring name = native.toStdWString();
    const DWORD attributes = ::GetFileAttributesW(name.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return failed(::GetLastError(), false);
    if (attributes & FILE_ATTRIBUTE_DIRECTORY)
        return {{}, ReadFailure::Folder, {}};
    // Excel keeps a sheet that is open to itself for writing only: it can be read meanwhile.
    const HANDLE file = ::CreateFileW(name.c_str(), GENERIC_READ,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
        FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return failed(::GetLastError(), false);
    FileContents contents = readAll(file, limit);
    ::CloseHandle(file);
    return contents;
}

} // namespace soctv
