#pragma once

#include "core/intake/worker.h"
#include "core/roster/roster.h"
#include "tests/support/randomsource.h"

#include <memory>

namespace soctv::torture {

/// What the suites do to a roster of a folder of its own: actions of the real core, one after the
/// other. What the action with a number does depends on the seed, the number and the rows alone, so
/// that another process does the same (the clock stands still, see stillclock.h).
class Workload {
public:
    enum class Kind {
        Create,
        Edit,
        Undo,
        Redo,
        Import,
        Backup,
        Export,
        Erase,
        Migrate,
        Keep,
        Restore
    };

    Workload(const QString &folder, quint32 seed);
    /// Edits where it would restore: that puts another file in the place of this one.
    void keepTheFile() { m_restores = false; }

    QString file() const;
    /// Where the last export of the format of action \a n is.
    QString exportedBy(qint64 n) const;
    /// The copy that the last migration brought to a made-up version 2.
    QString migratedFile() const;
    Kind kindOf(qint64 n) const;

    /// Opens the roster for editing; perform() does it too. Throws Error.
    void open();
    void close() { m_roster.reset(); }
    bool isOpen() const { return m_roster != nullptr; }
    Roster &roster() { return *m_roster; }

    /// Does the action \a n; the first one, 0, makes the file. Throws Error.
    void perform(qint64 n);

    // Actions in their parts, for what has to come in between. Each throws Error.

    /// Writes the list of action \a n as a unit would send it back; returns its path.
    QString writeReturned(qint64 n, int rows);
    void importReturned(const QString &path);
    /// Makes the file that migrateCopy() migrates.
    void copyToMigrate();
    void migrateCopy();
    /// Keeps a copy of the roster as it is now, for restore().
    void keep();
    /// Puts what was kept in the place of the roster, and opens it; nothing where nothing was kept.
    void restore();
    QString keptFile() const;

private:
    quint32 seedOf(qint64 n) const;
    QString path(const QString &name) const;
    void create();
    void edit();
    void exportList(qint64 n);
    void erase();

    QString m_folder;
    quint32 m_seed;
    bool m_restores = true;
    RandomSource m_random; // of the action
    SampleRows m_sample{500};
    std::unique_ptr<IntakeWorker> m_worker;
    std::unique_ptr<Roster> m_roster;
};

/// The name of a kind of action, for counts: "edit".
const char *nameOf(Workload::Kind kind);

} // namespace soctv::torture
