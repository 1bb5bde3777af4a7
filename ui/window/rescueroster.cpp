#include "ui/window/rescueroster.h"

#include "ui/rescue/rescuedialog.h"
#include "ui/window/mainwindow.h"

namespace soctv {

void rescueRoster(MainWindow &window, const QString &path, const QStringList &backupFolders)
{
    const bool isOpen = window.workspace() && window.rosterPath() == path;
    if (isOpen && !window.closeToReplace())
        return;
    std::optional<Notice> saved;
    {
        RescueDialog dialog(path, backupFolders, &window); // holds the lock until it goes
        if (dialog.exec() == QDialog::Accepted)
            saved = dialog.notice();
    }
    if (!saved && !isOpen)
        return;
    window.openFile(path, Roster::Access::Edit, [&window, saved] {
        if (saved)
            window.messages().show(*saved);
    });
}

} // namespace soctv
