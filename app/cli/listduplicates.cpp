#include "app/cli/listduplicates.h"

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/roster/roster.h"
#include "core/roster/search/search.h"

#include <QJsonArray>
#include <QJsonObject>

namespace soctv {

namespace {

std::vector<DuplicatePair> pairsIn(Roster &roster)
{
    const auto reader = roster.makeReader();
    Progress progress;
    Search search;
    search.loadOrder(*reader, progress);
    search.loadTexts(*reader, progress);
    return search.list(*reader, {}, progress).marks->pairs;
}

// The first row of a person that is in a list.
ListRow rowOf(Roster &roster, qint64 person)
{
    QList<ListRow> rows = rowsOfPerson(roster.database(), person);
    rows.removeIf([](const ListRow &row) { return row.deleted; });
    return rows.value(0);
}

QJsonObject personObject(const ListRow &row)
{
    QJsonObject object{{QStringLiteral("id"), row.person}};
    for (int i = 0; i <= field("account_link"); ++i)
        object.insert(listFields[std::size_t(i)].name(), row.texts[std::size_t(i)]);
    return object;
}

QJsonObject pairObject(const DuplicatePair &pair, const ListRow &left, const ListRow &right)
{
    return {{QStringLiteral("persons"), QJsonArray{personObject(left), personObject(right)}},
        {QStringLiteral("score"), certainty(pair.reasons)},
        {QStringLiteral("reasons"), QJsonArray::fromStringList(reasonKeys(pair.reasons))},
        {QStringLiteral("text"), reasonTexts(pair.reasons).join(QStringLiteral(", "))}};
}

QString pairLine(const DuplicatePair &pair, const ListRow &left, const ListRow &right)
{
    QStringList cells{QString::number(certainty(pair.reasons))};
    for (const ListRow *row : {&left, &right}) {
        cells += {QString::number(row->person), row->texts[field("full_name")],
            row->texts[field("unit")]};
    }
    cells.append(reasonTexts(pair.reasons).join(QStringLiteral(", ")));
    return cells.join(QLatin1Char('\t'));
}

QString titles()
{
    const QStringList person{
        QStringLiteral("ID"), fieldTitle(field("full_name")), fieldTitle(field("unit"))};
    const QStringList cells = QStringList{translated(QT_TRANSLATE_NOOP("Cli", "Score"))} + person
        + person + QStringList{translated(QT_TRANSLATE_NOOP("Cli", "Why"))};
    return cells.join(QLatin1Char('\t'));
}

} // namespace

void listDuplicates(Roster &roster, const Arguments &arguments, Console &console)
{
    const bool json = arguments.has("json");
    if (!json)
        console.line(titles());
    for (const DuplicatePair &pair : pairsIn(roster)) {
        const ListRow left = rowOf(roster, pair.left);
        const ListRow right = rowOf(roster, pair.right);
        json ? console.json(pairObject(pair, left, right))
             : console.line(pairLine(pair, left, right));
    }
}

} // namespace soctv
