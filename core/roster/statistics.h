#pragma once

#include "core/base/progress.h"
#include "core/db/reader.h"
#include "core/roster/posts.h"
#include "core/roster/unittree.h"

#include <array>

namespace soctv {

/// What there is in one place.
struct Tally {
    std::array<qint64, 3> posts{}; ///< by Role
    qint64 people = 0; ///< who hold these posts, each once
    qint64 accounts = 0; ///< official ones in use
    qint64 units = 0; ///< open ones

    qint64 of(Role role) const { return posts[std::size_t(role)]; }
    qint64 allPosts() const { return posts[0] + posts[1] + posts[2]; }
    bool isEmpty() const { return *this == Tally(); }
    bool operator==(const Tally &) const = default;
};

/// How many units, people, posts and official accounts there were on one day. Posts are counted
/// as the lists show them (see posts.h): as of today those that begin later are in, as of another
/// day only those that held; rows in the bin never are. A unit that had closed counts for as long
/// as it has posts or accounts, where it last stood, but not among the units.
struct Statistics {
    struct Kind {
        UnitKind kind;
        Tally tally;
    };

    UnitTree tree;
    QList<Tally> own; ///< of each unit alone, by its place in tree.nodes()
    QList<Tally> all; ///< with everything under it
    QList<Kind> kinds; ///< those that have units or posts, in their own order
    QList<Tally> levels; ///< by depth in the tree; a closed unit's is where it last stood
    Tally noUnit; ///< posts and accounts whose unit is not known
    Tally total;
};

/// Counts on a connection of this thread. An invalid \a day is today.
Statistics countStatistics(Database &database, const QDate &day = {});
/// For a job, in short turns: may throw Error{Interrupted}, and Error{Cancelled} from \a progress.
Statistics countStatistics(Reader &reader, Progress &progress, const QDate &day = {});

/// True if Statistics counted before \a changes are out of date.
bool changesStatistics(const Changes &changes);

} // namespace soctv
