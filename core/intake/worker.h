#pragma once

#include "core/base/progress.h"
#include "core/forms/readers/readers.h"
#include "core/forms/workbook.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace soctv {

/// Reads files of strangers in another process (safety.md, "Import of files from strangers"), so
/// that a crash, a hang or a memory bomb ends that file only. The process is started with the first
/// file, serves all of them and is started again after such an end. Use it on one thread, which
/// needs no event loop; the process ends with that thread at the latest.
///
/// Tests whose program is not soctv name one that serves: soctv_uses_worker(tst_NAME) in their
/// CMakeLists.txt, then IntakeWorker worker(QStringLiteral(SOCTV_TEST_WORKER)).
class IntakeWorker {
public:
    /// What starts a process: \a program with \a arguments; by default this very program with
    /// --intake-worker and the language of QLocale().
    explicit IntakeWorker(QString program = {}, QStringList arguments = {});
    ~IntakeWorker();

    /// The tables in \a bytes, the contents of the file called \a name (for sentences only). Shows
    /// nothing in \a progress, but stops within 100 ms of its cancel().
    ///
    /// Throws Error with a sentence that names the file: Invalid, EmptyFile or OldDocument if it is
    /// no such file, is beyond a limit, or reading it crashed or took too long; Cancelled; Io if no
    /// worker can be started.
    Workbook read(const QByteArray &bytes, const QString &name, Progress &progress);

    /// Milliseconds that every file gets instead of a minute and a second more for each MB.
    void setTimeLimit(int milliseconds) { m_timeLimit = milliseconds; }
    /// Of the running process; 0: none runs.
    qint64 processId() const;

private:
    class Process;
    std::unique_ptr<Process> m_process; // null: none is running
    QString m_program;
    QStringList m_arguments;
    quint32 m_files = 0; // given to processes so far
    int m_timeLimit = 0;
};

/// The other side: reads files from frames on standard input with \a reader, answers on standard
/// output, until input ends. Returns the exit code. Call it before anything of the window exists,
/// and with the language set: what \a reader throws becomes the sentence that is shown.
int serveIntake(const std::function<Workbook(const QByteArray &)> &reader = readWorkbook);

} // namespace soctv
