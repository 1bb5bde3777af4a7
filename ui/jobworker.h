#pragma once

#include "core/roster/roster.h"
#include "core/roster/search/listing.h"
#include "core/roster/search/search.h"
#include "ui/job.h"

#include <QObject>
#include <QSemaphore>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace soctv {

/// The part of Jobs that lives on the worker thread: the connection, the Search and the queue.
class JobWorker : public QObject {
    Q_OBJECT

public:
    explicit JobWorker(const Roster &roster);
    ~JobWorker() override;

    // From any thread.
    void postLoad();
    void postFollow(const Changes &changes);
    void postList(quint64 number, const ListQuery &query, std::shared_ptr<Progress> progress);
    void postFindAlike(const ListRow &typed, std::shared_ptr<Progress> progress);
    void postJob(std::unique_ptr<Job> job);
    /// Returns when the connection is closed; the queue stands still until release().
    void hold();
    void release();
    /// Ends what is running; what waits will not be done.
    void shutDown();

Q_SIGNALS:
    /// \a complete: false where loaded() will tell that the same list has more to say.
    void listed(quint64 number, const soctv::Listing &listing, bool complete);
    void alikeFound(
        const std::shared_ptr<soctv::Progress> &search, const QList<soctv::AlikeRow> &alike);
    void loaded();
    void listFailed(quint64 number, const soctv::Error &error);
    void commonPositionsFound(const QStringList &texts);

protected:
    bool event(QEvent *event) override;

private:
    using Task = std::function<void()>;
    enum class Outcome { Finished, Again };

    void post(Task task, int priority);
    void stopAttempt();
    Reader &reader();
    Outcome attempt(Progress &shared, const std::function<void(Reader &, Progress &)> &work);
    bool load(void (Search::*part)(Reader &, Progress &));
    void loadOrder();
    void postLoadMore();
    void loadMore();
    void postWaitingLists();
    void follow(const Changes &changes, qint64 editNumber);
    void list(quint64 number, const ListQuery &query, const std::shared_ptr<Progress> &progress);
    void findAlike(const ListRow &typed, const std::shared_ptr<Progress> &progress);
    void run(std::shared_ptr<Job> job);
    void postCommonPositions();
    void findCommonPositions();

    const Roster &m_roster;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Search> m_search;
    std::optional<Error> m_loadError; // why m_search could not be loaded
    QList<Task> m_waitingLists; // until m_search can answer them
    bool m_loadMorePosted = false;
    bool m_commonPositionsPosted = false;

    std::mutex m_attemptMutex;
    Progress *m_attempt = nullptr; // of what is running
    std::atomic_bool m_closing = false;
    QSemaphore m_held;
    QSemaphore m_released;
};

} // namespace soctv
