#include "core/roster/statistics.h"

#include "core/db/statement.h"
#include "core/roster/day.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace soctv {

namespace {

// Rows of one turn: well under 20 ms.
constexpr qint64 rowsPerTurn = 4000;

using Turn = std::function<void(const std::function<void(Database &)> &)>;

struct Seat {
    qint64 person;
    qsizetype place; // of the unit in the tree; -1: none
};

// One group of posts, for which each person counts once. Seats come one person after the other.
class Heads {
public:
    explicit Heads(Tally &tally)
        : m_tally(&tally)
    {
    }

    /// False: this person is counted already.
    bool add(qint64 person)
    {
        if (person == m_last)
            return false;
        m_last = person;
        ++m_tally->people;
        return true;
    }

private:
    Tally *m_tally;
    qint64 m_last = 0;
};

std::vector<Heads> headsOf(QList<Tally> &tallies)
{
    return {tallies.begin(), tallies.end()};
}

class Count {
public:
    Count(Turn turn, Progress &progress, const QDate &day)
        : m_turn(std::move(turn))
        , m_progress(progress)
        , m_asked(day)
    {
    }

    Statistics run()
    {
        m_turn([this](Database &database) { readUnits(database); });
        const ReadRows posts = [this](Database &database) { return readPosts(database); };
        const ReadRows accounts = [this](Database &database) { return readAccounts(database); };
        for (const ReadRows &read : {posts, accounts}) {
            m_last = 0;
            for (bool more = true; more;) {
                m_turn([&](Database &database) { more = read(database); });
                m_progress.step(m_read, m_rows);
            }
        }
        countPeople();
        addUp();
        return std::move(m_counts);
    }

private:
    using ReadRows = std::function<bool(Database &)>;

    void readUnits(Database &database)
    {
        m_counts.tree = UnitTree(database, m_asked);
        m_day = m_counts.tree.day();
        m_isToday = !isAnotherDay(m_day);
        m_rows = database.number("SELECT (SELECT count(*) FROM post) + "
                                 "(SELECT count(*) FROM account)");
        for (const UnitKind &kind : unitKinds(database)) {
            m_kindPlaces.insert(kind.id, m_counts.kinds.size());
            m_counts.kinds.append({kind, {}});
        }
        int deepest = 0;
        for (const UnitNode &node : m_counts.tree.nodes()) {
            m_counts.own.append(Tally{{}, 0, 0, node.open ? 1 : 0});
            m_depths.append(m_counts.tree.depth(node.id));
            deepest = std::max(deepest, m_depths.last() + 1);
        }
        m_counts.all.resize(m_counts.own.size());
        m_counts.levels.resize(m_counts.own.isEmpty() ? 0 : deepest);
    }

    // Today's lists hold what has not ended, those of another day what holds then.
    bool isListed(const QString &from, const QString &to) const
    {
        return m_isToday ? !endedBefore(to, m_day) : holdsOn(from, to, m_day);
    }

    Tally &tallyAt(qsizetype place) { return place < 0 ? m_counts.noUnit : m_counts.own[place]; }

    /// Reads the next posts; false when there are no more.
    bool readPosts(Database &database)
    {
        Statement posts(database,
            "SELECT id, person, role, unit, deleted_at IS NULL, valid_from, valid_to FROM post "
            "WHERE id > ? ORDER BY id LIMIT ?");
        posts.bind(1, m_last).bind(2, rowsPerTurn);
        qint64 seen = 0;
        for (; posts.step(); ++seen) {
            m_last = posts.integer(0);
            if (!posts.integer(4) || !isListed(posts.text(5), posts.text(6)))
                continue;
            const qsizetype place = m_counts.tree.indexOf(posts.integer(3));
            ++tallyAt(place).posts[std::size_t(roleFromKey(posts.text(2)))];
            m_seats.push_back({posts.integer(1), place});
        }
        m_read += seen;
        return seen == rowsPerTurn;
    }

    // Whether it is in use is known for today only: a closed one is never counted.
    bool readAccounts(Database &database)
    {
        Statement accounts(database,
            "SELECT id, unit, since, kind = 'official' AND COALESCE(in_use, 1) "
            "AND deleted_at IS NULL FROM account WHERE id > ? ORDER BY id LIMIT ?");
        accounts.bind(1, m_last).bind(2, rowsPerTurn);
        qint64 seen = 0;
        for (; accounts.step(); ++seen) {
            m_last = accounts.integer(0);
            if (accounts.integer(3) && isListed(accounts.text(2), {}))
                ++tallyAt(m_counts.tree.indexOf(accounts.integer(1))).accounts;
        }
        m_read += seen;
        return seen == rowsPerTurn;
    }

    void countPeople()
    {
        std::sort(m_seats.begin(), m_seats.end(),
            [](const Seat &a, const Seat &b) { return a.person < b.person; });
        std::vector<Heads> own = headsOf(m_counts.own);
        std::vector<Heads> all = headsOf(m_counts.all);
        std::vector<Heads> levels = headsOf(m_counts.levels);
        std::vector<Heads> kinds;
        for (Statistics::Kind &kind : m_counts.kinds)
            kinds.emplace_back(kind.tally);
        Heads noUnit(m_counts.noUnit);
        Heads total(m_counts.total);
        const QList<UnitNode> &nodes = m_counts.tree.nodes();
        for (const Seat &seat : m_seats) {
            total.add(seat.person);
            if (seat.place < 0) {
                noUnit.add(seat.person);
                continue;
            }
            own[std::size_t(seat.place)].add(seat.person);
            levels[std::size_t(m_depths.at(seat.place))].add(seat.person);
            kinds[std::size_t(kindPlace(seat.place))].add(seat.person);
            // Upwards, until a unit under which this person was met before.
            for (qsizetype at = seat.place; at >= 0 && all[std::size_t(at)].add(seat.person);)
                at = m_counts.tree.indexOf(nodes.at(at).parent);
        }
    }

    qsizetype kindPlace(qsizetype place) const
    {
        return m_kindPlaces.value(m_counts.tree.nodes().at(place).kind);
    }

    static void addAllButPeople(Tally &sum, const Tally &part)
    {
        for (std::size_t role = 0; role < sum.posts.size(); ++role)
            sum.posts[role] += part.posts[role];
        sum.accounts += part.accounts;
        sum.units += part.units;
    }

    void addUp()
    {
        const QList<UnitNode> &nodes = m_counts.tree.nodes();
        for (qsizetype i = nodes.size() - 1; i >= 0; --i) { // children before their parents
            const Tally &own = m_counts.own.at(i);
            addAllButPeople(m_counts.all[i], own);
            addAllButPeople(m_counts.levels[m_depths.at(i)], own);
            addAllButPeople(m_counts.kinds[kindPlace(i)].tally, own);
            addAllButPeople(m_counts.total, own);
            if (const qsizetype parent = m_counts.tree.indexOf(nodes.at(i).parent); parent >= 0)
                addAllButPeople(m_counts.all[parent], m_counts.all.at(i));
        }
        addAllButPeople(m_counts.total, m_counts.noUnit);
        m_counts.kinds.removeIf([](const Statistics::Kind &kind) { return kind.tally.isEmpty(); });
    }

    Turn m_turn;
    Progress &m_progress;
    QDate m_asked;
    QDate m_day;
    bool m_isToday = false;
    Statistics m_counts;
    QList<int> m_depths; // by place in the tree
    QHash<qint64, qsizetype> m_kindPlaces;
    std::vector<Seat> m_seats;
    qint64 m_rows = 0; // to read in all, and read so far
    qint64 m_read = 0;
    qint64 m_last = 0; // id of the last row that was read
};

} // namespace

Statistics countStatistics(Database &database, const QDate &day)
{
    Progress progress;
    const ReadScope scope(database);
    return Count([&](const auto &function) { function(database); }, progress, day).run();
}

Statistics countStatistics(Reader &reader, Progress &progress, const QDate &day)
{
    return Count([&](const auto &function) { reader.read(function); }, progress, day).run();
}

bool changesStatistics(const Changes &changes)
{
    return changesUnitTree(changes) || changes.touches("post") || changes.touches("account");
}

} // namespace soctv
