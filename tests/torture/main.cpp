// soctv_torture: drives the real core through what may happen to the data of an office, and says
// what it has come to. See usage below and "Tests: numbers to reach" in the design.

#include "tests/support/randomsource.h"
#include "tests/torture/countfile.h"
#include "tests/torture/failingcalls.h"
#include "tests/torture/instancechild.h"
#include "tests/torture/killchild.h"
#include "tests/torture/shimvfs.h"
#include "tests/torture/stillclock.h"

#include "core/sheets/fonts.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QGuiApplication>
#include <QHashSeed>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace soctv;
using namespace soctv::torture;

namespace {

constexpr auto usage
    = "soctv_torture --suite NAME [--seed N] [--count N | --seconds N] [--resume COUNTFILE]\n"
      "              [--control NAME]\n"
      "Runs one suite and prints its counts in one line; exits 1 if anything failed.\n"
      "  --count     cases to try; without it what every change of the program gets\n"
      "  --seconds   goes on for so long instead\n"
      "  --resume    goes on from the seeds and adds to the counts in that file\n"
      "  --control   puts in a weakness, which must turn the suite red\n"
      "soctv_torture --list prints the suites, their counts and their controls.\n";

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int list()
{
    for (const Suite &suite : suites()) {
        out() << suite.name << '\t' << suite.everyChange << '\t' << suite.release << '\t'
              << suite.controls.join(' ') << Qt::endl;
    }
    return 0;
}

int runSuite(const Suite &suite, Options options, const QString &countFile)
{
    std::optional<CountFile> counts;
    if (!countFile.isEmpty()) {
        counts.emplace(countFile);
        options.seed = qMax(options.seed, counts->nextSeed(suite));
    }
    if (options.count == 0)
        options.count = suite.everyChange;
    const QTemporaryDir home; // where a backup goes that fits nowhere else, also one of a child
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    Run run(options);
    if (const auto ran = guarded([&] { suite.run(run); }); !ran)
        run.fail("ended by", ran.error().message);
    out() << suite.name;
    if (!options.control.isEmpty())
        out() << " with " << options.control;
    out() << ": " << run.summary(suite.unit) << Qt::endl;
    if (counts) {
        counts->add(suite, run);
        out() << suite.name << " in all: " << counts->cases(suite) << " of " << suite.release << ' '
              << suite.unit << ", " << counts->failures(suite) << " failures" << Qt::endl;
    }
    return run.failures() == 0 ? 0 : 1;
}

int fail(const QString &message)
{
    QTextStream(stderr) << message << '\n' << usage;
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // as main() of the program does
    qputenv("QT_QPA_PLATFORM", "offscreen");
    workInMemory();
    const QGuiApplication application(argc, argv);
    tellBreadcrumbOnCrash();
    useBundledFonts();
    QCommandLineParser parser;
    for (const char *name : {"suite", "seed", "count", "seconds", "resume", "control", "kill-child",
             "from", "clock", "die-at", "instance-child"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value")});
    for (const char *name : {"list", "no-locks"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    if (!parser.parse(application.arguments()))
        return fail(parser.errorText());
    const auto number
        = [&](const char *name) { return parser.value(QLatin1String(name)).toLongLong(); };
    if (parser.isSet(QStringLiteral("list")))
        return list();
    installFailingMemory();
    installShim();
    const QString control = parser.value(QStringLiteral("control"));
    if (parser.isSet(QStringLiteral("kill-child"))) {
        stopClock(number("clock"));
        return workUntilKilled({parser.value(QStringLiteral("kill-child")), quint32(number("seed")),
            number("from"), number("die-at"), !control.isEmpty()});
    }
    if (parser.isSet(QStringLiteral("instance-child"))) {
        return workAmongOthers({parser.value(QStringLiteral("instance-child")), int(number("from")),
            quint32(number("seed")), int(number("count")),
            !parser.isSet(QStringLiteral("no-locks")), !control.isEmpty()});
    }
    const auto suite = std::find_if(suites().begin(), suites().end(), [&](const Suite &known) {
        return parser.value(QStringLiteral("suite")) == QLatin1String(known.name);
    });
    if (suite == suites().end())
        return fail(QStringLiteral("there is no such suite"));
    if (!control.isEmpty() && !suite->controls.contains(control.toLatin1()))
        return fail(QStringLiteral("the suite has no such control"));
    return runSuite(*suite,
        {quint32(qMax(1LL, number("seed"))), number("count"), int(number("seconds")),
            control.toLatin1()},
        parser.value(QStringLiteral("resume")));
}
