#include "ui/intake/filereading.h"

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/intake/worker.h"

#include <QFileInfo>

#include <atomic>
#include <optional>

namespace soctv {

class FileReading::Side : public QObject {
public:
    explicit Side(FileReading &window, WorkerCommand command)
        : m_window(window)
        , m_command(std::move(command))
    {
    }

    std::atomic_bool closing = false;

    void read(int number, const QString &path, const QList<Layout> &layouts, Progress &progress);
    void recognise(int number, ReturnedFile file, const QList<Layout> &layouts);

private:
    FileReading &m_window; // waits for this thread before it goes
    WorkerCommand m_command;
    std::optional<IntakeWorker> m_worker; // made and used on this thread
};

void FileReading::Side::read(
    int number, const QString &path, const QList<Layout> &layouts, Progress &progress)
{
    if (closing)
        return;
    if (progress.isCancelled()) {
        Q_EMIT m_window.stopped(number);
        return;
    }
    Q_EMIT m_window.started(number);
    if (!m_worker)
        m_worker.emplace(m_command.program, m_command.arguments);
    try {
        Q_EMIT m_window.finished(number, readReturnedFile(path, *m_worker, layouts, progress));
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled) {
            Q_EMIT m_window.stopped(number);
            return;
        }
        ReturnedFile file;
        file.path = path;
        file.name = QFileInfo(path).fileName();
        file.error = error.message;
        Q_EMIT m_window.finished(number, file);
    }
}

void FileReading::Side::recognise(int number, ReturnedFile file, const QList<Layout> &layouts)
{
    if (closing)
        return;
    recogniseAgain(file, layouts);
    Q_EMIT m_window.finished(number, file);
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
    m_side->closing = true;
    if (m_progress)
        m_progress->cancel();
    m_thread.quit();
    m_thread.wait();
}

void FileReading::read(int number, const QString &path, const QList<Layout> &layouts,
    std::shared_ptr<Progress> progress)
{
    m_progress = progress;
    QMetaObject::invokeMethod(
        m_side,
        [side = m_side, number, path, layouts, progress = std::move(progress)] {
            side->read(number, path, layouts, *progress);
        },
        Qt::QueuedConnection);
}

void FileReading::recognise(int number, const ReturnedFile &file, const QList<Layout> &layouts)
{
    QMetaObject::invokeMethod(
        m_side, [side = m_side, number, file, layouts] { side->recognise(number, file, layouts); },
        Qt::QueuedConnection);
}

} // namespace soctv
