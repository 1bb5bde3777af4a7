#include "app/cli/usage.h"

#include "app/cli/console.h"

namespace soctv {

namespace {

// Operand names are few; they are listed here for translation.
constexpr const char *operandNames[] = {QT_TRANSLATE_NOOP("Cli", "FILE"),
    QT_TRANSLATE_NOOP("Cli", "SHEETS-OR-FOLDERS..."), QT_TRANSLATE_NOOP("Cli", "TO"), QT_TRANSLATE_NOOP("Cli", "BACKUP"),
    QT_TRANSLATE_NOOP("Cli", "UNITS-OR-LISTS...")};

QString operandsOf(const Verb &verb)
{
    QString text;
    for (const QByteArray &operand : QByteArray(verb.operands).split(' '))
        text += QLatin1Char(' ') + translated(operand.constData());
    return text;
}

QString optionText(const Option &option)
{
    const QString name = QLatin1String("--") + QLatin1String(option.name);
    return option.value ? name + QLatin1Char(' ') + translated(option.value) : name;
}

QString optionLine(const Option &option)
{
    QString line = QLatin1String("      ") + optionText(option).leftJustified(30) + QLatin1Char(' ')
        + translated(option.help);
    if (option.choices)
        line += QLatin1String(": ") + option.choices().join(QLatin1String(", "));
    return line;
}

} // namespace

QString synopsis(const Verb &verb)
{
    QString text = QLatin1String("soctv ") + QLatin1String(verb.name) + operandsOf(verb);
    for (const Option &option : verb.options) {
        const QString name = optionText(option);
        text += QLatin1Char(' ')
            + (option.required ? name : QLatin1Char('[') + name + QLatin1Char(']'));
    }
    return text;
}

QString usage()
{
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("Cli", "Sổ CTV keeps the lists of a trade-union office.")), {},
        QLatin1String("  soctv [") + translated(operandNames[0]) + QLatin1Char(']'),
        QLatin1String("      ") + translated(QT_TRANSLATE_NOOP("Cli", "Opens the window.")),
        QLatin1String("  soctv --demo"),
        QLatin1String("      ")
            + translated(QT_TRANSLATE_NOOP("Cli", "Opens the window with a sample roster.")),
        {}};
    for (const Verb &verb : verbs()) {
        lines += {
            QLatin1String("  ") + synopsis(verb), QLatin1String("      ") + translated(verb.help)};
        for (const Option &option : verb.options)
            lines += optionLine(option);
        lines += QString();
    }
    lines += {QLatin1String("  ") + synopsis(verdictVerb()),
        QLatin1String("      ") + translated(verdictVerb().help), {}};
    lines += translated(QT_TRANSLATE_NOOP("Cli", "With every command:"));
    for (const Option &option : commonOptions())
        lines += optionLine(option);
    lines += QLatin1String("      --help, --version");
    lines += QString();
    lines += translated(QT_TRANSLATE_NOOP("Cli",
        "Exit codes: 0 done; 1 nothing has changed, standard error says why; 2 the command was not "
        "understood."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace soctv
