// How Roster writes an edit, and what it does when the disk or the file does not take it;
// roster.cpp holds the rest.

#include "core/roster/roster.h"

#include "core/roster/history.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"

#include <QCoreApplication>

namespace soctv {

namespace {

Error movedError(const Database &database)
{
    return {ErrorCode::Moved,
        QCoreApplication::translate("soctv",
            "“%1” was moved, replaced or changed by another program. The last change is not "
            "written yet; what was saved before is intact. Put the file back and try again, or "
            "save a copy in another place.")
            .arg(database.fileName())};
}

} // namespace

void Roster::requireSameFile()
{
    if (!m_lock)
        throw readOnlyError(path());
    if (m_database.hasMoved())
        throw movedError(m_database);
    m_lock->require();
}

void Roster::requireWritable()
{
    if (m_stopped)
        throw *m_stopped;
    requireSameFile();
    if (m_database.number("PRAGMA data_version") != m_dataVersion)
        throw movedError(m_database);
}

void Roster::change(const Step &step, const Function &function)
{
    const bool again = m_unsaved && m_unsaved->step == step; // then it takes the place
    try {
        if (m_unsaved && !again)
            storeUnsaved();
    } catch (const Error &error) {
        noteFailure(error);
        throw;
    }
    // A copy that cannot be made refuses this step, but the roster itself is well.
    if (m_lock && !m_stopped && needsBackup(step))
        m_backups->makeNow(QLatin1String(actionKey(step.action)));
    std::optional<RecordedStep> recorded;
    try {
        requireWritable();
        write(step, function, recorded);
    } catch (const Error &error) {
        if (m_lock && isWriteFailure(error.code))
            keep(step, function, std::move(recorded));
        noteFailure(error);
        throw;
    }
    if (again)
        dropUnsaved();
}

// What did not come as far as the disk is tried out in memory. Where the file cannot be read
// either, only the editor has it still.
void Roster::keep(const Step &step, const Function &function, std::optional<RecordedStep> recorded)
{
    if (!recorded) {
        auto rehearsed = guarded([&] { return rehearse(m_database, step, function); });
        if (!rehearsed)
            return;
        recorded = std::move(*rehearsed);
    }
    if (!recorded->changeset.isEmpty())
        m_unsaved = std::move(recorded);
}

void Roster::write(
    const Step &step, const Function &function, std::optional<RecordedStep> &recorded)
{
    Changes changes;
    {
        const Gate::WriterTurn turn(*m_gate);
        Transaction transaction(m_database);
        const Recorder recorder(m_database, undoTables());
        Edit edit(m_database);
        function(edit);
        if (recorder.isEmpty())
            return; // nothing was changed: no step, and the ids given out are not used
        edit.saveIds();
        recorded = soctv::recorded(m_database, step, recorder);
        changes = storeStep(m_database, *recorded);
        if (changes.tables.isEmpty())
            return; // what was changed was changed back
        countEdit(m_database);
        requireWritable();
        transaction.commit();
    }
    finishCommit(changes);
}

void Roster::noteFailure(const Error &error)
{
    if (!m_lock)
        return;
    if (stopsWriting(error.code))
        m_stopped = error;
    if (isWriteFailure(error.code))
        Q_EMIT writeFailed(error);
}

Done Roster::retry()
{
    return guarded([this] {
        try {
            if (m_stopped)
                lookAgain();
            if (m_unsaved)
                storeUnsaved();
        } catch (const Error &error) {
            noteFailure(error);
            throw;
        }
    });
}

// The file is still the one that was opened, and sound: then writing goes on, with what others may
// have written meanwhile.
void Roster::lookAgain()
{
    requireSameFile();
    requireSound(m_database);
    m_stopped.reset();
    const qint64 dataVersion = m_database.number("PRAGMA data_version");
    if (dataVersion == std::exchange(m_dataVersion, dataVersion))
        return;
    Changes everything;
    everything.everything = true;
    finishCommit(everything);
}

void Roster::storeUnsaved()
{
    requireWritable();
    if (needsBackup(m_unsaved->step))
        m_backups->makeNow(QLatin1String(actionKey(m_unsaved->step.action)));
    Changes changes;
    {
        const Gate::WriterTurn turn(*m_gate);
        Transaction transaction(m_database);
        changes = applyStep(m_database, *m_unsaved);
        countEdit(m_database);
        requireWritable();
        transaction.commit();
    }
    dropUnsaved();
    finishCommit(changes);
}

void Roster::dropUnsaved()
{
    if (!std::exchange(m_unsaved, std::nullopt))
        return;
    Q_EMIT unsavedEnded();
}

Done Roster::saveElsewhere(const QString &target)
{
    if (const Done copied = backUpTo(target); !copied || !m_unsaved)
        return copied;
    auto other = open(target, Access::Edit);
    if (!other)
        return other.error();
    (*other)->m_unsaved = m_unsaved;
    return (*other)->retry();
}

} // namespace soctv
