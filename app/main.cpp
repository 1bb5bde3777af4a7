#include "app/application.h"
#include "app/cli/cli.h"
#include "core/intake/worker.h"
#include "resources/i18n/translations.h"

#include <QHashSeed>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

soctv::StartOptions windowOptions(QStringList words)
{
    soctv::StartOptions options;
    options.demo = words.removeAll(QStringLiteral("--demo")) > 0;
    if (const qsizetype at = words.indexOf(QStringLiteral("--lang")); at >= 0) {
        options.language = words.value(at + 1);
        words.remove(at, qMin<qsizetype>(2, words.size() - at));
    }
    options.file = words.value(0);
    return options;
}

// Qt aborts where it finds no display; an officer's script should read a sentence instead.
bool hasDisplay()
{
#ifdef Q_OS_WIN
    return true;
#else
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#endif
}

// The lists of a million rows are a few big arrays. glibc would, once one was freed, put the next
// among the small things, where the room they grow out of is never given back: 50 MiB more.
void keepBigArraysApart()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
}

// --intake-worker --lang LANGUAGE: the process that reads files of strangers. Nothing of a window,
// and hash seeds that nobody can guess.
int intakeWorkerMain(int argc, char **argv, const QStringList &words)
{
    const QCoreApplication application(argc, argv);
    soctv::useLanguage(words.value(2));
    return soctv::serveIntake();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.value(0) == QLatin1String("--intake-worker"))
        return intakeWorkerMain(argc, argv, words);
    QHashSeed::setDeterministicGlobalSeed(); // PDF files keep the order of their parts
#ifndef Q_OS_WIN
    // Else the list of printers is asked for over TCP.
    qputenv("CUPS_SERVER", "/var/run/cups/cups.sock");
#endif
    if (!words.contains(QStringLiteral("--demo")) && soctv::isCommandLine(words))
        return soctv::commandLineMain(argc, argv);
    if (!hasDisplay()) {
        std::fputs("Không có màn hình để mở cửa sổ. Xem: soctv --help\n"
                   "There is no display to open a window on. See: soctv --help\n",
            stderr);
        return 1;
    }
    keepBigArraysApart();
    QCoreApplication::setApplicationName(QStringLiteral("soctv"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOCTV_VERSION));
    soctv::Application application(argc, argv, windowOptions(words));
    return application.run();
}
