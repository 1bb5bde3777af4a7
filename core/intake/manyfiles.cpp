#include "core/intake/manyfiles.h"

#include "core/base/error.h"
#include "core/intake/worker.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <vector>

namespace soctv {

namespace {

constexpr int maxThreads = 4; // each has a process beside it
constexpr qsizetype filesPerThread = 8; // for fewer, starting one more process is slower

/// What the threads share.
struct Work {
    const QStringList &paths;
    const QList<Layout> &layouts;
    Progress &progress;
    QList<ReturnedFile> files; // one for each path
    std::atomic<qsizetype> next = 0;
    std::mutex mutex = {}; // guards what follows
    qint64 done = 0;
    std::optional<Error> failure = {};

    void readSome(IntakeWorker &worker)
    {
        for (qsizetype i = next++; i < paths.size(); i = next++) {
            files[i] = readReturnedFile(paths[i], worker, layouts, progress);
            const std::lock_guard lock(mutex);
            progress.step(++done, paths.size());
        }
    }
    void fail(const Error &error)
    {
        next = paths.size(); // the others end after the files they are at
        const std::lock_guard lock(mutex);
        failure = error;
    }
};

} // namespace

QList<ReturnedFile> readReturnedFiles(const QStringList &paths,
    const std::function<std::unique_ptr<IntakeWorker>()> &makeWorker, const QList<Layout> &layouts,
    Progress &progress)
{
    Work work{paths, layouts, progress, QList<ReturnedFile>(paths.size())};
    work.files.detach(); // the threads write into it side by side
    const auto run = [&] {
        const auto done = guarded([&] { work.readSome(*makeWorker()); });
        if (!done)
            work.fail(done.error());
    };
    const auto count = std::min<qsizetype>(
        {maxThreads, QThread::idealThreadCount(), 1 + paths.size() / filesPerThread});
    std::vector<std::unique_ptr<QThread>> others;
    for (qsizetype i = 1; i < count; ++i) {
        others.emplace_back(QThread::create(run));
        others.back()->start();
    }
    run();
    for (const auto &thread : others)
        thread->wait();
    if (work.failure)
        throw *work.failure;
    return std::move(work.files);
}

} // namespace soctv
