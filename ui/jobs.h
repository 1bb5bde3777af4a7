#pragma once

#include "core/base/progress.h"
#include "core/roster/listing.h"
#include "core/roster/roster.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QStringList>
#include <QThread>

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace soctv {

class JobWorker;

/// The one worker thread of a window: it reads the roster through a connection of its own and keeps
/// the Search. All signals arrive on the thread of the window. Destroy it before the Roster.
class Jobs : public QObject {
    Q_OBJECT

public:
    /// One piece of work, kept by the worker until it is done.
    class Job {
    public:
        explicit Job(std::shared_ptr<Progress> progress)
            : progress(std::move(progress))
        {
        }
        virtual ~Job() = default;
        /// Does the work from its beginning; may run several times. Throws Error.
        virtual void attempt(Reader &reader, Progress &progress) = 0;
        /// Called once, after the attempt that no commit disturbed, or with what went wrong.
        virtual void finish() = 0;
        virtual void fail(const Error &error) = 0;

        const std::shared_ptr<Progress> progress;
    };

    /// Starts the worker, which begins to load the Search.
    explicit Jobs(Roster &roster, QObject *parent = nullptr);
    /// Cancels what is running or waiting; the waiting futures end with Error{Cancelled}.
    ~Jobs() override;

    /// Asks for a list; listed() answers. Of several lists asked for by the same \a asker only the
    /// newest is answered. Lists go before all run() jobs that wait.
    void list(QObject *asker, const ListQuery &query);

    /// Runs \a function(Reader &, Progress &) on the worker, after what is waiting there. A commit
    /// that comes in between starts the function again from its beginning, so it sees one state of
    /// the roster. \a progress reports on the worker's thread. The value is a future of
    /// Result<what the function returns>.
    template <typename F>
    auto run(std::shared_ptr<Progress> progress, F function)
    {
        auto job = std::make_unique<FunctionJob<F>>(std::move(progress), std::move(function));
        auto future = job->promise.future();
        job->promise.start();
        post(std::move(job));
        return future;
    }

    /// The most frequent texts of a field, for popup choices; the newest known, without waiting.
    QStringList commonTexts(int field) const;
    /// True until the Search is in memory and while a list is being made.
    bool isBusy() const { return m_busy; }

    /// Takes the worker's hands off the file: its connection is closed on return, and what was
    /// running starts again after resume(). For work that no open reader may watch (VACUUM).
    void pause();
    void resume();

Q_SIGNALS:
    /// \a asker is the one that called list(); compare it only, it may be gone.
    void listed(QObject *asker, const soctv::Listing &listing);
    /// The worker could not do a job for a reason that the officer should know.
    void failed(const soctv::Error &error);
    /// True while lists are being read for the first time or again.
    void busyChanged(bool busy);

private:
    template <typename F>
    struct FunctionJob : Job {
        using Value = decltype(guarded([] {
            return std::declval<F &>()(std::declval<Reader &>(), std::declval<Progress &>());
        }));

        FunctionJob(std::shared_ptr<Progress> progress, F f)
            : Job(std::move(progress))
            , function(std::move(f))
        {
        }
        void attempt(Reader &reader, Progress &progress) override
        {
            value.emplace(rethrowing(guarded([&] { return function(reader, progress); })));
        }
        void finish() override { answer(std::move(*value)); }
        void fail(const Error &error) override { answer(Value(error)); }
        void answer(Value result)
        {
            promise.addResult(std::move(result));
            promise.finish();
        }

        F function;
        QPromise<Value> promise;
        std::optional<Value> value;
    };

    template <typename R>
    static R rethrowing(R result)
    {
        if (!result)
            throw result.error();
        return result;
    }

    void post(std::unique_ptr<Job> job);
    void follow(const Changes &changes);
    void deliver(QObject *asker, quint64 number, const Listing &listing);
    void setBusy(bool busy);

    Roster &m_roster;
    QThread m_thread;
    JobWorker *m_worker; // lives on m_thread, deleted there
    QHash<QObject *, std::pair<quint64, std::shared_ptr<Progress>>> m_lists; // newest per asker
    quint64 m_lastList = 0;
    std::array<QStringList, fieldCount> m_commonTexts;
    bool m_loaded = false;
    bool m_busy = false;
};

} // namespace soctv
