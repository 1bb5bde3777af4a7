#pragma once

#include "core/db/changes.h"
#include "core/roster/field.h"
#include "core/roster/recordedstep.h"
#include "core/roster/step.h"

#include <QDateTime>

#include <optional>

namespace soctv {

/// One line of the history.
struct HistoryStep {
    qint64 id;
    QDateTime at; ///< UTC
    Step step;
    qint64 touched; ///< rows of all tables
    bool undone; ///< behind the cursor: redo would bring it back
    bool canUndo; ///< false: what it changed is not kept any more
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
/// What the step \a id changed, at most \a limit values; keys and hashes left out.
QList<FieldChange> stepChanges(Database &database, qint64 id, int limit);
std::optional<Step> stepLabel(Database &database, qint64 id);

/// Stores the changeset of \a recorded, whose rows are as it leaves them, as a new step after the
/// cursor, in place of the redo steps, and moves the cursor there. Returns the rows it touched.
Changes storeStep(Database &database, const RecordedStep &recorded);
/// Throws Error unless it is kept what the step \a id changed.
void requireChangeset(Database &database, qint64 id);
/// Forgets the step \a firstId and all after it.
void removeSteps(Database &database, qint64 firstId);
/// The pieces of the stored changeset of step \a id, to read and to write.
PieceReader storedChangeset(Database &database, qint64 id);
PieceWriter changesetStore(Database &database, qint64 id);

/// Calls \a visit for each row that a stored step changed, oldest step first, undone ones too.
void readHistory(Database &database, const std::function<void(const RecordedRow &)> &visit);

/// Counts a change that is about to be committed, and notes its time.
void countEdit(Database &database);
/// The last step that is in force; 0: all are undone.
qint64 cursor(Database &database);
void setCursor(Database &database, qint64 id);
/// The neighbours of a step; 0: none.
qint64 stepAfter(Database &database, qint64 id);
qint64 stepBefore(Database &database, qint64 id);

} // namespace soctv
