#pragma once

#include "core/roster/terms.h"

namespace soctv {

/// What stands in the way of a change of posts.
struct TermProblem {
    enum Field { Posts, Person, Unit, FirstDay, LastDay, DecisionDate, DecisionNumber };

    Field field; ///< where it is to be said
    QString text; ///< one sentence, with the way out
    QList<qint64> posts = {}; ///< the rows that it is about
};

/// What is wrong with a change, before it is done; empty: it can be done. Only reads.
QList<TermProblem> checkEnd(Database &database, const TermEnd &end);
QList<TermProblem> checkSuccession(Database &database, const Succession &succession);
QList<TermProblem> checkRenewal(Database &database, const Renewal &renewal);
QList<TermProblem> checkMove(Database &database, const PostMove &move);

} // namespace soctv
