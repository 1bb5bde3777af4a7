#pragma once

#include "core/intake/returnedfile.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>

namespace soctv {

class Progress;

/// What is started to read the files of strangers; empty: this very program.
struct WorkerCommand {
    QString program = {};
    QStringList arguments = {};
};

/// Reads returned files one after the other on a thread of its own, through one IntakeWorker. What
/// goes wrong with a file is said in that file. All signals arrive on the thread of the window.
class FileReading : public QObject {
    Q_OBJECT

public:
    explicit FileReading(WorkerCommand command, QObject *parent = nullptr);
    /// Stops what is running.
    ~FileReading() override;

    /// Reads the file at \a path after those that wait. \a progress stops it; one for several files
    /// is fine. \a layouts as for recogniseForm().
    void read(int number, const QString &path, const QList<Layout> &layouts,
        std::shared_ptr<Progress> progress);
    /// Looks for tables again in a file that was read, with the layouts that were chosen since
    /// then.
    void recognise(int number, const ReturnedFile &file, const QList<Layout> &layouts);

Q_SIGNALS:
    void started(int number);
    void finished(int number, const soctv::ReturnedFile &file);
    /// The file was not read, because its progress was cancelled.
    void stopped(int number);

private:
    class Side; // what lives on the thread

    QThread m_thread;
    Side *m_side; // deleted on the thread
    std::shared_ptr<Progress> m_progress; // of the file that came last
};

} // namespace soctv
