// undo, redo.

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"

#include <QCoreApplication>

namespace soctv {

int runUndo(const Arguments &arguments, Console &console)
{
    const auto roster = openToEdit(arguments.operands().first());
    if (roster->undoStep())
        backUpOfToday(*roster);
    const Step step = taken(roster->undo());
    endSession(*roster, console);
    console.line(QCoreApplication::translate("Cli", "Undone: %1").arg(step.text()));
    return 0;
}

int runRedo(const Arguments &arguments, Console &console)
{
    const auto roster = openToEdit(arguments.operands().first());
    if (roster->redoStep())
        backUpOfToday(*roster);
    const Step step = taken(roster->redo());
    endSession(*roster, console);
    console.line(QCoreApplication::translate("Cli", "Redone: %1").arg(step.text()));
    return 0;
}

} // namespace soctv
