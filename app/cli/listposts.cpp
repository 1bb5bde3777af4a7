#include "app/cli/listposts.h"

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "app/cli/workfile.h"
#include "core/roster/fieldtext.h"
#include "core/roster/search/search.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr qsizetype rowsPerPage = 500;
constexpr std::array columns{field("full_name"), field("unit"), field("position"), field("phone"),
    field("email"), field("decision_no"), field("decision_date"), field("valid_from"),
    field("valid_to")};
constexpr std::array scopes{Scope::Section1, Scope::Section2, Scope::Collaborators};

// The list that --role names; all of them without it.
QList<Scope> wantedScopes(const Arguments &arguments)
{
    QList<Scope> wanted(scopes.begin(), scopes.end());
    if (!arguments.has("role"))
        return wanted;
    const QString name = arguments.value("role");
    wanted.removeIf([&](Scope scope) { return name != roleKey(*roleOf(scope)); });
    if (wanted.isEmpty())
        throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "There is no list “%1”.")).arg(name)};
    return wanted;
}

QJsonObject postObject(const ListRow &row)
{
    QJsonObject object{{QStringLiteral("id"), row.post}, {QStringLiteral("person"), row.person},
        {QStringLiteral("role"), QString(roleKey(row.role))},
        {QStringLiteral("unit_id"), row.unit == 0 ? QJsonValue() : QJsonValue(row.unit)}};
    for (const int column : columns)
        object.insert(listFields[std::size_t(column)].name(), row.texts[std::size_t(column)]);
    return object;
}

QString postLine(const ListRow &row)
{
    QStringList cells{QString::number(row.post), QString::number(row.person), roleKey(row.role)};
    for (const int column : columns)
        cells.append(shownText(column, row.texts[std::size_t(column)]));
    return cells.join(QLatin1Char('\t'));
}

QString titles()
{
    QStringList cells{QStringLiteral("ID"), translated(QT_TRANSLATE_NOOP("Cli", "Person")),
        translated(QT_TRANSLATE_NOOP("Cli", "List"))};
    for (const int column : columns)
        cells.append(fieldTitle(column));
    return cells.join(QLatin1Char('\t'));
}

} // namespace

void listPosts(Roster &roster, const Arguments &arguments, Console &console)
{
    const QList<Scope> wanted = wantedScopes(arguments);
    ListQuery query;
    query.day = dateArgument(arguments, "as-of");
    query.search = arguments.value("search");
    query.unit = arguments.has("unit") ? unitNamed(roster, arguments.value("unit")).id : 0;
    const bool json = arguments.has("json");
    if (!json)
        console.line(titles());
    const auto reader = roster.makeReader();
    Progress progress;
    Search lists;
    lists.loadOrder(*reader, progress);
    lists.loadTexts(*reader, progress);
    for (const Scope scope : wanted) {
        query.scope = scope;
        const QList<qint64> posts = lists.list(*reader, query, progress).posts;
        for (qsizetype from = 0; from < posts.size(); from += rowsPerPage) {
            for (const ListRow &row :
                readRows(roster.database(), posts.mid(from, rowsPerPage), query.day))
                json ? console.json(postObject(row)) : console.line(postLine(row));
        }
    }
}

} // namespace soctv
