#include "ui/intake/intakesession.h"

#include "core/intake/layouts.h"
#include "ui/jobs.h"
#include "ui/whendone.h"

#include <QFileInfo>

#include <algorithm>

namespace soctv {

namespace {

constexpr int planAfter = 100; // ms: files that follow each other quickly make one plan

} // namespace

IntakeSession::IntakeSession(Roster &roster, Jobs &jobs, WorkerCommand command, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_reading(new FileReading(std::move(command), this))
    , m_readProgress(std::make_shared<Progress>())
    , m_layouts(savedLayouts(roster.database()))
    , m_plan(std::make_shared<const ImportPlan>())
{
    m_planLater.setSingleShot(true);
    m_planLater.setInterval(planAfter);
    connect(&m_planLater, &QTimer::timeout, this, [this] {
        if (m_planning)
            m_planLater.start();
        else
            planNow();
    });
    connect(m_reading, &FileReading::started, this,
        [this](int number) { setState(number, IntakeFile::State::Reading); });
    connect(m_reading, &FileReading::stopped, this,
        [this](int number) { setState(number, IntakeFile::State::Stopped); });
    connect(m_reading, &FileReading::finished, this, &IntakeSession::take);
}

IntakeSession::~IntakeSession()
{
    m_readProgress->cancel();
    if (m_planning)
        m_planning->cancel();
}

void IntakeSession::add(const QStringList &paths, std::shared_ptr<Progress> progress)
{
    if (!isReading())
        m_readProgress = std::move(progress);
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const bool known = std::ranges::any_of(
            m_files, [&](const IntakeFile &file) { return QFileInfo(file.file.path) == info; });
        if (known)
            continue;
        IntakeFile file;
        file.file.path = path;
        file.file.name = info.fileName();
        m_files.append(file);
        Q_EMIT fileAdded(fileCount() - 1);
        start(fileCount() - 1);
    }
    Q_EMIT stateChanged();
}

void IntakeSession::readAgain(int number, std::shared_ptr<Progress> progress)
{
    if (!isReading())
        m_readProgress = std::move(progress);
    setState(number, IntakeFile::State::Waiting);
    start(number);
}

void IntakeSession::start(int number)
{
    m_reading->read(number, m_files.at(number).file.path, m_layouts, m_readProgress);
}

bool IntakeSession::isReading() const
{
    return std::ranges::any_of(m_files, &IntakeFile::isPending);
}

void IntakeSession::take(int number, const ReturnedFile &file)
{
    IntakeFile &known = m_files[number];
    known.file = file;
    if (known.isPending())
        setState(number, IntakeFile::State::Read);
    else
        Q_EMIT fileChanged(number);
    planSoon();
}

void IntakeSession::setState(int number, IntakeFile::State state)
{
    m_files[number].state = state;
    if (!m_readProgress->isCancelled()) {
        const auto done = std::ranges::count_if(
            m_files, [](const IntakeFile &file) { return !file.isPending(); });
        m_readProgress->step(done, m_files.size());
    }
    Q_EMIT fileChanged(number);
    Q_EMIT stateChanged();
}

void IntakeSession::setLeftOut(int number, bool leftOut)
{
    setState(number, leftOut ? IntakeFile::State::LeftOut : IntakeFile::State::Read);
    planSoon();
}

void IntakeSession::confirm(int number)
{
    m_files[number].file.isConfirmed = true;
    Q_EMIT fileChanged(number);
    planNow();
}

void IntakeSession::useLayout(int number, const Layout &layout)
{
    forgetDecisions(number);
    m_layouts.append(layout);
    chooseArea(m_files[number].file, layout);
    m_files[number].state = IntakeFile::State::Read;
    Q_EMIT fileChanged(number);
    for (int other = 0; other < fileCount(); ++other) {
        const IntakeFile &file = m_files.at(other);
        if (other != number && file.isRead() && file.file.workbook && !file.hasTables())
            m_reading->recognise(other, file.file, m_layouts);
    }
    planNow();
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
}

bool IntakeSession::needsSection() const
{
    return std::ranges::any_of(m_files, [](const IntakeFile &file) {
        return file.isRead() && std::ranges::any_of(file.file.form.rows, [](const FormRow &row) {
            return row.section == 0;
        });
    });
}

void IntakeSession::setDefaultRole(Role role)
{
    m_defaultRole = role;
    planNow();
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
    planNow();
}

void IntakeSession::repair(const RowKey &key, const Issue &issue)
{
    m_choices.repair(key, issue);
    planNow();
}

void IntakeSession::keep(const RowKey &key, const Issue &issue)
{
    m_choices.keep(key, issue);
    planNow();
}

void IntakeSession::decide(const RowKey &key, Decision decision)
{
    m_choices.decisions.insert(key, decision);
    planNow();
}

// A plan that is being made goes on: files that come in faster than plans are made would never let
// one be finished.
void IntakeSession::planSoon()
{
    if (!m_planLater.isActive()) {
        m_planLater.start();
        Q_EMIT stateChanged();
    }
}

QList<ReturnedFile> IntakeSession::returnedFiles() const
{
    QList<ReturnedFile> files;
    for (const IntakeFile &file : m_files) {
        files.append(file.file);
        if (!file.isRead())
            files.last().form = {}; // keeps its place among the files
    }
    return files;
}

void IntakeSession::planNow()
{
    m_planLater.stop();
    if (m_planning)
        m_planning->cancel();
    m_planning = std::make_shared<Progress>();
    const auto job = [files = returnedFiles(), role = m_defaultRole, choices = m_choices](
                         Reader &reader, Progress &progress) {
        return std::make_shared<const ImportPlan>(
            planImport(reader, files, role, choices, progress));
    };
    whenDone(m_jobs.run(m_planning, job), this, [this, planning = m_planning](const auto &plan) {
        if (planning == m_planning) // else a newer one is being made
            receive(plan);
    });
    Q_EMIT stateChanged();
}

void IntakeSession::receive(const Result<std::shared_ptr<const ImportPlan>> &plan)
{
    m_planning.reset();
    if (plan) {
        m_plan = *plan;
        Q_EMIT planChanged();
    } else if (plan.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(plan.error());
    }
    Q_EMIT stateChanged();
}

} // namespace soctv
