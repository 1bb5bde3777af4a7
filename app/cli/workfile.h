#pragma once

#include "core/roster/roster.h"

#include <memory>

namespace soctv {

class Console;

/// Opens the roster \a path to be read, while others may write it. Throws Error; one of them for a
/// file of a newer version, which only the window opens for viewing.
std::unique_ptr<Roster> openToRead(const QString &path);
/// Opens it to be changed. Throws Error.
std::unique_ptr<Roster> openToEdit(const QString &path);
/// Makes the backup of the day now if there is none: a command ends before one could be made in the
/// background. Throws Error.
void backUpOfToday(Roster &roster);

/// Makes the last backup of the command, which holds what it has changed; where that fails, the
/// change stays and \a console says so.
void endSession(Roster &roster, Console &console);

/// The unit that \a text names: by its name or alias, its code, or its id. Throws Error{NotFound},
/// or Error{Invalid} that lists the units if they are several.
UnitName unitNamed(Roster &roster, const QString &text);

/// The value of \a result; throws its Error.
template <typename T>
T taken(Result<T> result)
{
    if (!result)
        throw result.error();
    return std::move(*result);
}

} // namespace soctv
