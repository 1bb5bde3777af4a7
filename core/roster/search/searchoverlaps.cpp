#include "core/roster/search/searchoverlaps.h"

#include "core/roster/overlap.h"
#include "core/roster/search/search.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype rowsPerTurn = 500;
constexpr std::size_t filterBits = std::size_t(1) << 22;

std::size_t filterBit(qint64 person)
{
    return std::size_t(person) % filterBits;
}

// Live rows of persons who seem to have several: nearly all have one, and need no sorting.
std::vector<quint32> severalPosts(const SearchRows &rows)
{
    Bits once(filterBits);
    Bits twice(filterBits);
    for (quint32 place = 0; place < rows.count(); ++place) {
        const std::size_t bit = filterBit(rows.person(place));
        if (rows.isLive(place))
            (once.test(bit) ? twice : once).set(bit);
    }
    std::vector<quint32> places;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (rows.isLive(place) && twice.test(filterBit(rows.person(place))))
            places.push_back(place);
    }
    return places;
}

bool mayOverlap(const SearchRows &rows, quint32 a, quint32 b)
{
    const auto endsBefore = [&](quint32 one, quint32 other) {
        return rows.lastDay(one) != 0 && rows.lastDay(one) < rows.firstDay(other);
    };
    const bool hasDays = rows.firstDay(a) != 0 || rows.lastDay(a) != 0 || rows.firstDay(b) != 0
        || rows.lastDay(b) != 0;
    return hasDays && rows.role(a) == rows.role(b) && rows.unit(a) == rows.unit(b)
        && rows.unit(a) != 0 && !endsBefore(a, b) && !endsBefore(b, a);
}

using Pairs = std::vector<std::pair<quint32, quint32>>;

Pairs pairsAmong(const SearchRows &rows, std::vector<quint32> places)
{
    std::ranges::sort(
        places, {}, [&](quint32 place) { return std::pair(rows.person(place), place); });
    Pairs pairs;
    for (auto first = places.begin(); first != places.end(); ++first) {
        for (auto other = first + 1;
             other != places.end() && rows.person(*other) == rows.person(*first); ++other) {
            if (mayOverlap(rows, *first, *other))
                pairs.emplace_back(*first, *other);
        }
    }
    return pairs;
}

QHash<qint64, ListRow> rowsOf(Reader &reader, const SearchRows &rows, const Pairs &pairs)
{
    QSet<qint64> wanted;
    for (const auto &[a, b] : pairs)
        wanted << rows.post(a) << rows.post(b);
    const QList<qint64> posts(wanted.begin(), wanted.end());
    QHash<qint64, ListRow> found;
    for (qsizetype from = 0; from < posts.size(); from += rowsPerTurn) {
        const QList<ListRow> read = uninterrupted([&] {
            return reader.read([&](Database &database) {
                return readRows(database, posts.mid(from, rowsPerTurn));
            });
        });
        for (const ListRow &row : read)
            found.insert(row.post, row);
    }
    return found;
}

} // namespace

QHash<qint64, Issue> findOverlaps(Reader &reader, const SearchRows &rows)
{
    return findOverlaps(reader, rows, severalPosts(rows));
}

QHash<qint64, Issue> findOverlaps(
    Reader &reader, const SearchRows &rows, const std::vector<quint32> &places)
{
    const Pairs pairs = pairsAmong(rows, places);
    const QHash<qint64, ListRow> read = rowsOf(reader, rows, pairs);
    QHash<qint64, Issue> found;
    for (const auto &[a, b] : pairs) {
        const ListRow left = read.value(rows.post(a));
        const ListRow right = read.value(rows.post(b));
        if (left.post != 0 && right.post != 0 && overlap(left, right)) {
            found.insert(left.post, overlapIssue(right));
            found.insert(right.post, overlapIssue(left));
        }
    }
    return found;
}

std::vector<quint32> placesOfPersons(const SearchRows &rows, const QSet<qint64> &persons)
{
    Bits filter(filterBits); // says no to nearly all, in a fraction of the time
    for (const qint64 person : persons)
        filter.set(filterBit(person));
    std::vector<quint32> places;
    for (quint32 place = 0; place < rows.count(); ++place) {
        const qint64 person = rows.person(place);
        if (filter.test(filterBit(person)) && rows.isLive(place) && persons.contains(person))
            places.push_back(place);
    }
    return places;
}

} // namespace soctv
