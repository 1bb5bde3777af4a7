// unit FILE import|move|merge|close …

#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/unitorder.h"

#include <QJsonObject>

#include <algorithm>

namespace soctv {

namespace {

QLatin1String keyOf(UnitEvent event)
{
    return event == UnitEvent::Count ? QLatin1String("delete") : unitEventKey(event);
}

QJsonObject changeObject(const UnitChange &change)
{
    return {{QStringLiteral("unit"), change.unit}, {QStringLiteral("name"), change.name},
        {QStringLiteral("event"), QString(keyOf(change.event))},
        {QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after},
        {QStringLiteral("posts"), change.posts}, {QStringLiteral("children"), change.children},
        {QStringLiteral("changes"), change.changes}, {QStringLiteral("note"), change.note},
        {QStringLiteral("problem"), change.problem}};
}

void print(const UnitPlan &plan, bool json, Console &console)
{
    for (const UnitChange &change : plan.changes) {
        if (json) {
            console.json(changeObject(change));
        } else {
            console.line(QStringList{QString::number(change.unit), keyOf(change.event), change.name,
                change.before, change.after,
                change.problem.isEmpty() ? change.note : change.problem}
                             .join(QLatin1Char('\t')));
        }
    }
}

// All that is wrong, each once, one a line.
QString problemsOf(const UnitPlan &plan)
{
    QStringList lines;
    for (const UnitOrderProblem &problem : plan.problems)
        lines.append(problem.text);
    for (const UnitChange &change : plan.changes)
        lines.append(change.problem);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

// One thing that can happen to units, and the option that names the other unit.
struct UnitAction {
    const char *name;
    UnitEvent event;
    const char *target;
    bool needsTarget;
};
constexpr UnitAction actions[] = {
    {"move", UnitEvent::Move, "to", true},
    {"merge", UnitEvent::Merge, "into", true},
    {"close", UnitEvent::Close, "to", false},
};

UnitOrder orderFrom(const UnitAction &action, const Arguments &arguments, Roster &roster)
{
    UnitOrder order;
    order.event = action.event;
    order.decision = {arguments.value("decision"), dateArgument(arguments, "decision-date")};
    order.day = dateArgument(arguments, "on");
    for (const QString &text : arguments.operands().mid(2))
        order.units.append(unitNamed(roster, text).id);
    const bool hasTarget = arguments.has(action.target);
    if (hasTarget)
        order.target = unitNamed(roster, arguments.value(action.target)).id;
    if (action.event == UnitEvent::Close) {
        order.left = hasTarget            ? UnitsLeft::Move
            : arguments.has("with-below") ? UnitsLeft::Close
                                          : UnitsLeft::Refuse;
    }
    return order;
}

void refuse(const Arguments &arguments, const char *option)
{
    if (arguments.has(option)) {
        throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "There is no option %1 here."))
                             .arg(QLatin1String("--") + QLatin1String(option))};
    }
}

void requireOptions(const UnitAction &action, const Arguments &arguments)
{
    if (action.needsTarget && !arguments.has(action.target)) {
        throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "%1 is missing."))
                             .arg(QLatin1String("--") + QLatin1String(action.target))};
    }
    for (const char *option : {"to", "into", "with-below"}) {
        const bool fits = QLatin1String(option) == QLatin1String(action.target)
            || (action.event == UnitEvent::Close
                && QLatin1String(option) == QLatin1String("with-below"));
        if (!fits)
            refuse(arguments, option);
    }
    refuse(arguments, "accept");
}

int importList(const Arguments &arguments, Console &console)
{
    for (const char *option : {"to", "into", "with-below", "decision", "decision-date"})
        refuse(arguments, option);
    return runUnitImport(arguments, dateArgument(arguments, "on"), console);
}

} // namespace

int runUnit(const Arguments &arguments, Console &console)
{
    const QString name = arguments.operands().at(1);
    if (name == QLatin1String("import"))
        return importList(arguments, console);
    const auto *action = std::ranges::find_if(
        actions, [&](const UnitAction &one) { return name == QLatin1String(one.name); });
    if (action == std::end(actions))
        throw UsageError{
            translated(QT_TRANSLATE_NOOP("Cli", "Units cannot be asked to “%1”.")).arg(name)};
    requireOptions(*action, arguments);
    const QString path = arguments.operands().first();
    const bool dryRun = arguments.has("dry-run");
    const auto roster = dryRun ? openToRead(path) : openToEdit(path);
    const UnitOrder order = orderFrom(*action, arguments, *roster);
    const UnitPlan plan = taken(guarded([&] { return checkOrder(roster->database(), order); }));
    if (dryRun || plan.ok())
        print(plan, arguments.has("json"), console);
    if (!plan.ok())
        throw Error{ErrorCode::Invalid, problemsOf(plan)};
    if (dryRun) {
        console.error(
            translated(QT_TRANSLATE_NOOP("Cli", "This was a dry run: nothing has been written.")));
        return 0;
    }
    backUpOfToday(*roster);
    taken(roster->edit(stepOf(order, plan), [&](Edit &edit) { runOrder(edit, order); }));
    endSession(*roster, console);
    return 0;
}

} // namespace soctv
