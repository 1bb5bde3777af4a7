#include "app/cli/console.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#endif

namespace soctv {

namespace {

bool write(std::FILE *stream, const QByteArray &line)
{
    return std::fwrite(line.constData(), 1, std::size_t(line.size()), stream)
        == std::size_t(line.size());
}

} // namespace

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Console::Console()
{
#ifdef Q_OS_WIN
    // A program with a window has no console of its own; redirected handles are there already.
    if (!GetStdHandle(STD_OUTPUT_HANDLE) && AttachConsole(ATTACH_PARENT_PROCESS)) {
        std::freopen("CONOUT$", "w", stdout);
        std::freopen("CONOUT$", "w", stderr);
    }
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
#endif
}

void Console::line(const QString &text)
{
    write(stdout, text.toUtf8() + '\n'); // finish() tells whether it went well
}

void Console::json(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::error(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

void Console::finish()
{
    const bool flushed = std::fflush(stdout) == 0;
    if (!flushed || std::ferror(stdout)) {
        throw Error{
            ErrorCode::Io, QCoreApplication::translate("Cli", "The output could not be written.")};
    }
}

} // namespace soctv
