// The two calls that Qt reads the wall clock by, in place of those of the C library: the program
// comes before the libraries where symbols are looked up.

#include "tests/torture/stillclock.h"

#include <atomic>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

std::atomic<qint64> stoppedAt = 0; // 0: the clock goes

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec *time)
{
    if (const qint64 seconds = stoppedAt; clock == CLOCK_REALTIME && seconds != 0) {
        *time = {time_t(seconds), 0};
        return 0;
    }
    return int(::syscall(SYS_clock_gettime, clock, time));
}

extern "C" int gettimeofday(timeval *time, void *)
{
    timespec now = {};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

namespace soctv::torture {

void stopClock(qint64 seconds)
{
    stoppedAt = seconds;
}

} // namespace soctv::torture
