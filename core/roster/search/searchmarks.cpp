#include "core/roster/search/searchmarks.h"

#include <algorithm>

namespace soctv {

namespace {

struct Likeness {
    quint64 mark;
    quint32 row;
};

bool maySame(
    const SearchRow &a, const SearchRow &b, const QSet<std::pair<qint64, qint64>> &dismissed)
{
    return a.person != b.person
        && !dismissed.contains({std::min(a.person, b.person), std::max(a.person, b.person)});
}

// Marks each row of one group that has a twin in it; groups are small but for forms filled by copy.
void markTwins(const std::vector<SearchRow> &rows, const Likeness *first, const Likeness *last,
    const QSet<std::pair<qint64, qint64>> &dismissed, Marks &marks)
{
    constexpr int lookedAt = 16; // neighbours of a row: enough to find a twin, never quadratic
    for (const Likeness *one = first; one != last; ++one) {
        const SearchRow &row = rows[one->row];
        const Likeness *from = one - std::min<std::ptrdiff_t>(one - first, lookedAt);
        const Likeness *to = one + std::min<std::ptrdiff_t>(last - one, lookedAt);
        const Likeness *twin = std::find_if(from, to, [&](const Likeness &other) {
            return other.row != one->row && maySame(row, rows[other.row], dismissed);
        });
        if (twin != to)
            marks.duplicateOf.insert(row.post, rows[twin->row].post);
    }
}

} // namespace

std::shared_ptr<const Marks> findMarks(
    const SearchRows &searchRows, const QSet<std::pair<qint64, qint64>> &dismissed)
{
    auto marks = std::make_shared<Marks>();
    const std::vector<SearchRow> &rows = searchRows.all();
    std::vector<Likeness> likenesses;
    for (quint32 i = 0; i < rows.size(); ++i) {
        const SearchRow &row = rows[i];
        if (row.gone || row.deleted)
            continue;
        for (const quint64 mark : row.likeness) {
            if (mark != 0)
                likenesses.push_back({mark, i});
        }
    }
    std::sort(likenesses.begin(), likenesses.end(), [](const Likeness &a, const Likeness &b) {
        return a.mark != b.mark ? a.mark < b.mark : a.row < b.row;
    });
    const Likeness *end = likenesses.data() + likenesses.size();
    for (const Likeness *first = likenesses.data(); first != end;) {
        const Likeness *last = std::find_if(
            first, end, [first](const Likeness &other) { return other.mark != first->mark; });
        if (last - first > 1)
            markTwins(rows, first, last, dismissed, *marks);
        first = last;
    }
    for (const SearchRow &row : rows) {
        const bool live = !row.gone && !row.deleted;
        if (live && (row.hasIssue || marks->duplicateOf.contains(row.post)))
            marks->toCheck.push_back(row.post);
    }
    return marks;
}

} // namespace soctv
