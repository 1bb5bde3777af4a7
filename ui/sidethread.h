#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <utility>

namespace soctv {

/// Work on a thread of its own whose end is told on the thread of \a context. If \a context goes
/// first, the work is asked to stop and waited for, and nothing is told.
template <typename T>
class SideThread : public QObject {
public:
    template <typename Work, typename Then>
    SideThread(QObject *context, std::shared_ptr<Progress> progress, Work work, Then then)
        : QObject(context)
        , m_progress(std::move(progress))
        , m_thread(QThread::create([this, work = std::move(work)] { m_value.emplace(work()); }))
    {
        connect(m_thread.get(), &QThread::finished, this, [this, then = std::move(then)] {
            deleteLater();
            then(std::as_const(*m_value));
        });
        m_thread->start();
    }
    ~SideThread() override
    {
        m_progress->cancel();
        m_thread->wait();
    }

private:
    std::shared_ptr<Progress> m_progress;
    std::optional<T> m_value; // written by the thread, read after it
    std::unique_ptr<QThread> m_thread;
};

/// Runs \a work() on a thread of its own and then \a then(value) on that of \a context. \a progress
/// is what the work steps.
template <typename Work, typename Then>
void runAside(QObject *context, std::shared_ptr<Progress> progress, Work work, Then then)
{
    using T = std::invoke_result_t<Work>;
    new SideThread<T>(context, std::move(progress), std::move(work), std::move(then));
}

} // namespace soctv
