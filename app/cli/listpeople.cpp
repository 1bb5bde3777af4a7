#include "app/cli/listpeople.h"

#include "core/roster/day.h"
#include "core/roster/search/search.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace soctv {

namespace {

constexpr qsizetype rowsPerPage = 500;

struct Person {
    QByteArray key;
    qint64 id;
};

QList<qint64> postsMatching(Roster &roster, const QString &search, qint64 unit, const QDate &day)
{
    const auto reader = roster.makeReader();
    Progress progress;
    Search lists;
    lists.loadOrder(*reader, progress);
    if (!search.isEmpty() || unit != 0)
        lists.loadTexts(*reader, progress);
    QList<qint64> posts;
    for (const Scope scope : {Scope::Section1, Scope::Section2, Scope::Collaborators}) {
        ListQuery query;
        query.scope = scope;
        query.search = search;
        query.unit = unit;
        query.day = day;
        posts += lists.list(*reader, query, progress).posts;
    }
    return posts;
}

std::vector<Person> inOrder(Database &database, const QList<qint64> &posts)
{
    std::vector<Person> persons;
    QSet<qint64> seen;
    for (qsizetype from = 0; from < posts.size(); from += rowsPerPage) {
        for (const ListRow &row : readRows(database, posts.mid(from, rowsPerPage))) {
            if (seen.contains(row.person))
                continue;
            seen.insert(row.person);
            const QByteArray key
                = nameSortKey(row.texts[field("full_name")], row.texts[field("sort_name")]);
            persons.push_back({nameOrderKey(key, NameOrder::GivenFamilyMiddle), row.person});
        }
    }
    std::ranges::sort(persons, [](const Person &a, const Person &b) {
        return a.key != b.key ? a.key < b.key : a.id < b.id;
    });
    return persons;
}

// As in the lists of the window: what has not ended, or holds on that day.
bool isListed(const ListRow &row, const QDate &day)
{
    const QString &from = row.texts[field("valid_from")];
    const QString &to = row.texts[field("valid_to")];
    return isAnotherDay(day) ? holdsOn(from, to, day) : !endedBefore(to, dayOrToday(day));
}

} // namespace

void forEachPerson(
    Roster &roster, const QString &search, qint64 unit, const QDate &day, const VisitPerson &visit)
{
    const QList<qint64> posts = postsMatching(roster, search, unit, day);
    for (const Person &person : inOrder(roster.database(), posts)) {
        QList<ListRow> rows = rowsOfPerson(roster.database(), person.id, day);
        rows.removeIf([&day](const ListRow &row) { return row.deleted || !isListed(row, day); });
        std::ranges::stable_sort(rows, {}, &ListRow::role);
        if (!rows.isEmpty()) // somebody else may have deleted them just now
            visit(rows);
    }
}

} // namespace soctv
