#include "app/crashreport.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace soctv {

namespace {

// A handler may not allocate: what it needs is made before.
constexpr std::size_t longestPath = 4096;
std::array<char, longestPath> reportPath;
std::array<char, 256> heading;
#if defined(__USE_FORTIFY_LEVEL) && __USE_FORTIFY_LEVEL >= 2
constexpr auto build = "fortify 2";
#else
constexpr auto build = "fortify off";
#endif
std::array<char, 64 * 1024> spareStack; // a stack that overflowed cannot run the handler

void put(int file, const char *text)
{
    std::size_t left = std::strlen(text);
    while (left > 0) {
        const ssize_t written = ::write(file, text, left);
        if (written <= 0)
            return;
        text += written;
        left -= std::size_t(written);
    }
}

void putHex(int file, std::size_t number)
{
    std::array<char, 20> text{};
    std::size_t at = text.size() - 1;
    do {
        text[--at] = "0123456789abcdef"[number & 15];
        number >>= 4;
    } while (number > 0);
    put(file, text.data() + at);
}

// "libQt6Core.so.6+0x1234": the folder, which may bear the name of a user, is left out.
void putPlace(int file, void *address)
{
    Dl_info info{};
    if (::dladdr(address, &info) == 0 || !info.dli_fname)
        return;
    const char *slash = std::strrchr(info.dli_fname, '/');
    put(file, slash ? slash + 1 : info.dli_fname);
    put(file, "+0x");
    putHex(file, std::size_t(static_cast<char *>(address) - static_cast<char *>(info.dli_fbase)));
    put(file, "\n");
}

void writeReport(int signal)
{
    const int file
        = ::open(reportPath.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file >= 0) {
        put(file, heading.data());
        put(file, "signal 0x");
        putHex(file, std::size_t(signal));
        put(file, "\n");
        std::array<void *, 64> places{};
        const int count = ::backtrace(places.data(), int(places.size()));
        for (int i = 0; i < count; ++i)
            putPlace(file, places[std::size_t(i)]);
        ::fsync(file);
        ::close(file);
    }
    // The default action was restored (SA_RESETHAND): the crash goes on as it would have.
    ::raise(signal);
}

template <std::size_t N>
void keep(std::array<char, N> &place, const QByteArray &text)
{
    const auto size = std::min(std::size_t(text.size()), N - 1);
    std::memcpy(place.data(), text.constData(), size);
    place[size] = 0;
}

} // namespace

void reportCrashes(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return;
    const QByteArray path = QFile::encodeName(newCrashReport(folder));
    if (path.size() >= qsizetype(longestPath))
        return;
    keep(reportPath, path);
    keep(heading, crashReportHead() + ", " + build + '\n');
    std::array<void *, 1> first{};
    ::backtrace(first.data(), 1); // loads what it needs now, not in the handler

    stack_t stack{};
    stack.ss_sp = spareStack.data();
    stack.ss_size = spareStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = writeReport;
    action.sa_flags = int(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
        ::sigaction(signal, &action, nullptr);
}

} // namespace soctv
