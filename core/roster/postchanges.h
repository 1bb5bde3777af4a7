#pragma once

#include "core/roster/posts.h"

#include <QDate>

#include <optional>

namespace soctv {

/// Somebody came to the list of a unit, or went from it.
struct PostChange {
    qint64 post = 0;
    qint64 person = 0;
    bool began = false; ///< came; else went
    QDate day; ///< the first day of the new state: of the post, or the one after its last
    qint64 movedTo = 0; ///< went: the post at another unit that the same person came to by then
    qint64 movedFrom = 0; ///< came: the post at another unit that the same person went from
    ListRow row; ///< its unit under the name of the first or the last day of the post
};

/// Who came and who went by changes that took effect from \a from to \a to, both included: the
/// lists of the day before \a from and of \a to are compared. A person counts once in a list and
/// unit, so a new term of the same person there is no change, nor is another position. Without
/// \a role, all three lists. Those who came first; each group in order of name.
/// Only reads; 10⁵ posts take some tenths of a second.
QList<PostChange> postChanges(
    Database &database, const QDate &from, const QDate &to, std::optional<Role> role = {});

} // namespace soctv
