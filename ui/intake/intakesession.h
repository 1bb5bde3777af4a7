#pragma once

#include "core/base/progress.h"
#include "core/intake/match.h"
#include "core/roster/roster.h"
#include "ui/intake/filereading.h"

#include <QTimer>

namespace soctv {

class Jobs;

/// One of the files that are imported together.
struct IntakeFile {
    enum class State {
        Waiting,
        Reading,
        Read, ///< or it could not be read: its error says why
        Stopped, ///< the officer stopped the reading
        LeftOut ///< by hand
    };

    ReturnedFile file;
    State state = State::Waiting;

    bool isRead() const { return state == State::Read; }
    bool isPending() const { return state == State::Waiting || state == State::Reading; }
    bool hasTables() const { return !file.form.tables.isEmpty(); }
};

/// An import in the making: the files, what the officer decided about them, and the plan that
/// follows. Nothing is written; the plan is made anew after every decision.
class IntakeSession : public QObject {
    Q_OBJECT

public:
    IntakeSession(Roster &roster, Jobs &jobs, WorkerCommand command, QObject *parent = nullptr);
    ~IntakeSession() override;

    /// Reads \a paths; those that are here already are left alone. \a progress counts files and
    /// stops the reading; one that is not needed, because reading goes on, is ignored.
    void add(const QStringList &paths, std::shared_ptr<Progress> progress);
    void readAgain(int number, std::shared_ptr<Progress> progress);
    int fileCount() const { return int(m_files.size()); }
    const IntakeFile &file(int number) const { return m_files.at(number); }
    bool isReading() const;
    /// True while the plan does not say what the files and decisions come to.
    bool isPlanning() const { return m_planning || m_planLater.isActive(); }

    void setLeftOut(int number, bool leftOut);
    /// An unsure text is right as it was read.
    void confirm(int number);
    /// The table of a file is where the officer says; files of the same kind that have none are
    /// looked at again.
    void useLayout(int number, const Layout &layout);
    /// True if some rows name no section.
    bool needsSection() const;
    Role defaultRole() const { return m_defaultRole; }
    void setDefaultRole(Role role);

    const Choices &choices() const { return m_choices; }
    /// Takes all offers of one kind, also where single ones were decided otherwise, or none.
    void setRepaired(const QList<QLatin1String> &codes, bool repaired);
    void repair(const RowKey &key, const Issue &issue);
    void keep(const RowKey &key, const Issue &issue);
    void decide(const RowKey &key, Decision decision);

    /// What the plan is made of: files that are not read, or left out, have no rows.
    QList<ReturnedFile> returnedFiles() const;
    /// Never null. Its files are those of this session, in their order.
    std::shared_ptr<const ImportPlan> plan() const { return m_plan; }
    /// Makes the plan now instead of in a moment, and anew when the roster has changed.
    void planNow();

Q_SIGNALS:
    void fileAdded(int number);
    void fileChanged(int number);
    void planChanged();
    /// What isReading() or isPlanning() say has changed.
    void stateChanged();
    void failed(const soctv::Error &error);

private:
    void start(int number);
    void take(int number, const ReturnedFile &file);
    void setState(int number, IntakeFile::State state);
    void forgetDecisions(int number);
    void planSoon();
    void receive(const Result<std::shared_ptr<const ImportPlan>> &plan);

    Jobs &m_jobs;
    FileReading *m_reading;
    std::shared_ptr<Progress> m_readProgress; // of the files that are being read
    QList<IntakeFile> m_files;
    QList<Layout> m_layouts; // remembered ones, then those chosen here
    Choices m_choices;
    Role m_defaultRole = Role::AccountContact;
    std::shared_ptr<const ImportPlan> m_plan;
    std::shared_ptr<Progress> m_planning; // null: no plan is being made
    QTimer m_planLater; // several files or changes make one plan
};

} // namespace soctv
