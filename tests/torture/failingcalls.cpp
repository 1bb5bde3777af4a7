#include "tests/torture/failingcalls.h"

#include <sqlite3.h>

#include <array>

namespace soctv::torture {

namespace {

std::atomic<FailingCalls *> memoryFails = nullptr;
sqlite3_mem_methods memory = {};

bool isRefused()
{
    FailingCalls *failing = memoryFails;
    return failing && failing->strikes();
}

void *allocate(int size)
{
    return isRefused() ? nullptr : memory.xMalloc(size);
}

void *reallocate(void *block, int size)
{
    return isRefused() ? nullptr : memory.xRealloc(block, size);
}

} // namespace

const char *nameOf(Fault fault)
{
    constexpr std::array names{"I/O error", "full disk", "failed sync", "no memory"};
    return names[std::size_t(fault)];
}

void installFailingMemory()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory);
    static sqlite3_mem_methods failing = memory;
    failing.xMalloc = allocate;
    failing.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
}

FailingCalls::FailingCalls(Fault fault, qint64 nth, bool forEver)
    : m_fault(fault)
    , m_nth(nth)
    , m_forEver(forEver)
{
    watchCalls(this);
    if (fault == Fault::Memory)
        memoryFails = this;
}

FailingCalls::~FailingCalls()
{
    memoryFails = nullptr;
    watchCalls(nullptr);
}

bool FailingCalls::strikes()
{
    const qint64 call = ++m_calls;
    return m_nth > 0 && (call == m_nth || (m_forEver && call > m_nth));
}

std::optional<int> FailingCalls::before(FileCall &call)
{
    constexpr std::array codes{SQLITE_CANTOPEN, SQLITE_IOERR_READ, SQLITE_IOERR_WRITE,
        SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_FSTAT, SQLITE_IOERR_LOCK, SQLITE_OK,
        SQLITE_IOERR_CHECKRESERVEDLOCK, SQLITE_IOERR_DELETE, SQLITE_IOERR_ACCESS};
    static_assert(codes.size() == FileCall::KindCount);
    switch (m_fault) {
    case Fault::Io:
        // Letting a lock go does not fail: SQLite would have no answer to that.
        if (call.kind != FileCall::Unlock && strikes())
            return codes[std::size_t(call.kind)];
        return std::nullopt;
    case Fault::Full:
        if (call.kind != FileCall::Write || !strikes())
            return std::nullopt;
        call.writeFirst = call.size / 2;
        return SQLITE_FULL;
    case Fault::Sync:
        return call.kind == FileCall::Sync && strikes() ? std::optional(SQLITE_IOERR_FSYNC)
                                                        : std::nullopt;
    case Fault::Memory:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace soctv::torture
