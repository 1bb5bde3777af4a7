#include "app/cli/listunits.h"

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "core/roster/roster.h"
#include "core/roster/unitoverview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace soctv {

namespace {

QJsonObject unitObject(const UnitTree &tree, const UnitNode &node, const UnitFacts &facts)
{
    return {{QStringLiteral("id"), node.id}, {QStringLiteral("code"), node.code},
        {QStringLiteral("name"), node.name},
        {QStringLiteral("parent"), node.parent == 0 ? QJsonValue() : QJsonValue(node.parent)},
        {QStringLiteral("kind"), node.kindKey}, {QStringLiteral("kind_name"), facts.kind},
        {QStringLiteral("path"), QJsonArray::fromStringList(tree.path(node.id))},
        {QStringLiteral("province"), facts.province}, {QStringLiteral("officer"), facts.officer},
        {QStringLiteral("people"), facts.people}, {QStringLiteral("posts"), facts.posts}};
}

QString unitLine(const UnitTree &tree, const UnitNode &node, const UnitFacts &facts)
{
    const UnitNode *above = tree.node(node.parent);
    return QStringList{QString::number(node.id), node.code, node.name, facts.kind,
        above ? above->name : QString(), tree.path(node.id).join(QStringLiteral(" › "))}
        .join(QLatin1Char('\t'));
}

QString titles()
{
    return QStringList{QStringLiteral("ID"), translated(QT_TRANSLATE_NOOP("Cli", "Code")),
        fieldTitle(field("unit")), translated(QT_TRANSLATE_NOOP("Cli", "Kind")),
        translated(QT_TRANSLATE_NOOP("Cli", "Unit above")),
        translated(QT_TRANSLATE_NOOP("Cli", "Path"))}
        .join(QLatin1Char('\t'));
}

} // namespace

void listUnits(Roster &roster, const Arguments &arguments, Console &console)
{
    const SearchPattern pattern(arguments.value("search"));
    const bool json = arguments.has("json");
    const UnitOverview overview
        = readUnitOverview(roster.database(), dateArgument(arguments, "as-of"));
    if (!json)
        console.line(titles());
    for (qsizetype i = 0; i < overview.facts.size(); ++i) {
        const UnitNode &node = overview.tree.nodes().at(i);
        const UnitFacts &facts = overview.facts.at(i);
        if (!node.open || !pattern.matches(facts.names.plain, facts.names.marks))
            continue;
        json ? console.json(unitObject(overview.tree, node, facts))
             : console.line(unitLine(overview.tree, node, facts));
    }
}

} // namespace soctv
