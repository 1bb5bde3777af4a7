#pragma once

#include "core/base/issue.h"
#include "core/roster/posts.h"

#include <QCache>
#include <QDate>

#include <functional>

namespace soctv {

struct Error;
struct Marks;
class Roster;

/// Rows of a list as stored, with what is to be looked at in them. They are read by pages when they
/// are first asked for; those not used for longest go.
class RowCache {
public:
    struct Entry {
        ListRow row; ///< post is 0 if there is no such row any more
        QList<Issue> issues;
    };
    using Failed = std::function<void(const Error &)>;

    /// \a failed is told when rows could not be read; they are empty then.
    RowCache(Roster &roster, Failed failed);

    /// Reads units as of \a day (invalid: today) from now on.
    void setDay(const QDate &day);
    /// The row of posts[position]. Valid until the next call.
    const Entry &at(const QList<qint64> &posts, qsizetype position, const Marks *marks);
    /// Forgets all: something changed.
    void clear() { m_entries.clear(); }

private:
    void readPage(const QList<qint64> &posts, qsizetype position, const Marks *marks);

    Roster &m_roster;
    Failed m_failed;
    QDate m_day;
    QCache<qint64, Entry> m_entries; // by post
};

} // namespace soctv
