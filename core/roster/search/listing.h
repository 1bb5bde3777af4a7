#pragma once

#include "core/base/issue.h"
#include "core/roster/duplicates.h"
#include "core/roster/posts.h"
#include "core/text/name.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace soctv {

/// Which rows a list shows. Those of a role are the posts that have not ended; as of another day
/// than today, the posts that hold on it.
enum class Scope {
    Section1,
    Section2,
    Collaborators,
    ToCheck, ///< as of today, whatever the day
    Bin, ///< the same
    EndingSoon, ///< of these posts, those whose last day is within daysAhead,
    UnitClosed, ///< and those whose unit is closed
    Ended ///< posts whose last day is over
};

/// How far ahead Scope::EndingSoon looks.
constexpr int daysAhead = 60;

/// The role of new rows in a scope; none where rows cannot be added.
std::optional<Role> roleOf(Scope scope);

/// What to list and in which order.
struct ListQuery {
    Scope scope = Scope::Section1;
    QString search; ///< as typed: marks that are typed must match
    RowTexts filters; ///< one for each field; empty: no filter
    qint64 unit = 0; ///< only rows of this unit; 0: all
    QSet<qint64> units = {}; ///< only rows of these units; empty: all
    QDate day = {}; ///< as of which day; invalid: today
    int sortField = field("full_name");
    bool descending = false;
    NameOrder nameOrder = NameOrder::GivenFamilyMiddle;
    /// Posts kept where they are although they no longer fit, e.g. the row being typed.
    bool operator==(const ListQuery &) const = default;
};

/// Two rows of different persons that look like one person's; left has the smaller id.
struct TwinRows {
    qint64 leftPost = 0;
    qint64 rightPost = 0;
    DuplicatePair persons;
};

/// Rows that need a look, beyond what one row tells by itself.
struct Marks {
    std::vector<qint64> toCheck; ///< posts with a mark of any kind, in ascending order
    QHash<qint64, qint64> duplicateOf; ///< post → another person's post that looks the same
    QHash<qint64, Issue> overlaps; ///< of posts that the person holds twice at a time
    std::vector<TwinRows> twins; ///< in order of their posts
    std::vector<DuplicatePair> pairs; ///< each two persons once, most certain first

    bool isMarked(qint64 post) const;
};

struct ListCounts {
    qint64 section1 = 0;
    qint64 section2 = 0;
    qint64 collaborators = 0;
    qint64 duplicates = 0; ///< pairs of persons
    qint64 toCheck = 0;
    qint64 bin = 0;
    qint64 endingSoon = 0;
    qint64 unitClosed = 0;
    qint64 ended = 0;

    qint64 of(Scope scope) const;
};

/// The answer to a ListQuery.
struct Listing {
    ListQuery query;
    QList<qint64> posts; ///< in order
    qint64 total = 0; ///< rows of the scope without search and filters
    ListCounts counts;
    std::shared_ptr<const Marks> marks;
    bool isChecked = false; ///< all rows have been: marks and counts are complete
    qint64 editNumber = 0; ///< the state of the file it tells of
};

} // namespace soctv
