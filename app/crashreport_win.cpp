#include "app/crashreport.h"

#include <QDir>

#include <array>
#include <cstdio>

#include <windows.h>

namespace soctv {

namespace {

// The process is in an unknown state when the filter runs: what it needs is made before.
std::array<wchar_t, 4096> reportPath;
std::array<char, 256> heading;

void put(HANDLE file, const char *text)
{
    DWORD written = 0;
    ::WriteFile(file, text, DWORD(qstrlen(text)), &written, nullptr);
}

// "soctv.exe+0x1234": the folder, which may bear the name of a user, is left out.
void putPlace(HANDLE file, void *address)
{
    HMODULE module = nullptr;
    std::array<char, MAX_PATH> path{};
    if (!::GetModuleHandleExA(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
            static_cast<const char *>(address), &module)
        || ::GetModuleFileNameA(module, path.data(), DWORD(path.size())) == 0)
        return;
    const char *slash = strrchr(path.data(), '\\');
    std::array<char, MAX_PATH + 32> line{};
    std::snprintf(line.data(), line.size(), "%s+0x%llx\n", slash ? slash + 1 : path.data(),
        static_cast<unsigned long long>(
            static_cast<char *>(address) - reinterpret_cast<char *>(module)));
    put(file, line.data());
}

LONG WINAPI writeReport(EXCEPTION_POINTERS *exception)
{
    const HANDLE file = ::CreateFileW(
        reportPath.data(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        put(file, heading.data());
        std::array<char, 64> code{};
        std::snprintf(code.data(), code.size(), "exception 0x%lx\n",
            static_cast<unsigned long>(exception->ExceptionRecord->ExceptionCode));
        put(file, code.data());
        putPlace(file, exception->ExceptionRecord->ExceptionAddress);
        std::array<void *, 62> places{};
        const USHORT count
            = ::CaptureStackBackTrace(0, DWORD(places.size()), places.data(), nullptr);
        for (USHORT i = 0; i < count; ++i)
            putPlace(file, places[i]);
        ::FlushFileBuffers(file);
        ::CloseHandle(file);
    }
    return EXCEPTION_CONTINUE_SEARCH; // the crash goes on as it would have
}

} // namespace

void reportCrashes(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return;
    const QString path = QDir::toNativeSeparators(newCrashReport(folder));
    if (path.size() >= qsizetype(reportPath.size()))
        return;
    reportPath[std::size_t(path.toWCharArray(reportPath.data()))] = L'\0';
    const QByteArray head = crashReportHead() + '\n';
    qstrncpy(heading.data(), head.constData(), heading.size());
    ::SetUnhandledExceptionFilter(writeReport);
}

} // namespace soctv
