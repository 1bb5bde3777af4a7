#pragma once

#include "core/base/error.h"
#include "core/intake/findfiles.h"
#include "core/intake/returnedfile.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace soctv {

class Progress;

/// What is started to read the files of strangers; empty: this very program.
struct WorkerCommand {
    QString program = {};
    QStringList arguments = {};
};

/// findFiles() on another thread than the one that asks.
QFuture<Result<FoundFiles>> findFilesLater(
    const QStringList &chosen, std::shared_ptr<Progress> progress, const QStringList &leftAlone);

/// Reads returned files one after the other on a thread of its own, through one IntakeWorker. What
/// goes wrong with a file is said in that file. All signals arrive on the thread of the window.
class FileReading : public QObject {
    Q_OBJECT

public:
    struct Request {
        int number = 0; ///< what the signals call the file
        QString path;
        QList<Layout> layouts; ///< as for recogniseForm()
        std::optional<Layout> area; ///< where its table is, chosen by hand
    };

    explicit FileReading(WorkerCommand command, QObject *parent = nullptr);
    /// Stops what is running.
    ~FileReading() override;

    /// Reads a file after those that wait. Nothing comes of one that \a progress was cancelled for
    /// before its turn; one Progress for several files is fine.
    void read(const Request &request, std::shared_ptr<Progress> progress);
    /// The same with all cells, for looked().
    void look(const Request &request, std::shared_ptr<Progress> progress);

Q_SIGNALS:
    void started(int number);
    /// Its workbook is what keptWorkbook() leaves of it.
    void finished(int number, const soctv::ReturnedFile &file);
    void looked(int number, const soctv::ReturnedFile &file);
    /// The file was begun and not read, because its progress was cancelled.
    void stopped(int number);

private:
    class Side; // what lives on the thread

    void post(const Request &request, std::shared_ptr<Progress> progress, bool whole);

    QThread m_thread;
    Side *m_side; // deleted on the thread
};

} // namespace soctv
