#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace soctv {

class Console;

/// What was typed does not fit the verb; \a message says why.
struct UsageError {
    QString message;
};

/// An option of a verb. Texts are English source texts, context "Cli".
struct Option {
    const char *name; ///< without the dashes
    const char *value; ///< what the usage calls its value; null: a switch
    const char *help;
    bool required = false;
    QStringList (*choices)() = nullptr; ///< what the usage lists after \a help, if there is a list
};

/// The operands and options of one verb, as typed.
class Arguments {
public:
    /// Sorts \a typed by \a options. "--name value" and "--name=value" mean the same; after "--"
    /// all are operands. Throws UsageError for what does not fit.
    Arguments(const QStringList &typed, std::span<const Option> options);

    const QStringList &operands() const { return m_operands; }
    bool has(const char *option) const { return m_values.contains(QLatin1String(option)); }
    QString value(const char *option) const { return m_values.value(QLatin1String(option)); }

private:
    QStringList m_operands;
    QHash<QString, QString> m_values;
};

} // namespace soctv
