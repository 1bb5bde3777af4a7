#include "tests/torture/torture.h"

#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <limits>
#include <sys/time.h>
#include <unistd.h>

namespace soctv::torture {

namespace {

constexpr qint64 toldInFull = 8;

volatile sig_atomic_t crumbNumber = 0;
const char *volatile crumbText = "starting";

// Only what may be called from a signal handler.
void writeCrumb()
{
    char line[200];
    const int size = std::snprintf(
        line, sizeof line, "torture: died in %s %ld\n", crumbText, long(crumbNumber));
    if (::write(STDERR_FILENO, line, size_t(size)) < 0)
        return;
}

void onCrash(int signal)
{
    writeCrumb();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void addTo(QList<std::pair<QByteArray, qint64>> &counts, const char *what, qint64 n)
{
    const auto known = std::find_if(
        counts.begin(), counts.end(), [&](const auto &count) { return count.first == what; });
    if (known == counts.end())
        counts.append({what, n});
    else
        known->second += n;
}

} // namespace

void setBreadcrumb(const char *text, qint64 number)
{
    crumbText = text;
    crumbNumber = sig_atomic_t(number);
}

void tellBreadcrumbOnCrash()
{
    // SIGTERM: of timeout(1), for what hangs without working.
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGPROF, SIGTERM})
        std::signal(signal, onCrash);
}

void expectEndIn(int seconds)
{
    const itimerval timer{{}, {seconds, 0}};
    if (::setitimer(ITIMER_PROF, &timer, nullptr) != 0)
        qFatal("no timer");
}

Run::Run(const Options &options)
    : m_options(options)
    , m_seed(options.seed)
{
    m_timer.start();
}

bool Run::wantsMore() const
{
    if (m_options.seconds > 0)
        return m_timer.elapsed() < m_options.seconds * qint64(1000);
    return m_cases < m_options.count;
}

qint64 Run::wanted() const
{
    return m_options.seconds > 0 ? std::numeric_limits<qint64>::max() : m_options.count - m_cases;
}

void Run::count(const char *what, qint64 n)
{
    addTo(m_counts, what, n);
}

void Run::fail(const char *kind, const QString &what)
{
    addTo(m_kinds, kind, 1);
    if (++m_failures <= toldInFull)
        QTextStream(stderr) << "  " << kind << ": " << what << Qt::endl;
}

QString Run::summary(const char *unit) const
{
    QString line = QStringLiteral("%1 %2").arg(m_cases).arg(QLatin1String(unit));
    for (const auto &[what, n] : m_counts)
        line += QStringLiteral(", %1 %2").arg(n).arg(QString::fromUtf8(what));
    line += QStringLiteral("; %1 failures").arg(m_failures);
    for (const auto &[kind, n] : m_kinds)
        line += QStringLiteral(", %1 %2").arg(n).arg(QString::fromUtf8(kind));
    return line + QStringLiteral("; %1 s").arg(double(m_timer.elapsed()) / 1000, 0, 'f', 1);
}

} // namespace soctv::torture
