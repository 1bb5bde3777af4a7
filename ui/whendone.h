#pragma once

#include <QFutureWatcher>

#include <utility>

namespace soctv {

/// Calls \a function(value) on the thread of \a context when \a future has its value; never, if
/// \a context is gone by then or the future was cancelled.
template <typename T, typename F>
void whenDone(const QFuture<T> &future, QObject *context, F function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, function = std::move(function)]() mutable {
            watcher->deleteLater();
            if (!watcher->isCanceled())
                function(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace soctv
