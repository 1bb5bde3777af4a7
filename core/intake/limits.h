#pragma once

#include <QtGlobal>

namespace soctv {

/// Bytes of address space that the worker gets.
constexpr qint64 workerMemory = 1LL << 30;

/// Seconds that reading a file of \a bytes may take: far more than any good one takes.
constexpr int secondsFor(qint64 bytes)
{
    return 60 + int(bytes >> 20);
}

/// In the worker, before it has read anything: gives up what reading tables does not need. Returns
/// false if the system does not grant a limit.
bool limitThisProcess();

/// In the worker, with each file: it may compute for \a seconds more. Returns false if the system
/// does not grant it.
bool allowMoreSeconds(int seconds);

/// In the program: limits that the worker cannot set for itself, and its end with the program's.
class WorkerLimits {
public:
    WorkerLimits() = default;
    ~WorkerLimits();
    WorkerLimits(const WorkerLimits &) = delete;
    WorkerLimits &operator=(const WorkerLimits &) = delete;

    /// Puts the process \a id, which was just started, under these limits. Returns false if the
    /// system does not grant them.
    bool hold(qint64 id);

private:
#ifdef Q_OS_WIN
    void *m_job = nullptr;
#endif
};

} // namespace soctv
