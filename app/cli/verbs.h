#pragma once

#include "app/cli/arguments.h"

#include <QDate>

#include <span>

namespace soctv {

/// A verb of the command line: `soctv NAME …`.
struct Verb {
    const char *name;
    /// What the usage calls its operands, separated by blanks; "..." at the end: one or more.
    const char *operands;
    std::span<const Option> options;
    const char *help; ///< English source text, context "Cli"
    bool setsText = false; ///< needs fonts, and so a QGuiApplication
    /// Does the work and returns the exit code. Throws Error or UsageError.
    int (*run)(const Arguments &arguments, Console &console);
};

/// All verbs, in the order of the usage.
std::span<const Verb> verbs();
/// What the tests ask for one file: not one of verbs(), but verbNamed() knows it.
const Verb &verdictVerb();
/// The verb \a name; null: there is none.
const Verb *verbNamed(const QString &name);
/// Options that every verb takes.
std::span<const Option> commonOptions();

// One for each entry of verbs(); in the file of the same name.
int runNew(const Arguments &arguments, Console &console);
int runSample(const Arguments &arguments, Console &console);
int runBackup(const Arguments &arguments, Console &console);
int runRestore(const Arguments &arguments, Console &console);
int runCheck(const Arguments &arguments, Console &console);
int runExport(const Arguments &arguments, Console &console);
int runImport(const Arguments &arguments, Console &console);
/// `unit FILE import LISTS…`: lists of units alone; units get another parent from \a day on, today
/// if it is invalid.
int runUnitImport(const Arguments &arguments, const QDate &day, Console &console);
int runList(const Arguments &arguments, Console &console);
int runUnit(const Arguments &arguments, Console &console);
int runVerdict(const Arguments &arguments, Console &console);
int runUndo(const Arguments &arguments, Console &console);
int runRedo(const Arguments &arguments, Console &console);

} // namespace soctv
