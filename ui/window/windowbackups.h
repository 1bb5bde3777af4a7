#pragma once

class QString;

namespace soctv {

class Actions;
class Dialogs;
class MainWindow;
class Roster;
class RosterStatus;
class Settings;
class WorkBar;
class Workspace;
struct BackupInfo;

/// What the window does about the backups of the roster in \a workspace: keeps them where the
/// settings say, tells about them in \a status, and turns to one that is to be viewed or restored.
void followBackups(MainWindow &window, Workspace &workspace, Settings &settings,
    RosterStatus &status, WorkBar &work);

/// Asks whether \a backup is to be put in the place of the roster at \a path, where there is no
/// roster any more, does so and opens it. What lies there is kept aside.
void offerBackup(MainWindow &window, WorkBar &work, const QString &path, const BackupInfo &backup);

/// Makes the last backup of a session. False if that failed and the officer wants to go back.
bool endBackups(Roster &roster, Dialogs &dialogs);

} // namespace soctv
