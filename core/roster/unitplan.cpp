#include "core/roster/unitplan.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr std::array eventKeys{"found", "rename", "merge", "split", "move", "close"};
static_assert(eventKeys.size() == std::size_t(UnitEvent::Count));

} // namespace

QLatin1String unitEventKey(UnitEvent event)
{
    return QLatin1String(eventKeys.at(std::size_t(event)));
}

UnitEvent unitEventFromKey(const QString &key)
{
    const auto found = std::ranges::find_if(
        eventKeys, [&](const char *known) { return key == QLatin1String(known); });
    return UnitEvent(found - eventKeys.begin());
}

QString UnitPlan::firstProblem() const
{
    if (!problems.isEmpty())
        return problems.first().text;
    for (const UnitChange &change : changes) {
        if (!change.problem.isEmpty())
            return change.problem;
    }
    return {};
}

QString UnitPlan::problemWith(UnitOrderPart part) const
{
    const auto found = std::ranges::find(problems, part, &UnitOrderProblem::part);
    return found == problems.end() ? QString() : found->text;
}

int UnitPlan::changing() const
{
    return int(std::ranges::count_if(changes, &UnitChange::changes));
}

int UnitPlan::refused() const
{
    return int(std::ranges::count_if(
        changes, [](const UnitChange &change) { return !change.problem.isEmpty(); }));
}

} // namespace soctv
