#include "core/intake/limits.h"

#include <qt_windows.h>

namespace soctv {

namespace {

// The program holds the job: the worker ends with the last handle to it.
bool setLimits(HANDLE job)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
        | JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_ACTIVE_PROCESS
        | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.ProcessMemoryLimit = SIZE_T(workerMemory);
    return ::SetInformationJobObject(
        job, JobObjectExtendedLimitInformation, &limits, sizeof(limits));
}

} // namespace

bool limitThisProcess()
{
    // No box "has stopped working" that waits for somebody.
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    return true;
}

bool allowMoreSeconds(int seconds)
{
    // A job of its own inside the program's: its end of time is the worker's.
    static const HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
    static const bool isInside = job && ::AssignProcessToJobObject(job, ::GetCurrentProcess());
    FILETIME started, ended, kernel, user;
    if (!isInside || !::GetProcessTimes(::GetCurrentProcess(), &started, &ended, &kernel, &user))
        return false;
    JOBOBJECT_BASIC_LIMIT_INFORMATION limits = {};
    limits.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_TIME;
    limits.PerProcessUserTimeLimit.LowPart = user.dwLowDateTime;
    limits.PerProcessUserTimeLimit.HighPart = LONG(user.dwHighDateTime);
    limits.PerProcessUserTimeLimit.QuadPart += LONGLONG(seconds) * 10000000; // in 100 ns
    return ::SetInformationJobObject(job, JobObjectBasicLimitInformation, &limits, sizeof(limits));
}

WorkerLimits::~WorkerLimits()
{
    if (m_job)
        ::CloseHandle(m_job);
}

bool WorkerLimits::hold(qint64 id)
{
    m_job = ::CreateJobObjectW(nullptr, nullptr);
    const HANDLE process = ::OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, DWORD(id));
    const bool held
        = m_job && process && setLimits(m_job) && ::AssignProcessToJobObject(m_job, process);
    if (process)
        ::CloseHandle(process);
    return held;
}

} // namespace soctv
