#include "ui/jobworker.h"

#include "core/db/statement.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <utility>

namespace soctv {

namespace {

// Lists go before jobs: the officer waits for a list with every letter of a search.
constexpr int holdPriority = 4;
constexpr int listPriority = 3;
constexpr int textsPriority = 2;
constexpr int jobPriority = 1;
constexpr int leisurePriority = 0;

constexpr int commonLimit = 500;
constexpr unsigned long busyMilliseconds = 100;
constexpr int alikeLimit = 4;

const QEvent::Type taskType = QEvent::Type(QEvent::registerEventType());

class TaskEvent : public QEvent {
public:
    explicit TaskEvent(std::function<void()> task)
        : QEvent(taskType)
        , m_task(std::move(task))
    {
    }
    void run() { m_task(); }

private:
    std::function<void()> m_task;
};

/// Moves with every commit of the window's connection, before the window itself hears of it.
qint64 dataVersion(Reader &reader)
{
    return reader.read([](Database &database) { return database.number("PRAGMA data_version"); });
}

} // namespace

JobWorker::JobWorker(const Roster &roster)
    : m_roster(roster)
{
}

JobWorker::~JobWorker() = default;

void JobWorker::post(Task task, int priority)
{
    QCoreApplication::postEvent(this, new TaskEvent(std::move(task)), priority);
}

bool JobWorker::event(QEvent *event)
{
    if (event->type() != taskType)
        return QObject::event(event);
    if (!m_closing)
        static_cast<TaskEvent *>(event)->run();
    return true;
}

void JobWorker::postLoad()
{
    post([this] { loadOrder(); }, listPriority);
}

void JobWorker::postFollow(const Changes &changes)
{
    post(
        [this, changes, number = m_roster.editNumber()] { follow(changes, number); }, listPriority);
}

void JobWorker::postList(quint64 number, const ListQuery &query, std::shared_ptr<Progress> progress)
{
    post([=, this] { list(number, query, progress); }, listPriority);
}

void JobWorker::postFindAlike(const ListRow &typed, std::shared_ptr<Progress> progress)
{
    post([=, this] { findAlike(typed, progress); }, listPriority);
}

void JobWorker::postJob(std::unique_ptr<Job> job)
{
    post([this, shared = std::shared_ptr<Job>(std::move(job))] { run(shared); }, jobPriority);
}

void JobWorker::hold()
{
    post(
        [this] {
            m_reader.reset();
            m_held.release();
            m_released.acquire();
        },
        holdPriority);
    // Posted first: what starts after this stop can only be the task above.
    stopAttempt();
    m_held.acquire();
}

void JobWorker::release()
{
    m_released.release();
}

void JobWorker::shutDown()
{
    m_closing = true;
    stopAttempt();
}

void JobWorker::stopAttempt()
{
    const std::lock_guard lock(m_attemptMutex);
    if (m_attempt)
        m_attempt->cancel();
}

Reader &JobWorker::reader()
{
    if (!m_reader)
        m_reader = m_roster.makeReader();
    return *m_reader;
}

JobWorker::Outcome JobWorker::attempt(
    Progress &shared, const std::function<void(Reader &, Progress &)> &work)
{
    Progress inner([&](qint64 done, qint64 total) { shared.step(done, total); });
    const auto setAttempt = [&](Progress *progress) {
        const std::lock_guard lock(m_attemptMutex);
        m_attempt = progress;
    };
    setAttempt(&inner);
    const auto result = guarded([&] {
        if (shared.isCancelled())
            shared.step(0, 0); // throws
        work(reader(), inner);
    });
    setAttempt(nullptr);
    if (result)
        return Outcome::Finished;
    const ErrorCode code = result.error().code;
    // Another computer writes, or has died writing: what is shown stays until it can be read again.
    const bool waits = m_roster.isReadOnly()
        && (code == ErrorCode::Busy || code == ErrorCode::Unfinished) && !m_closing;
    if (waits) {
        QThread::msleep(busyMilliseconds);
        return Outcome::Again;
    }
    const bool held = code == ErrorCode::Cancelled && !shared.isCancelled();
    if ((held || code == ErrorCode::Interrupted) && !m_closing)
        return Outcome::Again;
    throw result.error();
}

bool JobWorker::load(void (Search::*part)(Reader &, Progress &))
{
    Progress progress;
    const auto result = guarded([&] {
        return attempt(progress,
            [&](Reader &source, Progress &inner) { (m_search.get()->*part)(source, inner); });
    });
    if (!result) {
        m_search.reset();
        m_loadError = result.error();
        postWaitingLists();
    }
    return result && *result == Outcome::Finished;
}

void JobWorker::loadOrder()
{
    if (m_search)
        return;
    m_loadError.reset();
    m_search = std::make_unique<Search>();
    if (load(&Search::loadOrder)) {
        postWaitingLists();
        postLoadMore();
    } else if (!m_loadError) {
        m_search.reset(); // stopped by a commit
        postLoad();
    }
}

// Part by part, so that lists are answered and changes followed in between.
void JobWorker::postLoadMore()
{
    if (!std::exchange(m_loadMorePosted, true))
        post([this] { loadMore(); }, textsPriority);
}

void JobWorker::loadMore()
{
    m_loadMorePosted = false;
    if (!m_search || m_search->isLoaded())
        return;
    const Search::Stage before = m_search->stage();
    const bool done = load(&Search::loadMore);
    if (m_loadError)
        return;
    if (done && m_search->stage() != before) {
        if (m_search->isLoaded())
            Q_EMIT loaded();
        postWaitingLists();
        postCommonPositions();
    }
    if (!m_search->isLoaded())
        postLoadMore();
}

void JobWorker::postWaitingLists()
{
    for (const Task &task : std::exchange(m_waitingLists, {}))
        post(task, listPriority);
}

void JobWorker::follow(const Changes &changes, qint64 editNumber)
{
    if (!m_search || m_search->stage() == Search::Stage::Nothing)
        return; // loading will read them
    Progress progress;
    const auto result = guarded([&] {
        while (attempt(progress, [&](Reader &source, Progress &) {
            m_search->follow(source, changes, editNumber);
        }) == Outcome::Again) { }
    });
    if (!result) {
        m_search.reset(); // it would tell of rows as they were
        postLoad();
        return;
    }
    if (!m_search->isLoaded())
        postLoadMore();
    if (changes.touches("post"))
        postCommonPositions();
}

void JobWorker::list(
    quint64 number, const ListQuery &query, const std::shared_ptr<Progress> &progress)
{
    if (progress->isCancelled())
        return; // a newer one waits behind
    if (m_loadError) {
        Q_EMIT listFailed(number, *m_loadError);
        m_loadError.reset();
        postLoad(); // for the next one
        return;
    }
    if (!m_search || !m_search->canList(query)) {
        m_waitingLists.append([=, this] { list(number, query, progress); });
        return;
    }
    Listing listing;
    const auto result = guarded([&] {
        return attempt(*progress, [&](Reader &source, Progress &inner) {
            listing = m_search->list(source, query, inner);
        });
    });
    if (!result) {
        Q_EMIT listFailed(number, result.error());
    } else if (*result == Outcome::Again) {
        postList(number, query, progress);
    } else {
        Q_EMIT listed(number, listing, m_search->isLoaded());
    }
}

// A hint: where it cannot be given, there is none.
void JobWorker::findAlike(const ListRow &typed, const std::shared_ptr<Progress> &progress)
{
    if (progress->isCancelled() || !m_search)
        return;
    QList<AlikeRow> alike;
    const auto result = guarded([&] {
        return attempt(*progress, [&](Reader &source, Progress &) {
            alike = m_search->alike(source, typed, alikeLimit);
        });
    });
    if (result && *result == Outcome::Again)
        postFindAlike(typed, progress);
    else
        Q_EMIT alikeFound(progress, alike);
}

void JobWorker::run(std::shared_ptr<Job> job)
{
    const auto result = guarded([&] {
        return attempt(*job->progress, [&](Reader &source, Progress &inner) {
            const qint64 before = dataVersion(source);
            job->attempt(source, inner);
            if (dataVersion(source) != before)
                throw Error{ErrorCode::Interrupted, {}};
        });
    });
    if (!result)
        job->fail(result.error());
    else if (*result == Outcome::Again)
        post([this, job] { run(job); }, jobPriority);
    else
        job->finish();
}

void JobWorker::postCommonPositions()
{
    if (std::exchange(m_commonPositionsPosted, true))
        return;
    post([this] { findCommonPositions(); }, leisurePriority);
}

void JobWorker::findCommonPositions()
{
    m_commonPositionsPosted = false;
    if (!m_search || m_search->stage() < Search::Stage::Texts)
        return;
    Q_EMIT commonPositionsFound(m_search->commonPositions(commonLimit));
}

} // namespace soctv
