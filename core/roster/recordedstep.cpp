#include "core/roster/recordedstep.h"

#include "core/db/statement.h"
#include "core/roster/edit.h"
#include "core/roster/history.h"
#include "core/roster/schema.h"

namespace soctv {

namespace {

void repeatRows(Database &database, const RecordedStep &step)
{
    const auto pieces
        = [&step, next = qsizetype(0)]() mutable { return step.changeset.value(next++); };
    applyChangeset(database, pieces, Direction::Redo);
    Statement ids(database, "UPDATE meta SET value = max(value, ?) WHERE key = 'next_id'");
    ids.bind(1, step.nextId).run();
}

} // namespace

bool isWriteFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
        return true;
    default:
        return stopsWriting(code);
    }
}

bool stopsWriting(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Io:
    case ErrorCode::Damaged:
    case ErrorCode::Moved:
    case ErrorCode::Pulled:
    case ErrorCode::Unfinished:
        return true;
    default:
        return false;
    }
}

RecordedStep recorded(Database &database, const Step &step, const Recorder &recorder)
{
    RecordedStep result{step, {}, database.number("SELECT value FROM meta WHERE key = 'next_id'")};
    recorder.write([&](const QByteArray &piece) { result.changeset.append(piece); });
    return result;
}

RecordedStep rehearse(
    Database &source, const Step &step, const std::function<void(Edit &)> &function)
{
    Database copy = Database::copyInMemory(source);
    const Recorder recorder(copy, undoTables());
    Edit edit(copy);
    function(edit);
    edit.saveIds();
    return recorded(copy, step, recorder);
}

void repeatStep(Edit &edit, const RecordedStep &step)
{
    repeatRows(edit.database(), step);
}

Changes applyStep(Database &database, const RecordedStep &step)
{
    repeatRows(database, step);
    return storeStep(database, step);
}

} // namespace soctv
