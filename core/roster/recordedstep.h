#pragma once

#include "core/db/changes.h"
#include "core/roster/step.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace soctv {

class Edit;

/// One step with what it does to the rows: what the history stores, and what is left of a step that
/// the disk or the file did not take, to be stored later or in another copy of the roster.
struct RecordedStep {
    Step step;
    QList<QByteArray> changeset; ///< in pieces, as the history stores them
    qint64 nextId = 0; ///< the id counter after it
};

/// What \a recorder has recorded in \a database as \a step.
RecordedStep recorded(Database &database, const Step &step, const Recorder &recorder);
/// Does \a function to a copy of \a source in memory: what it would change is known then although
/// nothing can be written. Throws Error if \a source cannot be read or \a function fails.
RecordedStep rehearse(
    Database &source, const Step &step, const std::function<void(Edit &)> &function);
/// Does to the rows what \a step did, as part of an edit: of a restored copy of the roster, say.
/// Throws Error{Conflict} if they are not as they were.
void repeatStep(Edit &edit, const RecordedStep &step);
/// Does to the rows what \a step did, and stores it in the history. Belongs inside a transaction of
/// the caller. Returns the rows it touches. Throws Error{Conflict} if they are not as they were.
Changes applyStep(Database &database, const RecordedStep &step);

/// An error of the disk or of the file as such, which may be over later: full, read-only, pulled,
/// moved, in use or damaged. Others (a conflict, bad input) stay what they are however often one
/// tries.
bool isWriteFailure(ErrorCode code);
/// After these nothing may be written until the file has been looked at again: what the disk holds
/// is not known, or it is another file.
bool stopsWriting(ErrorCode code);

} // namespace soctv
