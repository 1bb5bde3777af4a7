#pragma once

#include "core/base/progress.h"
#include "core/roster/listing.h"
#include "core/roster/roster.h"
#include "core/roster/search.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>

namespace soctv {

/// The one worker thread of a window: it reads the roster through a connection of its own and keeps
/// the Search. All signals arrive on the thread of the window.
class Jobs : public QObject {
    Q_OBJECT

public:
    explicit Jobs(Roster &roster, QObject *parent = nullptr);
    ~Jobs() override;

    /// Asks for a list; listed() answers. Of several lists asked for by the same \a asker only the
    /// newest is answered.
    void list(QObject *asker, const ListQuery &query);

    /// Runs \a function(Reader &, Progress &) on the worker, after what is waiting there. A commit
    /// that comes in between starts the function again from its beginning.
    template<typename F>
    auto run(std::shared_ptr<Progress> progress, F function)
    {
        using R = decltype(guarded([&] { return function(std::declval<Reader &>(), *progress); }));
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        post([promise, progress, function = std::move(function), this](Reader &reader) mutable {
            promise->addResult(guarded([&] {
                return restarting(*progress, [&] { return function(reader, *progress); });
            }));
            promise->finish();
        });
        return future;
    }

    /// The most frequent texts of a field, for popup choices; the newest known, without waiting.
    QStringList commonTexts(int field) const;

Q_SIGNALS:
    void listed(QObject *asker, const soctv::Listing &listing);
    /// The worker could not do a job for a reason that the officer should know.
    void failed(const soctv::Error &error);
    /// True while lists are being read for the first time or again.
    void busyChanged(bool busy);
};

} // namespace soctv
