#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "app/cli/listaccounts.h"
#include "app/cli/listduplicates.h"
#include "app/cli/listpeople.h"
#include "app/cli/listunits.h"
#include "app/cli/listposts.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/history.h"
#include "core/text/link.h"
#include "core/text/phone.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace soctv {

namespace {

// 1 and 2 of Mẫu 01; 3: the collaborators.
QList<int> sectionsOf(const QList<ListRow> &rows)
{
    QList<int> sections;
    for (const ListRow &row : rows) {
        const int section = int(row.role) + 1;
        if (!sections.contains(section))
            sections.append(section);
    }
    return sections;
}

QJsonObject personObject(const QList<ListRow> &rows)
{
    const ListRow &row = rows.first();
    QJsonObject object{{QStringLiteral("id"), row.person}};
    for (int i = 0; i <= field("account_link"); ++i)
        object.insert(listFields[std::size_t(i)].name(), row.texts[std::size_t(i)]);
    QJsonArray sections;
    for (const int section : sectionsOf(rows))
        sections.append(section);
    object.insert(QStringLiteral("sections"), sections);
    object.insert(QStringLiteral("phone_key"), parsePhone(row.texts[field("phone")]).key);
    const QString typed = row.texts[field("account_link")];
    const Link link = parseLink(typed);
    object.insert(
        QStringLiteral("account_link"), link.canonical.isEmpty() ? typed : link.canonical);
    object.insert(QStringLiteral("account_key"), link.accountKey());
    return object;
}

QString personLine(const QList<ListRow> &rows)
{
    const ListRow &row = rows.first();
    QStringList sections;
    for (const int section : sectionsOf(rows))
        sections.append(QString::number(section));
    QStringList cells{QString::number(row.person), sections.join(QLatin1Char(','))};
    for (int i = 0; i <= field("account_link"); ++i)
        cells.append(row.texts[std::size_t(i)]);
    return cells.join(QLatin1Char('\t'));
}

QString personTitles()
{
    QStringList titles{QStringLiteral("ID"), translated(QT_TRANSLATE_NOOP("Cli", "Section"))};
    for (int i = 0; i <= field("account_link"); ++i)
        titles.append(fieldTitle(i));
    return titles.join(QLatin1Char('\t'));
}

void listPeople(Roster &roster, const Arguments &arguments, Console &console)
{
    const qint64 unit = arguments.has("unit") ? unitNamed(roster, arguments.value("unit")).id : 0;
    const bool json = arguments.has("json");
    const QDate day = dateArgument(arguments, "as-of");
    if (!json)
        console.line(personTitles());
    forEachPerson(roster, arguments.value("search"), unit, day, [&](const QList<ListRow> &rows) {
        json ? console.json(personObject(rows)) : console.line(personLine(rows));
    });
}

QJsonObject stepObject(const HistoryStep &step)
{
    return {{QStringLiteral("id"), step.id}, {QStringLiteral("at"), step.at.toString(Qt::ISODate)},
        {QStringLiteral("action"), QString(actionKey(step.step.action))},
        {QStringLiteral("rows"), step.step.rows}, {QStringLiteral("text"), step.step.text()},
        {QStringLiteral("touched"), step.touched}, {QStringLiteral("undone"), step.undone}};
}

QString stateOf(const HistoryStep &step)
{
    if (!step.canUndo)
        return translated(QT_TRANSLATE_NOOP("Cli", "cannot be undone"));
    return step.undone ? translated(QT_TRANSLATE_NOOP("Cli", "undone")) : QString();
}

QString stepLine(const HistoryStep &step)
{
    return QStringList{step.at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm")),
        step.step.text(), QString::number(step.touched),
        stateOf(step)}
        .join(QLatin1Char('\t'));
}

void listHistory(Roster &roster, const Arguments &arguments, Console &console)
{
    const bool json = arguments.has("json");
    if (!json) {
        console.line(QStringList{translated(QT_TRANSLATE_NOOP("Cli", "Time")),
            translated(QT_TRANSLATE_NOOP("Cli", "Change")),
            translated(QT_TRANSLATE_NOOP("Cli", "Rows touched")),
            translated(QT_TRANSLATE_NOOP("Cli", "State"))}
                         .join(QLatin1Char('\t')));
    }
    constexpr int page = 1000;
    for (int from = 0;; from += page) {
        const QList<HistoryStep> steps = historySteps(roster.database(), page, from);
        if (steps.isEmpty())
            return;
        for (const HistoryStep &step : steps)
            json ? console.json(stepObject(step)) : console.line(stepLine(step));
    }
}

// One line for each table, and which of the other options it takes.
struct Table {
    const char *name;
    bool search;
    bool unit;
    bool asOf;
    void (*list)(Roster &roster, const Arguments &arguments, Console &console);
    bool role = false;
};
constexpr Table tables[] = {
    {"people", true, true, true, listPeople},
    {"units", true, false, true, listUnits},
    {"posts", true, true, true, listPosts, true},
    {"accounts", true, true, true, listAccounts},
    {"duplicates", false, false, false, listDuplicates},
    {"history", false, false, false, listHistory},
};

} // namespace

int runList(const Arguments &arguments, Console &console)
{
    const QString name
        = arguments.has("table") ? arguments.value("table") : QStringLiteral("people");
    const auto *table = std::ranges::find_if(
        tables, [&](const Table &one) { return name == QLatin1String(one.name); });
    if (table == std::end(tables))
        throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "There is no table “%1”.")).arg(name)};
    for (const auto &[option, takesIt] :
        {std::pair("search", table->search), std::pair("unit", table->unit),
            std::pair("as-of", table->asOf), std::pair("role", table->role)}) {
        if (arguments.has(option) && !takesIt) {
            throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "There is no option %1 here."))
                                 .arg(QLatin1String("--") + QLatin1String(option))};
        }
    }
    table->list(*openToRead(arguments.operands().first()), arguments, console);
    return 0;
}

} // namespace soctv
