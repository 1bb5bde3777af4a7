#pragma once

#include "tests/torture/shimvfs.h"

#include <atomic>

namespace soctv::torture {

/// How a call fails.
enum class Fault {
    Io, ///< any call of the system: an I/O error
    Full, ///< a write: half of it, then the disk is full
    Sync, ///< a sync
    Memory ///< a request for memory
};

const char *nameOf(Fault fault);

/// From its making to its end the \a nth call of the kind fails, and with \a forEver all after it.
/// With \a nth 0 none fails, and they are only counted.
class FailingCalls : public CallWatcher {
public:
    FailingCalls(Fault fault, qint64 nth, bool forEver);
    ~FailingCalls() override;

    /// Calls of the kind so far.
    qint64 calls() const { return m_calls; }
    std::optional<int> before(FileCall &call) override;
    /// Whether this call is one that fails.
    bool strikes();

private:
    Fault m_fault;
    qint64 m_nth;
    bool m_forEver;
    std::atomic<qint64> m_calls = 0;
};

/// Lets SQLite ask FailingCalls whenever it wants memory. To be called before anything of SQLite.
void installFailingMemory();

} // namespace soctv::torture
