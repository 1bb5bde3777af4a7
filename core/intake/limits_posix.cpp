#include "core/intake/limits.h"

#include <csignal>
#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace soctv {

namespace {

bool limit(decltype(RLIMIT_CORE) resource, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(resource, &both) == 0;
}

} // namespace

bool limitThisProcess()
{
#ifdef Q_OS_LINUX
    // The signal comes when the thread ends that started the worker, even if it is killed.
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || ::prctl(PR_SET_DUMPABLE, 0) != 0)
        return false;
#endif
#ifndef __SANITIZE_ADDRESS__ // it reserves terabytes of addresses and opens files
    // No more files than the three pipes: neither a path nor a socket can be opened.
    if (!limit(RLIMIT_AS, workerMemory) || !limit(RLIMIT_NOFILE, 3))
        return false;
#endif
    return limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0);
}

bool allowMoreSeconds(int seconds)
{
    rusage used;
    rlimit most;
    if (::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &most) != 0)
        return false;
    // The soft limit ends the process; the hard one stays, so that it can be moved again.
    const rlim_t wanted = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    most.rlim_cur = most.rlim_max == RLIM_INFINITY ? wanted : qMin(wanted, most.rlim_max);
    return ::setrlimit(RLIMIT_CPU, &most) == 0;
}

WorkerLimits::~WorkerLimits() = default;

bool WorkerLimits::hold(qint64)
{
    return true; // it limits itself
}

} // namespace soctv
