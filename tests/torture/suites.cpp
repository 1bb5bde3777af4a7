#include "tests/torture/torture.h"

namespace soctv::torture {

// Each in the file of that name.
void runKill(Run &run);
void runPower(Run &run);
void runFaults(Run &run);
void runHostile(Run &run);

const QList<Suite> &suites()
{
    static const QList<Suite> all{
        {"kill", "kills", 300, 5000, runKill, {"early"}},
        {"power", "states", 40000, 1000000, runPower, {"sync-off", "delete-full", "psow"}},
        {"faults", "points", 4000, 60000, runFaults, {"forget"}},
        {"hostile", "files", 20000, 2000000, runHostile, {"trusting"}},
    };
    return all;
}

} // namespace soctv::torture
