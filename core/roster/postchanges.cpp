#include "core/roster/postchanges.h"

#include "core/db/statement.h"
#include "core/roster/day.h"
#include "core/text/fold.h"
#include "core/text/name.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <tuple>
#include <vector>

namespace soctv {

namespace {

// One post, and the place it is held in: the same for all terms of a person in a list and unit.
struct Held {
    qint64 person;
    int role;
    qint64 unit;
    QString unitText; // folded; where unit is 0
    qint64 post;
    QDate first; // invalid: since ever
    QDate last; // invalid: open

    auto place() const { return std::tie(person, role, unit, unitText); }
    bool holdsOn(const QDate &day) const
    {
        return (!first.isValid() || first <= day) && (!last.isValid() || last >= day);
    }
};

using Group = std::span<const Held>; // all posts of one place

std::vector<Held> readHeld(Database &database, std::optional<Role> role)
{
    QByteArray sql = "SELECT person, role, unit, unit_text, id, valid_from, valid_to FROM post "
                     "WHERE deleted_at IS NULL";
    if (role)
        sql += " AND role = ?";
    Statement statement(database, sql);
    if (role)
        statement.bind(1, QString(roleKey(*role)));
    std::vector<Held> posts;
    while (statement.step()) {
        posts.push_back({statement.integer(0), int(roleFromKey(statement.text(1))),
            statement.integer(2), foldCase(statement.text(3)).simplified(), statement.integer(4),
            storedDay(statement.text(5)), storedDay(statement.text(6))});
    }
    std::ranges::sort(posts, [](const Held &a, const Held &b) {
        return std::tuple(a.place(), a.post) < std::tuple(b.place(), b.post);
    });
    return posts;
}

bool anyHolds(Group group, const QDate &day)
{
    return std::ranges::any_of(group, [&](const Held &post) { return post.holdsOn(day); });
}

// Where the unbroken time that reaches to \a day began.
const Held &beginning(Group group, const QDate &day)
{
    const Held *start
        = &*std::ranges::find_if(group, [&](const Held &post) { return post.holdsOn(day); });
    const auto leadsTo = [&](const Held &post) {
        return start->first.isValid() && post.holdsOn(start->first.addDays(-1));
    };
    for (auto before = std::ranges::find_if(group, leadsTo); before != group.end();
         before = std::ranges::find_if(group, leadsTo))
        start = &*before;
    return *start;
}

// The last one to end before \a day, of those that began by then.
const Held &ending(Group group, const QDate &day)
{
    const Held *end = nullptr;
    for (const Held &post : group) {
        const bool over = post.last.isValid() && post.last < day;
        if (over && (!end || post.last > end->last))
            end = &post;
    }
    return *end;
}

// Tells of each who went from one unit and came to another of the same list.
void joinMoves(std::vector<PostChange> &changes, const QHash<qint64, int> &roles)
{
    QHash<std::pair<qint64, int>, std::vector<PostChange *>> wentBy;
    for (PostChange &change : changes) {
        if (!change.began)
            wentBy[{change.person, roles.value(change.post)}].push_back(&change);
    }
    for (PostChange &came : changes) {
        if (!came.began)
            continue;
        auto went = wentBy.find({came.person, roles.value(came.post)});
        if (went == wentBy.end() || went->empty())
            continue;
        PostChange &left = *went->front();
        left.movedTo = came.post;
        came.movedFrom = left.post;
        went->erase(went->begin());
    }
}

// The rows of \a changes, each as of the day on which its post last or first holds.
void readRowsInto(Database &database, std::vector<PostChange> &changes)
{
    QMap<QDate, QList<qint64>> postsByDay;
    QHash<qint64, PostChange *> byPost;
    for (PostChange &change : changes) {
        postsByDay[change.began ? change.day : change.day.addDays(-1)].append(change.post);
        byPost.insert(change.post, &change);
    }
    for (auto day = postsByDay.cbegin(); day != postsByDay.cend(); ++day) {
        for (const ListRow &row : readRows(database, day.value(), day.key()))
            byPost.value(row.post)->row = row;
    }
}

void sortByName(QList<PostChange> &changes)
{
    QHash<qint64, QByteArray> keys;
    for (const PostChange &change : changes) {
        const RowTexts &texts = change.row.texts;
        keys.insert(change.post, nameSortKey(texts[field("full_name")], texts[field("sort_name")]));
    }
    std::ranges::sort(changes, [&](const PostChange &a, const PostChange &b) {
        if (a.began != b.began)
            return a.began;
        const int order = compareNameKeys(keys[a.post], keys[b.post], NameOrder::GivenFamilyMiddle);
        return order != 0 ? order < 0 : a.post < b.post;
    });
}

} // namespace

QList<PostChange> postChanges(
    Database &database, const QDate &from, const QDate &to, std::optional<Role> role)
{
    const QDate before = from.addDays(-1);
    const ReadScope scope(database);
    const std::vector<Held> posts = readHeld(database, role);
    std::vector<PostChange> changes;
    QHash<qint64, int> roles;
    for (auto start = posts.begin(); start != posts.end();) {
        const auto end = std::find_if(
            start, posts.end(), [&](const Held &post) { return post.place() != start->place(); });
        const Group group(start, end);
        const bool was = anyHolds(group, before);
        const bool is = anyHolds(group, to);
        if (was != is) {
            const Held &post = is ? beginning(group, to) : ending(group, to);
            changes.push_back(
                {post.post, post.person, is, is ? post.first : post.last.addDays(1), 0, 0, {}});
            roles.insert(post.post, post.role);
        }
        start = end;
    }
    joinMoves(changes, roles);
    readRowsInto(database, changes);
    QList<PostChange> list(changes.begin(), changes.end());
    sortByName(list);
    return list;
}

} // namespace soctv
