// A worker that misbehaves as the contents of the file tell it to; other files it reads as text.
// It serves under the same limits and by the same code as the real one.

#include "core/base/error.h"
#include "core/intake/frames.h"
#include "core/intake/worker.h"

#include <QCoreApplication>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/socket.h>
#include <vector>

using namespace soctv;

namespace {

volatile std::sig_atomic_t stop = 0;

void say(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

[[noreturn]] void end(int code)
{
    std::fflush(stdout);
    std::_Exit(code);
}

[[noreturn]] void eatMemory()
{
    std::vector<std::vector<char>> eaten;
    for (;;)
        eaten.emplace_back(16 << 20, 'x');
}

void misbehaveWithAnswers(const QByteArray &bytes)
{
    if (bytes == "garbage")
        say(QByteArray(100, '\xEE'));
    else if (bytes == "huge frame")
        say(Frame{FrameKind::Piece, 1, 0xFFFFFFFF}.head());
    else if (bytes == "bad piece")
        say(Frame{FrameKind::Piece, 1, 3}.head() + "xyz");
    else if (bytes == "other file")
        say(Frame{FrameKind::Refusal, 77, 6}.head() + "\x0Dwrong");
    else if (bytes == "half an answer") {
        say(Frame{FrameKind::Piece, 1, 1000}.head() + "and that was");
        end(0);
    } else if (bytes == "long refusal") {
        throw Error{ErrorCode::Io, QString(5000, QChar(u'x'))};
    } else if (bytes == "named refusal") {
        throw Error{ErrorCode::EmptyFile, QStringLiteral("“%1” is odd.")};
    }
}

void misbehave(const QByteArray &bytes)
{
    if (bytes == "crash") {
        std::raise(SIGSEGV);
    } else if (bytes == "abort") {
        std::abort();
    } else if (bytes == "spin") {
        while (!stop) { }
    } else if (bytes == "sleep") {
        QThread::sleep(600);
    } else if (bytes == "eat memory") {
        eatMemory();
    } else if (bytes == "eat memory unseen") {
        []() noexcept { eatMemory(); }();
    } else if (bytes == "flood") {
        for (int line = 0; line < 100000; ++line)
            std::fputs("a line that nobody reads, and that would fill any pipe\n", stderr);
    } else if (bytes == "open") { // each must fail
        const bool opened = std::fopen("/etc/passwd", "r") || std::fopen("/tmp/soctv-written", "w")
            || ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
        throw Error{ErrorCode::Invalid, opened ? QStringLiteral("opened") : QStringLiteral("shut")};
    } else {
        misbehaveWithAnswers(bytes);
    }
}

// A program that uses a worker and will be killed: prints the worker's process id once it reads.
int useWorker(const QByteArray &last)
{
    IntakeWorker worker(QCoreApplication::applicationFilePath());
    Progress progress;
    const Workbook first = worker.read("a,b\n", QStringLiteral("first"), progress);
    say(QByteArray::number(worker.processId()) + '\n');
    const Workbook second = worker.read(last, QStringLiteral("last"), progress);
    return int(first.sheets.size() + second.sheets.size());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString mode = words.value(1);
    if (mode == QLatin1String("--use"))
        return useWorker(words.value(2).toUtf8());
    if (mode == QLatin1String("--deaf"))
        QThread::sleep(600);
    while (mode == QLatin1String("--talk"))
        say(Frame{FrameKind::Piece, 1, 3}.head() + "xyz");
    return serveIntake([](const QByteArray &bytes) {
        misbehave(bytes);
        return readWorkbook(bytes);
    });
}
