#pragma once

#include "core/db/backup.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/roster/edit.h"
#include "core/roster/erase.h"
#include "core/roster/office.h"
#include "core/roster/recordedstep.h"
#include "core/roster/rosterfile.h"
#include "core/roster/step.h"
#include "core/roster/units.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace soctv {

class Follower;
class RosterBackups;

/// An open roster file: the one object that changes it, and only through edit(), undo() and redo().
/// Every change ends in changed(). Lives on the thread that made it.
class Roster : public QObject {
    Q_OBJECT

public:
    using Access = RosterFile::Access;

    /// Makes a new file at \a path and opens it for editing.
    static Result<std::unique_ptr<Roster>> create(const QString &path, const Office &office);
    /// Opens a file after all checks of the file format.
    static Result<std::unique_ptr<Roster>> open(const QString &path, Access access);
    /// Opens a file that has passed them.
    static Result<std::unique_ptr<Roster>> open(RosterFile file);
    ~Roster() override;

    QString path() const;
    bool isReadOnly() const { return !m_lock; }

    /// Runs \a function(Edit &) as one transaction and one undo step with the name \a step. If it
    /// throws an Error, nothing has changed. An edit that touches no row leaves no step.
    template <typename F>
    auto edit(const Step &step, F &&function)
    {
        return guarded([&] {
            using T = std::invoke_result_t<F, Edit &>;
            if constexpr (std::is_void_v<T>) {
                change(step, [&](Edit &edit) { function(edit); });
            } else {
                std::optional<T> value;
                change(step, [&](Edit &edit) { value.emplace(function(edit)); });
                return std::move(*value);
            }
        });
    }

    /// Takes back or repeats one step; the value names it.
    Result<Step> undo();
    Result<Step> redo();
    /// What undo() and redo() would do; none at either end of the history.
    std::optional<Step> undoStep();
    std::optional<Step> redoStep();
    /// Undoes or redoes until the cursor stands on \a step (see history.h), in one transaction.
    Done moveTo(qint64 step);

    /// The change that the disk or the file did not take; null: all is stored. The same step again
    /// takes its place; before another one it is stored.
    const RecordedStep *unsaved() const { return m_unsaved ? &*m_unsaved : nullptr; }
    /// Looks at the file again, if need be, and stores what is unsaved.
    Done retry();
    void dropUnsaved();
    /// Copies the roster to the new file \a target and stores there what is unsaved.
    Done saveElsewhere(const QString &target);

    /// For short reads on this thread. Never for writing.
    Database &database() { return m_database; }
    /// A connection for one worker thread; make and destroy it there.
    std::unique_ptr<Reader> makeReader() const;
    /// Counts every committed change; a job that finds it moved starts again.
    qint64 editNumber() const { return m_editNumber; }
    /// When the roster was last changed (UTC): the date that exports carry.
    QDateTime changedAt();
    /// A text of the office table: "name", "superior", "place", "signer_title", …
    QString officeText(const QString &key);
    const UnitNames &unitNames();

    /// Makes a verified copy in the backup folder now.
    Result<BackupInfo> backUp(const QString &reason);
    /// Whether \a step would begin with a backup, which takes as long as reading all of the file
    /// twice: startBackup() makes it beforehand.
    bool needsBackup(const Step &step) const;
    /// Begins it in the background; backedUp() or backupFailed() tells. Serves until a change.
    void startBackup(const Step &step);
    /// The copies of this roster and the folders that they are in.
    RosterBackups &backups() { return *m_backups; }
    /// Copies the roster to \a target, verifies it there and reads it back.
    Done backUpTo(const QString &target);
    /// Erases \a persons for good, everywhere in the file, and empties the texts \a cleared (see
    /// erase.h). Not undoable. Every Reader must be gone: VACUUM fails under an open read.
    Done erase(const QList<qint64> &persons, const QList<OtherPlace> &cleared = {});

Q_SIGNALS:
    void changed(const soctv::Changes &changes);
    /// Something could not be written for \a error; see unsaved().
    void writeFailed(const soctv::Error &error);
    /// What was unsaved is stored, or was dropped.
    void unsavedEnded();
    /// Open for viewing, it cannot follow what others write; changed() comes when it can again.
    void followFailed(const soctv::Error &error);
    /// A backup copy was finished in the background, or could not be made.
    void backedUp(const soctv::BackupInfo &backup);
    void backupFailed(const soctv::Error &error);

private:
    explicit Roster(RosterFile file);

    using Function = std::function<void(Edit &)>;
    void change(const Step &step, const Function &function);
    void write(const Step &step, const Function &function, std::optional<RecordedStep> &recorded);
    void storeUnsaved();
    void keep(const Step &step, const Function &function, std::optional<RecordedStep> recorded);
    void noteFailure(const Error &error);
    Step travel(Direction direction);
    void travelTo(qint64 target);
    void travelGuarded(qint64 target);
    void requireSameFile();
    void requireWritable();
    void lookAgain();
    void finishCommit(const Changes &changes);
    void followChange();

    Database m_database;
    std::unique_ptr<RosterLock> m_lock;
    std::unique_ptr<RosterBackups> m_backups;
    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<Follower> m_follower; // while it is open for viewing
    std::optional<UnitNames> m_unitNames;
    std::optional<RecordedStep> m_unsaved;
    std::optional<Error> m_stopped; // nothing is written until the file was looked at again
    QDateTime m_changedAt; // as last read
    qint64 m_editNumber = 0;
    qint64 m_dataVersion = 0;
};

} // namespace soctv
