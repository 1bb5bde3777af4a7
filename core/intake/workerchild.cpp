// The process that reads: all it gets are bytes, all it gives are bytes.

#include "core/base/error.h"
#include "core/forms/gridcode.h"
#include "core/intake/frames.h"
#include "core/intake/limits.h"
#include "core/intake/worker.h"

#include <QCoreApplication>

#include <cstdio>
#include <new>
#include <optional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace soctv {

namespace {

struct PipeClosed { };

struct Request {
    quint32 file = 0;
    QByteArray bytes;
};

// Nothing at the end of the input, or if it makes no sense.
std::optional<Request> nextRequest()
{
    Request request;
    for (;;) {
        char head[Frame::headSize];
        if (std::fread(head, 1, sizeof(head), stdin) != sizeof(head))
            return {};
        const auto frame = Frame::fromHead({head, Frame::headSize});
        if (!frame)
            return {};
        request.file = frame->file;
        if (frame->kind == FrameKind::FileEnd)
            return request;
        const qsizetype known = request.bytes.size();
        request.bytes.resize(known + qsizetype(frame->size));
        if (std::fread(request.bytes.data() + known, 1, frame->size, stdin) != frame->size)
            return {};
    }
}

void send(FrameKind kind, quint32 file, const QByteArray &bytes)
{
    const QByteArray head = Frame{kind, file, quint32(bytes.size())}.head();
    const auto written = [](const QByteArray &part) {
        return std::fwrite(part.constData(), 1, size_t(part.size()), stdout) == size_t(part.size());
    };
    if (!written(head) || !written(bytes) || std::fflush(stdout) != 0)
        throw PipeClosed();
}

void refuse(quint32 file, const Error &error)
{
    send(FrameKind::Refusal, file, char(error.code) + error.message.toUtf8());
}

// Returns false if no further file should be given to this process.
bool answer(Request request, const std::function<Workbook(const QByteArray &)> &reader)
{
    try {
        const Workbook workbook = reader(request.bytes);
        request.bytes.clear();
        GridCode::write(workbook,
            [&](const QByteArray &piece) { send(FrameKind::Piece, request.file, piece); });
    } catch (const Error &error) {
        refuse(request.file, error);
    } catch (const std::bad_alloc &) {
        request.bytes.clear();
        refuse(request.file,
            {ErrorCode::Invalid,
                QCoreApplication::translate("soctv", "“%1” needs too much memory to be read.")});
        return false;
    }
    return true;
}

} // namespace

int serveIntake(const std::function<Workbook(const QByteArray &)> &reader)
{
    constexpr int failed = 1;
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    if (!limitThisProcess())
        return failed;
    try {
        while (auto request = nextRequest()) {
            if (!allowMoreSeconds(secondsFor(request->bytes.size()))
                || !answer(std::move(*request), reader))
                return failed;
        }
    } catch (const PipeClosed &) {
        return failed;
    }
    return 0;
}

} // namespace soctv
