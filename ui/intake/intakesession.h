#pragma once

#include "core/intake/match.h"
#include "core/roster/roster.h"
#include "ui/intake/intakefiles.h"
#include "ui/intake/plansummary.h"

#include <QElapsedTimer>
#include <QTimer>

namespace soctv {

class Jobs;

/// An import in the making: the files, what the officer decided about them, and the plan that
/// follows. Nothing is written; the plan is made anew after every decision.
class IntakeSession : public QObject {
    Q_OBJECT

public:
    IntakeSession(Roster &roster, Jobs &jobs, WorkerCommand command, ProgressSource follow,
        QObject *parent = nullptr);
    ~IntakeSession() override;

    const IntakeFiles &files() const { return *m_files; }
    int fileCount() const { return m_files->count(); }
    const IntakeFile &file(int number) const { return m_files->at(number); }
    void add(const QStringList &paths) { m_files->add(paths); }
    void readAgain(int number) { m_files->readAgain(number); }
    void look(int number) { m_files->look(number); }
    bool isReading() const { return m_files->isReading(); }
    /// True while a plan is made or about to be made.
    bool isPlanning() const { return m_planning || m_planLater.isActive(); }
    /// False if the plan does not say what the files and decisions come to: it is being made, or
    /// making it was stopped.
    bool isCurrent() const { return m_isCurrent; }
    /// Stops reading or else planning. What was read and decided stays.
    void stop();
    /// True if something would be lost with this session: decisions, or rows that could come in.
    bool hasWork() const;
    /// True if the officer decided anything since the last import.
    bool isDecided() const { return m_isDecided; }
    /// What was decided has been carried out.
    void setImported();

    void setLeftOut(int number, bool leftOut);
    /// An unsure text is right as it was read.
    void confirm(int number);
    /// The rows of a file come in although a newer one of its unit is there, or not.
    void setTaken(int number, bool taken);
    /// As IntakeFiles::useLayout().
    void useLayout(int number, const Layout &layout);
    Role defaultRole() const { return m_defaultRole; }
    void setDefaultRole(Role role);

    /// Those of the roster.
    const UnitNames &unitNames() const { return m_roster.unitNames(); }
    QString unitName(qint64 unit) const { return unitNames().name(unit); }
    const Choices &choices() const { return m_choices; }
    /// The unit that the files call \a typed is \a unit; 0: a new one; none: still to be asked.
    void answerUnit(const QString &typed, std::optional<qint64> unit);
    /// Takes all offers of one kind, also where single ones were decided otherwise, or none.
    void setRepaired(const QList<QLatin1String> &codes, bool repaired);
    void repair(const RowKey &key, const Issue &issue);
    void keep(const RowKey &key, const Issue &issue);
    void decide(const RowKey &key, RowDecision decision);
    /// The row of a list of units is \a unit; 0: still to be said.
    void chooseUnit(const RowKey &key, qint64 unit);
    /// From which day on units get another parent.
    void setUnitDay(const QDate &day);

    /// Never null. Its files are the first ones of this session, in their order.
    std::shared_ptr<const PlannedImport> planned() const { return m_planned; }
    std::shared_ptr<const ImportPlan> plan() const { return {m_planned, &m_planned->plan}; }
    const PlanSummary &summary() const { return m_planned->summary; }
    /// Makes the plan now instead of in a moment, and anew when the roster has changed.
    void planNow();

Q_SIGNALS:
    void planChanged();
    /// What isReading(), isPlanning() or isCurrent() say has changed.
    void stateChanged();
    void failed(const soctv::Error &error);

private:
    void forgetDecisions(int number);
    void changed();
    void planSoon();
    void receive(const Result<std::shared_ptr<const PlannedImport>> &planned);

    Roster &m_roster;
    Jobs &m_jobs;
    ProgressSource m_follow;
    IntakeFiles *m_files;
    Choices m_choices;
    bool m_isDecided = false;
    bool m_isNew = false; // files have come since the last import
    Role m_defaultRole = Role::AccountContact;
    std::shared_ptr<const PlannedImport> m_planned;
    std::shared_ptr<Progress> m_planning; // null: no plan is being made
    bool m_isCurrent = true;
    QElapsedTimer m_planClock;
    int m_planPause = 0; // ms between plans while files come in
    QTimer m_planLater; // several files or changes make one plan
};

} // namespace soctv
