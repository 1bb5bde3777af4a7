#pragma once

#include "core/db/changes.h"
#include "core/roster/step.h"

#include <QDateTime>

namespace soctv {

/// One line of the history.
struct HistoryStep {
    qint64 id;
    QDateTime at; ///< UTC
    Step step;
    qint64 touched; ///< rows of all tables
    bool undone; ///< behind the cursor: redo would bring it back
};

/// One value that a step changed, as an officer reads it.
struct FieldChange {
    QString row; ///< the name of the person or unit it belongs to
    QString field; ///< title of the field
    QString before;
    QString after;
};

/// The newest \a limit steps from \a offset on, newest first.
QList<HistoryStep> historySteps(Database &database, int limit, int offset = 0);
qint64 historyCount(Database &database);
/// What the step \a id changed, at most \a limit values; row_hash and keys left out.
QList<FieldChange> stepChanges(Database &database, qint64 id, int limit);

/// The pieces of the stored changeset of step \a id.
PieceReader storedChangeset(Database &database, qint64 id);
/// Stores the changeset of \a recorder as a new step after the cursor, in place of the redo steps.
void storeStep(Database &database, const Step &step, const Recorder &recorder, qint64 touched);
/// The step the cursor stands on, and the one redo would apply; 0: none.
qint64 cursor(Database &database);
qint64 stepAfter(Database &database, qint64 id);
qint64 stepBefore(Database &database, qint64 id);
void setCursor(Database &database, qint64 id);
std::optional<Step> stepLabel(Database &database, qint64 id);

} // namespace soctv
