#include "core/roster/search/searchmarks.h"

#include "core/roster/search/search.h"
#include "core/roster/search/searchoverlaps.h"
#include "core/text/namelikeness.h"

#include <algorithm>
#include <functional>
#include <span>

namespace soctv {

namespace {

constexpr qsizetype rowsPerTurn = 500;
constexpr qsizetype manyRows = 2000; // from here on looking at all costs less
constexpr quint32 filterBits = 0x10000;

constexpr std::size_t lookedAt = 16; // neighbours in a group: enough, and never quadratic

using LikenessSets = std::array<QSet<quint32>, LikenessWays>;

/// Rows of different persons that share something, by place, the smaller first.
using Candidates = std::vector<std::pair<quint32, quint32>>;

/// Finds Candidates without reading the file.
class CandidateSearch {
public:
    CandidateSearch(const SearchRows &rows, const Bits &places)
        : m_rows(rows)
    {
        for (std::size_t way = 0; way < LikenessWays; ++way)
            searchWay(way, places);
        std::sort(m_candidates.begin(), m_candidates.end());
        m_candidates.erase(
            std::unique(m_candidates.begin(), m_candidates.end()), m_candidates.end());
    }

    const Candidates &candidates() const { return m_candidates; }
    /// Whether what the row has of \a way belongs to many persons.
    bool isShared(std::size_t way, quint32 place) const
    {
        return m_shared[way].contains(m_rows.likeness(way)[place]);
    }

private:
    void searchWay(std::size_t way, const Bits &places);
    void searchGroup(std::size_t way, std::span<quint32> group);
    void addSameNames(std::span<quint32> group);
    void addNeighbours(std::span<const quint32> group, bool alikeOnly);
    bool areAlike(quint32 a, quint32 b) const
    {
        return compareNames(nameOf(a), nameOf(b)) != NameLikeness::Other;
    }
    QString nameOf(quint32 place) const { return QString::fromUtf8(m_rows.plainName(place)); }

    const SearchRows &m_rows;
    Candidates m_candidates;
    LikenessSets m_shared;
};

void CandidateSearch::searchWay(std::size_t way, const Bits &places)
{
    const std::vector<quint32> &likeness = m_rows.likeness(way);
    std::vector<quint64> sorted; // likeness, then place
    for (quint32 place = 0; place < likeness.size(); ++place) {
        if (likeness[place] != 0 && m_rows.isLive(place) && places.test(place))
            sorted.push_back(quint64(likeness[place]) << 32 | place);
    }
    std::sort(sorted.begin(), sorted.end());
    std::vector<quint32> group;
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = std::find_if(
            first, sorted.end(), [first](quint64 other) { return other >> 32 != *first >> 32; });
        if (last - first > 1) {
            group.clear();
            std::transform(first, last, std::back_inserter(group),
                [](quint64 entry) { return quint32(entry); });
            searchGroup(way, group);
        }
        first = last;
    }
}

void CandidateSearch::searchGroup(std::size_t way, std::span<quint32> group)
{
    if (way == ByNameAndUnit)
        return addNeighbours(group, false);
    QSet<qint64> persons;
    for (const quint32 place : group)
        persons.insert(m_rows.person(place));
    if (persons.size() < sharedByMany)
        return addNeighbours(group, true);
    // Of an office: there only the same name tells.
    m_shared[way].insert(m_rows.likeness(way)[group.front()]);
    addSameNames(group);
}

void CandidateSearch::addSameNames(std::span<quint32> group)
{
    std::vector<std::pair<QString, quint32>> named;
    for (const quint32 place : group)
        named.emplace_back(sortedWords(nameOf(place)), place);
    std::sort(named.begin(), named.end());
    for (auto first = named.begin(); first != named.end();) {
        const auto last = std::find_if(
            first, named.end(), [first](const auto &other) { return other.first != first->first; });
        std::transform(first, last, group.begin(), [](const auto &name) { return name.second; });
        addNeighbours(group.first(std::size_t(last - first)), false);
        first = last;
    }
}

void CandidateSearch::addNeighbours(std::span<const quint32> group, bool alikeOnly)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        const std::size_t to = std::min(group.size(), i + 1 + lookedAt);
        for (std::size_t j = i + 1; j < to; ++j) {
            const bool others = m_rows.person(group[i]) != m_rows.person(group[j]);
            if (others && (!alikeOnly || areAlike(group[i], group[j])))
                m_candidates.push_back(std::minmax(group[i], group[j]));
        }
    }
}

using Looks = QHash<quint32, PersonLook>; // by place

Looks looksOf(Reader &reader, const SearchRows &rows, const Candidates &candidates)
{
    QSet<quint32> places;
    for (const auto &[a, b] : candidates)
        places << a << b;
    QList<qint64> posts;
    for (const quint32 place : std::as_const(places))
        posts.append(rows.post(place));
    std::sort(posts.begin(), posts.end());
    Looks looks;
    looks.reserve(posts.size());
    for (qsizetype from = 0; from < posts.size(); from += rowsPerTurn) {
        const QList<ListRow> read = uninterrupted([&] {
            return reader.read([&](Database &database) {
                return readRows(database, posts.mid(from, rowsPerTurn));
            });
        });
        for (const ListRow &row : read) {
            if (!row.deleted)
                looks.insert(quint32(rows.placeOf(row.post)), lookOf(row));
        }
    }
    return looks;
}

/// The texts of two rows compared, with what the roster tells of phone, e-mail and account.
Reasons compared(const CandidateSearch &search, const Looks &looks, quint32 a, quint32 b)
{
    struct Own {
        LikenessWay way;
        Reason same;
        Reason shared;
    };
    constexpr Own owns[] = {{ByPhone, Reason::SamePhone, Reason::SharedPhone},
        {ByEmail, Reason::SameEmail, Reason::SharedEmail},
        {ByAccount, Reason::SameAccount, Reason::SharedAccount}};
    Reasons reasons = compare(looks.value(a), looks.value(b));
    for (const Own &own : owns) {
        if ((reasons & own.same) && search.isShared(own.way, a)) {
            reasons.setFlag(own.same, false);
            reasons.setFlag(own.shared);
        }
    }
    return reasons;
}

std::vector<TwinRows> twinsAmong(
    Reader &reader, const SearchRows &rows, const Bits &places, const Dismissed &dismissed)
{
    const CandidateSearch search(rows, places);
    const Looks looks = looksOf(reader, rows, search.candidates());
    std::vector<TwinRows> twins;
    for (auto [left, right] : search.candidates()) {
        if (rows.person(left) > rows.person(right))
            std::swap(left, right);
        const std::pair persons{rows.person(left), rows.person(right)};
        if (dismissed.contains(persons) || !looks.contains(left) || !looks.contains(right))
            continue;
        const Reasons reasons = compared(search, looks, left, right);
        if (mayBeSame(reasons)) {
            twins.push_back(
                {rows.post(left), rows.post(right), {persons.first, persons.second, reasons}});
        }
    }
    return twins;
}

std::vector<DuplicatePair> pairsOf(const std::vector<TwinRows> &twins)
{
    std::vector<DuplicatePair> pairs;
    pairs.reserve(twins.size());
    for (const TwinRows &rows : twins)
        pairs.push_back(rows.persons);
    const auto persons = [](const DuplicatePair &pair) { return std::pair(pair.left, pair.right); };
    std::ranges::sort(pairs, {}, persons);
    std::size_t count = 0;
    for (const DuplicatePair &pair : pairs) {
        if (count > 0 && persons(pairs[count - 1]) == persons(pair))
            pairs[count - 1].reasons = united(pairs[count - 1].reasons, pair.reasons);
        else
            pairs[count++] = pair;
    }
    pairs.resize(count);
    std::ranges::stable_sort(
        pairs, std::greater(), [](const DuplicatePair &pair) { return certainty(pair.reasons); });
    return pairs;
}

/// Puts \a twins into \a marks, with what follows from them.
void setTwins(Marks &marks, std::vector<TwinRows> twins)
{
    std::ranges::sort(
        twins, {}, [](const TwinRows &rows) { return std::pair(rows.leftPost, rows.rightPost); });
    marks.duplicateOf.clear();
    QHash<qint64, int> best;
    const auto offer = [&](qint64 post, qint64 twin, int points) {
        if (marks.duplicateOf.contains(post) && best.value(post) >= points)
            return;
        marks.duplicateOf.insert(post, twin);
        best.insert(post, points);
    };
    for (const TwinRows &rows : twins) {
        const int points = certainty(rows.persons.reasons);
        offer(rows.leftPost, rows.rightPost, points);
        offer(rows.rightPost, rows.leftPost, points);
    }
    marks.pairs = pairsOf(twins);
    marks.twins = std::move(twins);
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

bool needsALook(const SearchRows &rows, const Marks &marks, quint32 place)
{
    const qint64 post = rows.post(place);
    return rows.isLive(place)
        && (rows.hasIssue(place) || marks.duplicateOf.contains(post)
            || marks.overlaps.contains(post));
}

} // namespace

std::shared_ptr<const Marks> findMarks(
    Reader &reader, const SearchRows &rows, const Dismissed &dismissed)
{
    Bits all(rows.count());
    all.setEach(rows.count(), [](std::size_t) { return true; });
    auto marks = std::make_shared<Marks>();
    setTwins(*marks, twinsAmong(reader, rows, all, dismissed));
    marks->overlaps = findOverlaps(reader, rows);
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (needsALook(rows, *marks, place))
            marks->toCheck.push_back(rows.post(place));
    }
    return marks;
}

void MarksUpdate::addRows(const SearchRows &rows, const QList<quint32> &places)
{
    if (places.size() > manyRows)
        return;
    for (const quint32 place : places) {
        addLikenessOf(rows, place, m_likeness);
        m_persons.insert(rows.person(place));
    }
}

/// Looks again for overlapping posts of the persons; returns their rows.
std::vector<quint32> MarksUpdate::takeOverlaps(
    Reader &reader, const SearchRows &rows, Marks &marks) const
{
    std::vector<quint32> places = placesOfPersons(rows, m_persons);
    for (const quint32 place : places)
        marks.overlaps.remove(rows.post(place));
    marks.overlaps.insert(findOverlaps(reader, rows, places));
    return places;
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
    auto marks = std::make_shared<Marks>(before);
    for (const quint32 place : changed)
        marks->overlaps.remove(rows.post(place));
    for (const quint32 place : takeOverlaps(reader, rows, *marks))
        affected.set(place);
    // Those may look like others still, so these are compared with too.
    LikenessSets theirs;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (affected.test(place))
            addLikenessOf(rows, place, theirs);
    }
    Bits all = affected;
    addSharing(rows, theirs, all);
    const std::vector<TwinRows> found = twinsAmong(reader, rows, all, dismissed);

    QSet<qint64> looked;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (affected.test(place))
            looked.insert(rows.post(place));
    }
    const auto isLookedAt = [&](const TwinRows &pair) {
        return looked.contains(pair.leftPost) || looked.contains(pair.rightPost);
    };
    std::vector<TwinRows> twins = std::move(marks->twins);
    std::erase_if(twins, isLookedAt);
    std::ranges::copy_if(found, std::back_inserter(twins), isLookedAt);
    setTwins(*marks, std::move(twins));
    std::vector<qint64> toCheck;
    for (quint32 place = 0; place < rows.count(); ++place) {
        if (affected.test(place) && needsALook(rows, *marks, place))
            toCheck.push_back(rows.post(place));
    }
    std::erase_if(marks->toCheck, [&](qint64 post) { return looked.contains(post); });
    const auto added = marks->toCheck.insert(marks->toCheck.end(), toCheck.begin(), toCheck.end());
    std::inplace_merge(marks->toCheck.begin(), added, marks->toCheck.end());
    return marks;
}

} // namespace soctv
