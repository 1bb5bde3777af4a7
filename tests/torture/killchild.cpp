#include "tests/torture/killchild.h"

#include "tests/torture/shimvfs.h"
#include "tests/torture/workload.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace soctv::torture {

namespace {

// Dies between two calls: what is half done then is what a kill at any time leaves.
class Death : public CallWatcher {
public:
    explicit Death(qint64 calls)
        : m_left(calls)
    {
    }

    std::optional<int> before(FileCall &call) override
    {
        const bool writes = call.kind == FileCall::Write || call.kind == FileCall::Truncate
            || call.kind == FileCall::Sync || call.kind == FileCall::Delete
            || (call.kind == FileCall::Open && call.creates);
        if (writes && --m_left == 0)
            ::kill(::getpid(), SIGKILL);
        return std::nullopt;
    }

private:
    std::atomic<qint64> m_left;
};

void tell(const char *word, qint64 n)
{
    std::printf("%s %lld\n", word, static_cast<long long>(n));
    std::fflush(stdout);
}

} // namespace

int workUntilKilled(const KillOrder &order)
{
    Workload workload(order.folder, order.seed);
    const auto worked = guarded([&] {
        if (order.from > 0)
            workload.open();
        tell("ready", order.from);
        Death death(order.dieAt);
        if (order.dieAt > 0)
            watchCalls(&death);
        for (qint64 n = order.from;; ++n) {
            if (order.boasts)
                tell("did", n);
            workload.perform(n);
            if (!order.boasts)
                tell("did", n);
            QCoreApplication::processEvents(); // the backup in the background goes on
        }
    });
    watchCalls(nullptr);
    std::fprintf(stderr, "%s\n", qPrintable(worked.error().message));
    return 1;
}

} // namespace soctv::torture
