#pragma once

#include "core/base/progress.h"
#include "core/forms/workbook.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace soctv {

/// Reads files of strangers in another process (safety.md, "Import of files from strangers"), so
/// that a crash, a hang or a memory bomb ends that file only. The process is started with the first
/// file, serves all of them and is started again after such an end. Use it on one thread.
class IntakeWorker {
public:
    /// What starts a process: \a program with \a arguments; by default this very program with
    /// --intake-worker.
    explicit IntakeWorker(QString program = {}, QStringList arguments = {});
    ~IntakeWorker();

    /// The tables in \a bytes, the contents of the file called \a name (for sentences only).
    /// Throws Error{Invalid} with a sentence that names the file, if it is no such file, is beyond
    /// a limit, or reading it crashed or took too long; Error{Cancelled}; Error{Io} if no worker
    /// can be started.
    Workbook read(const QByteArray &bytes, const QString &name, Progress &progress);

private:
    class Process;
    std::unique_ptr<Process> m_process; // null: none is running
    QString m_program;
    QStringList m_arguments;
};

/// The other side: reads frames from standard input, answers on standard output, until input ends.
/// Returns the exit code. Call it before anything of the window exists.
int serveIntake();

} // namespace soctv
