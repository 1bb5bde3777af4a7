#pragma once

#include "core/base/issue.h"
#include "core/roster/posts.h"

#include <QCache>
#include <QDate>

#include <functional>
#include <memory>

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

    /// \a failed is told when rows could not be read: they are as they were last then, or empty.
    RowCache(Roster &roster, Failed failed);

    /// Reads units as of \a day (invalid: today) from now on.
    void setDay(const QDate &day);
    /// The row of posts[position]. Valid until the next call.
    const Entry &at(const QList<qint64> &posts, qsizetype position, const Marks *marks);
    /// Something changed: all is read again.
    void clear();

private:
    void readPage(const QList<qint64> &posts, qsizetype position, const Marks *marks);

    Roster &m_roster;
    Failed m_failed;
    QDate m_day;
    using Entries = QCache<qint64, Entry>; // by post
    std::unique_ptr<Entries> m_entries;
    std::unique_ptr<Entries> m_old; // of before the last change, for while another writes
};

} // namespace soctv
