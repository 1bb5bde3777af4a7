#include "tests/torture/torture.h"

namespace soctv::torture {

// Each in the file of that name.
void runKill(Run &run);
void runPower(Run &run);
void runFaults(Run &run);
void runDisk(Run &run);
void runHostile(Run &run);
void runInstances(Run &run);
void runSpreadsheets(Run &run);
void runExports(Run &run);
void runOddStates(Run &run);

const QList<Suite> &suites()
{
    static const QList<Suite> all{
        {"kill", "kills", 300, 5000, runKill, {"early"}},
        {"power", "states", 40000, 1000000, runPower,
            {"sync-off", "delete-full", "psow", "two-steps"}},
        {"faults", "points", 4000, 60000, runFaults, {"forget"}},
        {"disk", "cases", 72, 72, runDisk, {"careless", "untidy"}},
        {"instances", "runs", 30, 500, runInstances, {"shared"}},
        {"hostile", "files", 20000, 2000000, runHostile, {"trusting"}},
        {"spreadsheets", "files", 1000, 20000, runSpreadsheets, {"crash"}},
        {"exports", "rows", 4000, 302000, runExports, {"unprotected"}},
        {"odd", "states", 200, 400, runOddStates, {"writes"}},
    };
    return all;
}

} // namespace soctv::torture
