#include "core/db/liveprocess.h"

#include <qt_windows.h>

namespace soctv {

std::optional<QByteArray> processStart(qint64 pid)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    if (!process) {
        if (GetLastError() == ERROR_INVALID_PARAMETER)
            return std::nullopt;
        return QByteArray(); // of another user
    }
    DWORD code = 0;
    FILETIME created = {};
    FILETIME other = {};
    const bool running = !GetExitCodeProcess(process, &code) || code == STILL_ACTIVE;
    const bool timed = GetProcessTimes(process, &created, &other, &other, &other);
    CloseHandle(process);
    if (!running)
        return std::nullopt;
    if (!timed)
        return QByteArray();
    return QByteArray::number((quint64(created.dwHighDateTime) << 32) | created.dwLowDateTime);
}

} // namespace soctv
