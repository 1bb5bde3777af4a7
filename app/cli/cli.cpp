#include "app/cli/cli.h"

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "core/base/error.h"
#include "resources/i18n/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <vector>

namespace soctv {

namespace {

constexpr int badInput = 1;
constexpr int notUnderstood = 2;

// Qt's remarks about a missing screen or locale are nothing for an office, nor for a script.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        Console().error(message);
}

bool isHelp(const QString &word)
{
    return word == QLatin1String("--help") || word == QLatin1String("-h");
}

// "--lang en list FILE": an option of every verb may stand before it.
qsizetype verbPlace(const QStringList &words)
{
    qsizetype place = 0;
    while (place < words.size() && words[place].startsWith(QLatin1String("--lang")))
        place += words[place].contains(QLatin1Char('=')) ? 1 : 2;
    return place;
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

QString languageIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--lang"))
            return words.value(i + 1);
        if (words[i].startsWith(QLatin1String("--lang=")))
            return words[i].mid(7);
    }
    return QStringLiteral("vi");
}

int runVerb(const Verb &verb, const QStringList &words, Console &console)
{
    std::vector<Option> options(verb.options.begin(), verb.options.end());
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    const Arguments arguments(words, options);
    const QStringList language{QStringLiteral("vi"), QStringLiteral("en")};
    if (arguments.has("lang") && !language.contains(arguments.value("lang"))) {
        throw UsageError{QCoreApplication::translate("Cli", "The language is vi or en.")};
    }
    const qsizetype wanted = QByteArray(verb.operands).count(' ') + 1;
    const bool more = QByteArray(verb.operands).endsWith("...");
    if (arguments.operands().size() < wanted)
        throw UsageError{QCoreApplication::translate("Cli", "Something is missing.")};
    if (!more && arguments.operands().size() > wanted) {
        throw UsageError{QCoreApplication::translate("Cli", "“%1” is too much.")
                             .arg(arguments.operands().at(wanted))};
    }
    return verb.run(arguments, console);
}

int run(QStringList words, Console &console)
{
    const qsizetype place = verbPlace(words);
    const QString name = words.value(place);
    const Verb *verb = verbNamed(name);
    if (isHelp(name) || (verb && std::ranges::any_of(words, isHelp))) {
        console.line(usage());
        return 0;
    }
    if (name == QLatin1String("--version")) {
        console.line(QStringLiteral("soctv " SOCTV_VERSION));
        return 0;
    }
    if (!verb) {
        console.error(QCoreApplication::translate("Cli", "There is no command “%1”.").arg(name));
        console.error(usage());
        return notUnderstood;
    }
    words.removeAt(place);
    try {
        return runVerb(*verb, words, console);
    } catch (const UsageError &error) {
        console.error(error.message);
        console.error(synopsis(*verb));
        return notUnderstood;
    }
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(verbPlace(arguments));
    return verbNamed(first) || isHelp(first) || first.startsWith(QLatin1String("--"));
}

int commandLineMain(int argc, char **argv)
{
    qInstallMessageHandler(onlyFatal);
    const QStringList typed = wordsOf(argc, argv);
    const Verb *verb = verbNamed(typed.value(verbPlace(typed)));
    std::unique_ptr<QCoreApplication> application;
    if (verb && verb->setsText) {
#ifndef Q_OS_WIN
        qputenv("QT_QPA_PLATFORM", "offscreen"); // else Qt aborts where there is no display
#endif
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    application->setApplicationName(QStringLiteral("soctv"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    useLanguage(languageIn(words));
    Console console;
    const auto done = guarded([&] {
        const int code = run(words, console);
        console.finish();
        return code;
    });
    if (done)
        return *done;
    console.error(done.error().message);
    return badInput;
}

} // namespace soctv
