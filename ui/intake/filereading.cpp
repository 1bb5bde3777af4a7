#include "ui/intake/filereading.h"

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/intake/worker.h"
#include "ui/intake/keptworkbook.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <mutex>

namespace soctv {

QFuture<Result<FoundFiles>> findFilesLater(
    const QStringList &chosen, std::shared_ptr<Progress> progress, const QStringList &leftAlone)
{
    const auto promise = std::make_shared<QPromise<Result<FoundFiles>>>();
    promise->start();
    QThreadPool::globalInstance()->start(
        [chosen, leftAlone, progress = std::move(progress), promise] {
            promise->addResult(guarded([&] { return findFiles(chosen, *progress, leftAlone); }));
            promise->finish();
        });
    return promise->future();
}

class FileReading::Side : public QObject {
public:
    explicit Side(FileReading &window, WorkerCommand command)
        : m_window(window)
        , m_command(std::move(command))
    {
    }

    void handle(const Request &request, const std::shared_ptr<Progress> &progress, bool whole);
    /// From the window's thread: ends what runs, nothing comes after it.
    void close();

private:
    bool begin(std::shared_ptr<Progress> progress);
    ReturnedFile read(const Request &request, Progress &progress);

    FileReading &m_window; // waits for this thread before it goes
    WorkerCommand m_command;
    std::optional<IntakeWorker> m_worker; // made and used on this thread
    std::mutex m_mutex;
    std::shared_ptr<Progress> m_running;
    bool m_closing = false;
};

void FileReading::Side::close()
{
    const std::lock_guard lock(m_mutex);
    m_closing = true;
    if (m_running)
        m_running->cancel();
}

bool FileReading::Side::begin(std::shared_ptr<Progress> progress)
{
    const std::lock_guard lock(m_mutex);
    m_running = std::move(progress);
    return !m_closing && !m_running->isCancelled();
}

void FileReading::Side::handle(
    const Request &request, const std::shared_ptr<Progress> &progress, bool whole)
{
    if (!begin(progress))
        return;
    Q_EMIT m_window.started(request.number);
    auto file = guarded([&] { return read(request, *progress); });
    if (!file && file.error().code == ErrorCode::Cancelled) {
        Q_EMIT m_window.stopped(request.number);
        return;
    }
    ReturnedFile result;
    if (file) {
        result = std::move(*file);
    } else {
        result.path = request.path;
        result.name = QFileInfo(request.path).fileName();
        result.error = file.error().message;
    }
    if (whole) {
        Q_EMIT m_window.looked(request.number, result);
        return;
    }
    result.workbook = keptWorkbook(result);
    Q_EMIT m_window.finished(request.number, result);
}

ReturnedFile FileReading::Side::read(const Request &request, Progress &progress)
{
    if (!m_worker)
        m_worker.emplace(m_command.program, m_command.arguments);
    ReturnedFile file = readReturnedFile(request.path, *m_worker, request.layouts, progress);
    if (request.area && file.workbook)
        chooseArea(file, *request.area);
    return file;
}

FileReading::FileReading(WorkerCommand command, QObject *parent)
    : QObject(parent)
    , m_side(new Side(*this, std::move(command)))
{
    m_side->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_side, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("soctv files"));
    m_thread.start();
}

FileReading::~FileReading()
{
    m_side->close();
    m_thread.quit();
    m_thread.wait();
}

void FileReading::read(const Request &request, std::shared_ptr<Progress> progress)
{
    post(request, std::move(progress), false);
}

void FileReading::look(const Request &request, std::shared_ptr<Progress> progress)
{
    post(request, std::move(progress), true);
}

void FileReading::post(const Request &request, std::shared_ptr<Progress> progress, bool whole)
{
    QMetaObject::invokeMethod(
        m_side,
        [side = m_side, request, progress = std::move(progress), whole] {
            side->handle(request, progress, whole);
        },
        Qt::QueuedConnection);
}

} // namespace soctv
