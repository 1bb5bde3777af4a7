#include "core/intake/worker.h"

#include "core/base/error.h"
#include "core/forms/gridcode.h"
#include "core/intake/frames.h"
#include "core/intake/limits.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(soctv)
};

constexpr int tick = 50; // milliseconds between two looks at the clock and at cancel()
constexpr int maxSentence = 1000; // UTF-16 units

// The worker said why it will not read the file; it waits for the next one.
struct Refusal {
    Error error;
};

// The worker ended, or what it said makes no sense.
struct Broken { };

QStringList defaultArguments()
{
    const bool english = QLocale().language() == QLocale::English;
    return {QStringLiteral("--intake-worker"), QStringLiteral("--lang"),
        english ? QStringLiteral("en") : QStringLiteral("vi")};
}

Error unreadable(const QString &name)
{
    return {ErrorCode::Invalid,
        Words::tr("“%1” cannot be read, it seems to be damaged. Ask for it to be saved anew.")
            .arg(name)};
}

// What comes from the worker is a stranger's too.
Error refusal(const QByteArray &payload, const QString &name)
{
    QString sentence = QString::fromUtf8(payload.sliced(1)).left(maxSentence).simplified();
    if (sentence.isEmpty())
        throw Broken();
    const auto code = ErrorCode(payload[0]);
    const bool isTold = code == ErrorCode::EmptyFile || code == ErrorCode::OldDocument;
    const qsizetype place = sentence.indexOf(QLatin1String("%1"));
    if (place >= 0)
        sentence.replace(place, 2, name);
    else
        sentence = Words::tr("“%1”: %2").arg(name, sentence);
    return {isTold ? code : ErrorCode::Invalid, sentence};
}

} // namespace

// One worker that runs. What read() throws but Refusal means that it is of no more use.
class IntakeWorker::Process {
public:
    Process(const QString &program, const QStringList &arguments);
    ~Process();

    bool isIdle();
    qint64 id() const { return m_process.processId(); }
    Workbook read(quint32 file, const QByteArray &bytes, const QString &name, int timeLimit,
        Progress &progress);

private:
    void sendMore(const QByteArray &bytes);
    bool takeAnswers(const QString &name);
    void takeFrame(FrameKind kind, const QByteArray &payload, const QString &name);

    QProcess m_process;
    WorkerLimits m_limits;
    // The file that is being read.
    quint32 m_file = 0;
    qsizetype m_sent = 0;
    bool m_isSent = false;
    qint64 m_received = 0;
    QByteArray m_input;
    GridCode m_code;
};

IntakeWorker::Process::Process(const QString &program, const QStringList &arguments)
{
    // Nobody reads what it says there, and a full pipe would stop it.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted() || !m_limits.hold(m_process.processId())) {
        throw Error{ErrorCode::Io,
            Words::tr("The part of Sổ CTV that reads files could not be started (%1).")
                .arg(m_process.errorString())};
    }
}

IntakeWorker::Process::~Process()
{
    m_process.kill(); // there is nothing in it to be kept
    m_process.waitForFinished();
}

// False too if it said something that it was not asked.
bool IntakeWorker::Process::isIdle()
{
    m_process.waitForFinished(0); // looks whether it ended meanwhile
    return m_process.state() == QProcess::Running && m_process.bytesAvailable() == 0;
}

Workbook IntakeWorker::Process::read(
    quint32 file, const QByteArray &bytes, const QString &name, int timeLimit, Progress &progress)
{
    m_file = file;
    m_sent = 0;
    m_isSent = false;
    m_received = 0;
    m_code = GridCode();
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        sendMore(bytes);
        if (takeAnswers(name))
            return m_code.take();
        if (progress.isCancelled())
            progress.step(0, 1); // throws
        if (timer.hasExpired(timeLimit)) {
            throw Error{
                ErrorCode::Invalid, Words::tr("“%1” cannot be read: it takes too long.").arg(name)};
        }
        if (m_process.state() != QProcess::Running && m_process.bytesAvailable() == 0)
            throw Broken();
        // Both empty the other pipes too, so that neither side waits for the other for ever.
        if (m_process.bytesToWrite() > 0)
            m_process.waitForBytesWritten(tick);
        else
            m_process.waitForReadyRead(tick);
    }
}

// Keeps no more than a frame or two waiting: the bytes are in memory once already.
void IntakeWorker::Process::sendMore(const QByteArray &bytes)
{
    while (!m_isSent && m_process.state() == QProcess::Running
        && m_process.bytesToWrite() < Frame::maxSize) {
        const qsizetype size = qMin(Frame::maxSize, bytes.size() - m_sent);
        m_isSent = size == 0;
        const FrameKind kind = m_isSent ? FrameKind::FileEnd : FrameKind::Bytes;
        m_process.write(Frame{kind, m_file, quint32(size)}.head());
        m_process.write(bytes.constData() + m_sent, size);
        m_sent += size;
    }
}

// Returns true once the workbook is complete.
bool IntakeWorker::Process::takeAnswers(const QString &name)
{
    const QByteArray more = m_process.readAllStandardOutput();
    m_received += more.size();
    if (m_received > workerMemory)
        throw Broken();
    m_input.append(more);
    while (m_input.size() >= Frame::headSize) {
        const auto frame = Frame::fromHead(QByteArrayView(m_input).first(Frame::headSize));
        if (!frame || frame->file != m_file || !m_isSent || m_code.isComplete())
            throw Broken();
        const qsizetype end = Frame::headSize + qsizetype(frame->size);
        if (m_input.size() < end)
            return false;
        const QByteArray payload = m_input.sliced(Frame::headSize, frame->size);
        m_input.remove(0, end);
        takeFrame(frame->kind, payload, name);
    }
    return m_code.isComplete() && m_input.isEmpty();
}

void IntakeWorker::Process::takeFrame(
    FrameKind kind, const QByteArray &payload, const QString &name)
{
    if (kind == FrameKind::Refusal && !payload.isEmpty() && m_input.isEmpty())
        throw Refusal{refusal(payload, name)};
    if (kind != FrameKind::Piece)
        throw Broken();
    try {
        m_code.read(payload);
    } catch (const Error &) {
        throw Broken();
    }
}

IntakeWorker::IntakeWorker(QString program, QStringList arguments)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
    if (m_program.isEmpty()) {
        m_program = QCoreApplication::applicationFilePath();
        m_arguments = defaultArguments();
    }
}

IntakeWorker::~IntakeWorker() = default;

Workbook IntakeWorker::read(const QByteArray &bytes, const QString &name, Progress &progress)
{
    if (m_process && !m_process->isIdle())
        m_process.reset();
    const int limit = m_timeLimit > 0 ? m_timeLimit : 1000 * secondsFor(bytes.size());
    for (;;) {
        // What an earlier file broke in the process may show with this one: it gets a fresh one.
        const bool isFresh = !m_process;
        if (isFresh)
            m_process = std::make_unique<Process>(m_program, m_arguments);
        try {
            return m_process->read(++m_files, bytes, name, limit, progress);
        } catch (const Refusal &refusal) {
            throw refusal.error;
        } catch (const Broken &) {
            m_process.reset();
            if (isFresh)
                throw unreadable(name);
        } catch (...) {
            m_process.reset();
            throw;
        }
    }
}

qint64 IntakeWorker::processId() const
{
    return m_process ? m_process->id() : 0;
}

} // namespace soctv
