#include "app/cli/arguments.h"

#include "app/cli/console.h"

#include <algorithm>

namespace soctv {

namespace {

const Option &optionNamed(const QString &word, std::span<const Option> options)
{
    const auto option = std::ranges::find_if(options,
        [&](const Option &one) { return word == QLatin1String("--") + QLatin1String(one.name); });
    if (option == options.end())
        throw UsageError{
            translated(QT_TRANSLATE_NOOP("Cli", "There is no option %1 here.")).arg(word)};
    return *option;
}

} // namespace

Arguments::Arguments(const QStringList &typed, std::span<const Option> options)
{
    bool onlyOperands = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &word = typed.at(i);
        if (onlyOperands || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            m_operands.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyOperands = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const Option &option = optionNamed(word.left(equals), options);
        const QString name = QLatin1String(option.name);
        const bool hasValue = equals >= 0 || (option.value && i + 1 < typed.size());
        if (hasValue != (option.value != nullptr)) {
            throw UsageError{(option.value
                    ? translated(QT_TRANSLATE_NOOP("Cli", "The option --%1 needs a value."))
                    : translated(QT_TRANSLATE_NOOP("Cli", "The option --%1 takes no value.")))
                                 .arg(name)};
        }
        if (has(option.name))
            throw UsageError{
                translated(QT_TRANSLATE_NOOP("Cli", "The option --%1 stands twice.")).arg(name)};
        m_values.insert(name,
            !option.value     ? QString()
                : equals >= 0 ? word.mid(equals + 1)
                              : typed.at(++i));
    }
    for (const Option &option : options) {
        if (option.required && value(option.name).isEmpty()) {
            throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "The option --%1 is missing."))
                                 .arg(QLatin1String(option.name))};
        }
    }
}

} // namespace soctv
