#pragma once

#include "core/roster/decision.h"
#include "core/roster/posts.h"

namespace soctv {

/// When and by what a post is held.
struct Term {
    QDate firstDay = {};
    QDate lastDay = {}; ///< it still holds on this day; invalid: open
    Decision decision = {};
};

/// The end of some terms.
struct TermEnd {
    QList<qint64> posts;
    QDate lastDay;
    /// Kept in rows that have none: a row shows the decision of its appointment.
    Decision decision = {};
};

/// Somebody follows the holder of a post.
struct Succession {
    qint64 post = 0;
    qint64 person = 0; ///< an existing person; 0: a new one, from the texts
    RowTexts texts = {}; ///< full_name, phone, email of a new person; position (empty: as before)
    Term term = {};
};

/// Kiện toàn: a set of people who hold posts gets a new term by one decision.
struct Renewal {
    QList<qint64> renewed; ///< go on
    QList<qint64> ended; ///< do not
    QList<NewRow> added; ///< their dates and decision are those of the term
    Term term = {};
};

/// A move of posts to another unit.
struct PostMove {
    QList<qint64> posts;
    qint64 unit = 0;
    QDate day;
};

// Each of these throws Error{Invalid} with the first sentence of its check (see termchecks.h) and
// does nothing half.

/// Ends posts. Those that have ended by then are left alone.
void endTerms(Edit &edit, const TermEnd &end);
/// Ends the holder the day before the new term and adds a post of the successor in the same list
/// and unit, which is returned. An account of the unit itself passes on.
qint64 appointSuccessor(Edit &edit, const Succession &succession);
/// Gives each of the renewed posts a successor of the same person, list, unit, position and account
/// with the new term; all old ones end the day before it. Returns the new posts.
QList<qint64> renewTerms(Edit &edit, const Renewal &renewal);
/// movePosts() after the checks.
QList<qint64> movePosts(Edit &edit, const PostMove &move);

/// Moves \a posts to \a unit from \a day on. A post that has begun by then ends the day before, and
/// a new one with the same person, role, position, decision, account, last day and sources follows
/// it there; one that begins on \a day or later just changes its unit; one that has ended before,
/// is in the bin or stands in \a unit already is left alone. Somebody who holds the same post in
/// \a unit all that time gets no second one.
/// Returns the posts that stand in \a unit for them now.
QList<qint64> movePosts(Edit &edit, const QList<qint64> &posts, qint64 unit, const QDate &day);

} // namespace soctv
