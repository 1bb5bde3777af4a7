#pragma once

#include "core/base/progress.h"
#include "core/roster/roster.h"
#include "core/roster/search/listing.h"
#include "ui/jobworker.h"

#include <QFuture>
#include <QHash>
#include <QStringList>
#include <QThread>

#include <memory>

namespace soctv {

/// The one worker thread of a window: it reads the roster through a connection of its own and keeps
/// the Search. All signals arrive on the thread of the window. Destroy it before the Roster.
class Jobs : public QObject {
    Q_OBJECT

public:
    /// Starts the worker, which begins to load the Search.
    explicit Jobs(Roster &roster, QObject *parent = nullptr);
    /// Cancels what is running or waiting, and its futures.
    ~Jobs() override;

    /// Asks for a list; listed() answers, twice if marks and counts came later than rows. Of
    /// several lists asked for by the same \a asker only the newest is answered. Lists go before
    /// all run() jobs that wait.
    void list(QObject *asker, const ListQuery &query);

    /// Asks who a row that is being typed may be; alikeFound() answers the newest question only.
    void findAlike(QObject *asker, const ListRow &typed);

    /// Runs \a function(Reader &, Progress &) on the worker, after what is waiting there. A commit
    /// that comes in between starts the function again from its beginning, so it sees one state of
    /// the roster. \a progress reports on the worker's thread. The value is a future of
    /// Result<what the function returns>.
    template <typename F>
    auto run(std::shared_ptr<Progress> progress, F function)
    {
        auto job = std::make_unique<FunctionJob<F>>(std::move(progress), std::move(function));
        auto future = job->future();
        post(std::move(job));
        return future;
    }

    /// What to offer while \a field is typed, without waiting: the most frequent positions, or the
    /// names of all units; nothing for other fields.
    QStringList commonTexts(int field) const;
    /// True while somebody waits for a list.
    bool isBusy() const { return !m_lists.isEmpty(); }

    /// Takes the worker's hands off the file: its connection is closed on return, and what was
    /// running starts again after resume(). For work that no open reader may watch (VACUUM).
    void pause();
    void resume();

Q_SIGNALS:
    /// \a asker is the one that called list(); compare it only, it may be gone.
    void listed(QObject *asker, const soctv::Listing &listing);
    /// \a asker as above; most certain first, a few at most.
    void alikeFound(QObject *asker, const QList<soctv::AlikeRow> &alike);
    /// The worker could not do a job for a reason that the officer should know.
    void failed(const soctv::Error &error);
    void busyChanged(bool busy);

private:
    struct ListJob {
        quint64 number;
        std::shared_ptr<Progress> progress;
    };

    void post(std::unique_ptr<Job> job);
    void deliver(quint64 number, const Listing &listing, bool complete);
    void listAgain();
    void listFailed(quint64 number, const Error &error);
    QObject *takeAsker(quint64 number);
    void updateBusy();

    Roster &m_roster;
    QThread m_thread;
    JobWorker *m_worker; // lives on m_thread, deleted there
    QHash<QObject *, ListJob> m_lists; // the newest of each asker, until it is answered
    quint64 m_lastList = 0;
    QObject *m_alikeAsker = nullptr; // compared only
    std::shared_ptr<Progress> m_alikeSearch; // the newest
    QHash<QObject *, ListQuery> m_incomplete; // answered before the Search was loaded
    QStringList m_commonPositions;
    bool m_wasBusy = false;
    bool m_paused = false;
};

} // namespace soctv
