#include "ui/intake/intakesession.h"

#include "core/intake/layouts.h"
#include "ui/intake/freelater.h"
#include "ui/jobs.h"
#include "ui/whendone.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int planAfter = 100; // ms: files that follow each other quickly make one plan
constexpr int planShare = 5; // while files come in, one part of so many goes into plans

} // namespace

IntakeSession::IntakeSession(
    Roster &roster, Jobs &jobs, WorkerCommand command, ProgressSource follow, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_follow(std::move(follow))
    , m_files(new IntakeFiles(std::move(command), {roster.path(), backupFolder(roster.path())},
          savedLayouts(roster.database()), m_follow, this))
    , m_planned(std::make_shared<const PlannedImport>())
{
    m_planLater.setSingleShot(true);
    connect(&m_planLater, &QTimer::timeout, this, [this] {
        if (m_planning)
            m_planLater.start(planAfter);
        else
            planNow();
    });
    connect(m_files, &IntakeFiles::added, this, [this] { m_isNew = true; });
    connect(m_files, &IntakeFiles::readingChanged, this, &IntakeSession::stateChanged);
    connect(m_files, &IntakeFiles::failed, this, &IntakeSession::failed);
    connect(m_files, &IntakeFiles::read, this, [this](int number, bool isOther) {
        if (isOther)
            forgetDecisions(number);
        planSoon();
    });
}

IntakeSession::~IntakeSession()
{
    if (m_planning)
        m_planning->cancel();
    freeLater(std::exchange(m_planned, {}));
}

void IntakeSession::stop()
{
    if (!isReading() && m_planning)
        m_planning->cancel();
    m_files->stop();
}

bool IntakeSession::hasWork() const
{
    const OutcomeCounts &counts = summary().counts;
    const bool couldComeIn = !isCurrent() || counts.written() > 0 || counts[Outcome::Check] > 0;
    return m_isDecided || (m_isNew && (isReading() || (fileCount() > 0 && couldComeIn)));
}

void IntakeSession::setImported()
{
    m_isDecided = false;
    m_isNew = false;
}

void IntakeSession::setLeftOut(int number, bool leftOut)
{
    m_files->setLeftOut(number, leftOut);
    changed();
}

void IntakeSession::confirm(int number)
{
    m_files->confirm(number);
    changed();
}

void IntakeSession::setTaken(int number, bool taken)
{
    if (taken)
        m_choices.takenFiles.insert(number);
    else
        m_choices.takenFiles.remove(number);
    changed();
}

void IntakeSession::useLayout(int number, const Layout &layout)
{
    forgetDecisions(number);
    m_isDecided = true;
    m_files->useLayout(number, layout);
}

// Rows are known by their place in the form, which is another one now.
void IntakeSession::forgetDecisions(int number)
{
    const auto forget = [number](auto &hash) {
        hash.removeIf([number](const auto &entry) { return entry.key().file == number; });
    };
    forget(m_choices.repairedCells);
    forget(m_choices.keptCells);
    forget(m_choices.decisions);
    forget(m_choices.rowUnits);
}

void IntakeSession::setDefaultRole(Role role)
{
    m_defaultRole = role;
    changed();
}

void IntakeSession::answerUnit(const QString &typed, std::optional<qint64> unit)
{
    if (unit)
        m_choices.answerUnit(typed, *unit);
    else
        m_choices.forgetUnitAnswer(typed);
    changed();
}

void IntakeSession::setRepaired(const QList<QLatin1String> &codes, bool repaired)
{
    for (const QLatin1String code : codes) {
        if (repaired)
            m_choices.repairedKinds.insert(code);
        else
            m_choices.repairedKinds.remove(code);
        const QByteArray start = QByteArray(code.data(), code.size()) + ' ';
        const auto ofKind = [&](const QByteArray &cell) { return cell.startsWith(start); };
        for (auto *cells : {&m_choices.repairedCells, &m_choices.keptCells}) {
            for (QSet<QByteArray> &row : *cells)
                row.removeIf(ofKind);
        }
    }
    changed();
}

void IntakeSession::repair(const RowKey &key, const Issue &issue)
{
    m_choices.repair(key, issue);
    changed();
}

void IntakeSession::keep(const RowKey &key, const Issue &issue)
{
    m_choices.keep(key, issue);
    changed();
}

void IntakeSession::decide(const RowKey &key, RowDecision decision)
{
    m_choices.decisions.insert(key, decision);
    changed();
}

void IntakeSession::chooseUnit(const RowKey &key, qint64 unit)
{
    if (unit != 0)
        m_choices.rowUnits.insert(key, unit);
    else
        m_choices.rowUnits.remove(key);
    changed();
}

void IntakeSession::setUnitDay(const QDate &day)
{
    if (m_choices.unitDay == day)
        return;
    m_choices.unitDay = day;
    changed();
}

// The officer decided something.
void IntakeSession::changed()
{
    m_isDecided = true;
    planNow();
}

// A plan that is being made goes on: files that come in faster than plans are made would never let
// one be finished. Each plan is made of all files, so the more there are, the rarer plans become.
void IntakeSession::planSoon()
{
    const int after = isReading() ? std::max(planAfter, m_planPause) : planAfter;
    const bool waits = m_planLater.isActive();
    if (!waits || m_planLater.remainingTime() > after)
        m_planLater.start(after);
    m_isCurrent = false;
    if (!waits)
        Q_EMIT stateChanged();
}

void IntakeSession::planNow()
{
    m_planLater.stop();
    if (m_planning)
        m_planning->cancel();
    m_planning
        = isReading() ? std::make_shared<Progress>() : m_follow(tr("Comparing with the list…"));
    m_isCurrent = false;
    m_planClock.start();
    const auto job = [files = m_files->returned(), role = m_defaultRole, choices = m_choices](
                         Reader &reader, Progress &progress) {
        auto planned = std::make_shared<PlannedImport>();
        planned->plan = planImport(reader, files, role, choices, progress);
        planned->summary = summaryOf(planned->plan, files);
        return std::shared_ptr<const PlannedImport>(std::move(planned));
    };
    whenDone(m_jobs.run(m_planning, job), this, [this, planning = m_planning](const auto &planned) {
        if (planning == m_planning) // else a newer one is being made
            receive(planned);
    });
    Q_EMIT stateChanged();
}

void IntakeSession::receive(const Result<std::shared_ptr<const PlannedImport>> &planned)
{
    m_planning.reset();
    m_planPause = int(planShare * m_planClock.elapsed());
    if (planned) {
        auto before = std::exchange(m_planned, *planned);
        m_isCurrent = !m_planLater.isActive();
        Q_EMIT planChanged();
        freeLater(std::move(before));
    } else if (planned.error().code == ErrorCode::Cancelled) {
        m_planLater.stop(); // the officer wants no plan now
    } else {
        Q_EMIT failed(planned.error());
    }
    Q_EMIT stateChanged();
}

} // namespace soctv
