#include "ui/undonotice.h"

#include "core/roster/history.h"
#include "core/roster/roster.h"

#include <QCoreApplication>
#include <QPointer>

namespace soctv {

Notice undoNotice(Roster &roster, const QString &text)
{
    const auto step = guarded([&] { return cursor(roster.database()); });
    Notice notice{text};
    if (!step)
        return notice;
    const auto undo = [target = QPointer<Roster>(&roster), done = *step] {
        // The notice may outlive the roster, and other steps may have come after this one.
        if (target && cursor(target->database()) == done)
            (void)target->undo();
    };
    notice.buttons = {{QCoreApplication::translate("soctv", "Undo"), undo}};
    return notice;
}

} // namespace soctv
