#include "core/roster/search/searchmarks.h"

#include "core/roster/search/search.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype rowsPerTurn = 500;
constexpr qsizetype manyRows = 2000; // from here on looking at all costs less
constexpr quint32 filterBits = 0x10000;

using LikenessSets = std::array<QSet<quint32>, 4>;

/// One way in which a row may look like others.
struct Look {
    quint64 mark;
    qint64 post;
    qint64 person;

    auto key() const { return std::tie(mark, post); }
};

// Marks each row of one group that has a twin in it; groups are small but for forms filled by copy.
void markTwins(
    std::span<const Look> group, const Dismissed &dismissed, QHash<qint64, qint64> &duplicateOf)
{
    constexpr std::size_t lookedAt = 16; // neighbours: enough to find a twin, never quadratic
    for (std::size_t i = 0; i < group.size(); ++i) {
        const std::size_t from = i - std::min(i, lookedAt);
        const std::size_t to = std::min(group.size(), i + lookedAt);
        const auto near = group.subspan(from, to - from);
        const auto twin = std::find_if(near.begin(), near.end(), [&](const Look &other) {
            const auto [low, high] = std::minmax(group[i].person, other.person);
            return low != high && !dismissed.contains({low, high});
        });
        if (twin != near.end())
            duplicateOf.insert(group[i].post, twin->post);
    }
}

std::vector<Look> looksOf(Reader &reader, const SearchRows &rows, const Bits &places)
{
    QList<qint64> posts;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (places.test(place) && rows.isLive(place))
            posts.append(rows.post(place));
    }
    std::vector<Look> looks;
    for (qsizetype from = 0; from < posts.size(); from += rowsPerTurn) {
        const QList<ListRow> read = uninterrupted([&] {
            return reader.read([&](Database &database) {
                return readRows(database, posts.mid(from, rowsPerTurn));
            });
        });
        for (const ListRow &row : read) {
            for (const quint64 mark : likenessOf(row)) {
                if (mark != 0 && !row.deleted)
                    looks.push_back({mark, row.post, row.person});
            }
        }
    }
    return looks;
}

QHash<qint64, qint64> twinsAmong(
    Reader &reader, const SearchRows &rows, const Bits &places, const Dismissed &dismissed)
{
    std::vector<Look> looks = looksOf(reader, rows, places);
    std::sort(
        looks.begin(), looks.end(), [](const Look &a, const Look &b) { return a.key() < b.key(); });
    QHash<qint64, qint64> duplicateOf;
    for (auto first = looks.begin(); first != looks.end();) {
        const auto last = std::find_if(
            first, looks.end(), [first](const Look &other) { return other.mark != first->mark; });
        markTwins({first, last}, dismissed, duplicateOf);
        first = last;
    }
    return duplicateOf;
}

/// The rows that look in one way like a row of another person.
void addSuspects(const SearchRows &rows, std::size_t way, Bits &suspects)
{
    const std::vector<quint32> &likeness = rows.likeness(way);
    std::vector<quint64> sorted; // likeness, then place
    for (quint32 place = 0; place < likeness.size(); ++place) {
        if (likeness[place] != 0 && rows.isLive(place))
            sorted.push_back(quint64(likeness[place]) << 32 | place);
    }
    std::sort(sorted.begin(), sorted.end());
    const auto personOf = [&](quint64 entry) { return rows.person(quint32(entry)); };
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = std::find_if(
            first, sorted.end(), [first](quint64 other) { return other >> 32 != *first >> 32; });
        const bool others = std::any_of(
            first, last, [&](quint64 other) { return personOf(other) != personOf(*first); });
        for (; first != last; ++first) {
            if (others)
                suspects.set(quint32(*first));
        }
    }
}

/// The rows that share one of \a likeness.
void addSharing(const SearchRows &rows, const LikenessSets &likeness, Bits &found)
{
    for (std::size_t way = 0; way < likeness.size(); ++way) {
        Bits filter(filterBits); // says no to nearly all, in a fraction of the time
        for (const quint32 mark : likeness[way])
            filter.set(mark % filterBits);
        const std::vector<quint32> &marks = rows.likeness(way);
        for (quint32 place = 0; place < marks.size(); ++place) {
            if (filter.test(marks[place] % filterBits) && likeness[way].contains(marks[place]))
                found.set(place);
        }
    }
}

void addLikenessOf(const SearchRows &rows, quint32 place, LikenessSets &likeness)
{
    for (std::size_t way = 0; way < likeness.size(); ++way) {
        if (const quint32 mark = rows.likeness(way)[place])
            likeness[way].insert(mark);
    }
}

} // namespace

std::shared_ptr<const Marks> findMarks(
    Reader &reader, const SearchRows &rows, const Dismissed &dismissed)
{
    Bits suspects(rows.count());
    for (std::size_t way = 0; way < Likeness().size(); ++way)
        addSuspects(rows, way, suspects);
    auto marks = std::make_shared<Marks>();
    marks->duplicateOf = twinsAmong(reader, rows, suspects, dismissed);
    for (quint32 place = 0; place < rows.count(); ++place) {
        const qint64 post = rows.post(place);
        if (rows.isLive(place) && (rows.hasIssue(place) || marks->duplicateOf.contains(post)))
            marks->toCheck.push_back(post);
    }
    return marks;
}

void MarksUpdate::addLikeness(const SearchRows &rows, const QList<quint32> &places)
{
    if (places.size() > manyRows)
        return;
    for (const quint32 place : places)
        addLikenessOf(rows, place, m_likeness);
}

std::shared_ptr<const Marks> MarksUpdate::applied(Reader &reader, const SearchRows &rows,
    const Dismissed &dismissed, const Marks &before, const QList<quint32> &changed) const
{
    if (changed.isEmpty())
        return std::make_shared<Marks>(before);
    if (changed.size() > manyRows)
        return findMarks(reader, rows, dismissed);
    Bits affected(rows.count());
    for (const quint32 place : changed)
        affected.set(place);
    addSharing(rows, m_likeness, affected);
    // Those may look like others still, so these are compared with too.
    LikenessSets theirs;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (affected.test(place))
            addLikenessOf(rows, place, theirs);
    }
    Bits compared = affected;
    addSharing(rows, theirs, compared);
    const QHash<qint64, qint64> twins = twinsAmong(reader, rows, compared, dismissed);

    auto marks = std::make_shared<Marks>(before);
    std::vector<qint64> toCheck;
    QSet<qint64> looked;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (!affected.test(place))
            continue;
        const qint64 post = rows.post(place);
        looked.insert(post);
        marks->duplicateOf.remove(post);
        const qint64 twin = twins.value(post);
        if (twin != 0)
            marks->duplicateOf.insert(post, twin);
        if (rows.isLive(place) && (rows.hasIssue(place) || twin != 0))
            toCheck.push_back(post);
    }
    std::erase_if(marks->toCheck, [&](qint64 post) { return looked.contains(post); });
    const auto added = marks->toCheck.insert(marks->toCheck.end(), toCheck.begin(), toCheck.end());
    std::inplace_merge(marks->toCheck.begin(), added, marks->toCheck.end());
    return marks;
}

} // namespace soctv
