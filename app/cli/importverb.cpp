#include "app/cli/console.h"
#include "app/cli/importreport.h"
#include "app/cli/sheetpaths.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/intake/importer.h"
#include "core/intake/layouts.h"
#include "core/intake/manyfiles.h"
#include "core/intake/worker.h"

namespace soctv {

namespace {

Choices choicesFor(const Arguments &arguments)
{
    const QString accept
        = arguments.has("accept") ? arguments.value("accept") : QStringLiteral("typed");
    Choices choices;
    choices.allRepairs = accept == QLatin1String("all");
    choices.newOnly = accept == QLatin1String("new");
    if (!choices.allRepairs && !choices.newOnly && accept != QLatin1String("typed"))
        throw UsageError{translated(QT_TRANSLATE_NOOP("Cli", "--accept is all, typed or new."))};
    return choices;
}

QList<ReturnedFile> readFiles(const QStringList &paths, Roster &roster, Console &console)
{
    Progress progress;
    const auto makeWorker = [] { return std::make_unique<IntakeWorker>(); };
    QList<ReturnedFile> files
        = readReturnedFiles(paths, makeWorker, savedLayouts(roster.database()), progress);
    for (const ReturnedFile &file : std::as_const(files)) {
        if (!file.error.isEmpty())
            console.error(file.error);
    }
    return files;
}

// The plan holds all that is wanted of them; of 100,000 rows no second copy is kept.
void dropTables(QList<ReturnedFile> &files)
{
    for (ReturnedFile &file : files) {
        file.workbook.reset();
        file.form.rows = {};
        file.form.units = {};
    }
}

// At least one row came in, or was in already.
bool isIn(const ImportPlan &plan)
{
    return plan.written() + plan.count(Outcome::Same) > 0;
}

// Where only units are wanted, people stay out.
void keepUnits(QList<ReturnedFile> &files, Console &console)
{
    for (ReturnedFile &file : files) {
        if (file.form.rows.isEmpty())
            continue;
        file.form = {};
        file.error
            = translated(QT_TRANSLATE_NOOP("Cli", "“%1” is no list of units.")).arg(file.name);
        console.error(file.error);
    }
}

int importFiles(const Arguments &arguments, const QStringList &sheets, const Choices &choices,
    bool onlyUnits, Console &console)
{
    const bool dryRun = arguments.has("dry-run");
    const QString path = arguments.operands().first();
    const auto roster = dryRun ? openToRead(path) : openToEdit(path);
    QList<ReturnedFile> files
        = readFiles(sheetPaths(sheets, {path, backupFolder(path)}, console), *roster, console);
    if (onlyUnits)
        keepUnits(files, console);
    Progress progress;
    const ImportPlan plan
        = planImport(*roster->makeReader(), files, Role::AccountContact, choices, progress);
    dropTables(files);
    if (!dryRun) {
        taken(importRows(*roster, plan, progress));
        endSession(*roster, console);
    }
    for (const FileReport &report : fileReports(files, plan)) {
        if (arguments.has("json")) {
            console.json(jsonOf(report));
        } else {
            for (const QString &line : linesOf(report))
                console.line(line);
        }
    }
    if (!isIn(plan)) {
        console.error(translated(QT_TRANSLATE_NOOP("Cli", "No row came in. Nothing has changed.")));
        return 1;
    }
    if (dryRun) {
        console.error(
            translated(QT_TRANSLATE_NOOP("Cli", "This was a dry run: nothing has been written.")));
    }
    return 0;
}

} // namespace

int runImport(const Arguments &arguments, Console &console)
{
    return importFiles(
        arguments, arguments.operands().mid(1), choicesFor(arguments), false, console);
}

int runUnitImport(const Arguments &arguments, const QDate &day, Console &console)
{
    Choices choices = choicesFor(arguments);
    choices.unitDay = day;
    return importFiles(arguments, arguments.operands().mid(2), choices, true, console);
}

} // namespace soctv
