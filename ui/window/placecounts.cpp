#include "ui/window/placecounts.h"

#include "core/roster/officialaccounts.h"
#include "core/roster/units.h"
#include "ui/jobs.h"
#include "ui/whendone.h"

namespace soctv {

PlaceCounts::PlaceCounts(Roster &roster, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    connect(&roster, &Roster::changed, this, &PlaceCounts::follow);
    countUnits();
    countAccounts();
}

void PlaceCounts::follow(const Changes &changes)
{
    if (changesUnitNames(changes))
        countUnits();
    if (changes.touches("account"))
        countAccounts();
}

void PlaceCounts::countUnits()
{
    const auto count = [](Reader &reader, Progress &) {
        return reader.read([](Database &database) { return openUnitCount(database); });
    };
    whenDone(m_jobs.run(std::make_shared<Progress>(), count), this, [this](const auto &units) {
        if (units)
            Q_EMIT counted(View::Units, *units);
    });
}

void PlaceCounts::countAccounts()
{
    const auto count = [](Reader &reader, Progress &) {
        return reader.read([](Database &database) { return officialAccountCount(database); });
    };
    whenDone(m_jobs.run(std::make_shared<Progress>(), count), this, [this](const auto &accounts) {
        if (accounts)
            Q_EMIT counted(View::Accounts, *accounts);
    });
}

} // namespace soctv
