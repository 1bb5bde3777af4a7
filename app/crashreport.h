#pragma once

#include <QString>

namespace soctv {

/// From here on a crash of the program leaves a report in \a folder, which is made: version, kind
/// of crash and the places in the code, as offsets in named modules. Nothing of a roster is in it,
/// no path and no name of a user. Call it once, early.
void reportCrashes(const QString &folder);

/// The text of the newest report in \a folder that was not taken yet; empty: there is none. It
/// stays in the folder under another name; older ones than the newest five go.
QString takeCrashReport(const QString &folder);

/// For reportCrashes(): the path of the report of this run in \a folder,
QString newCrashReport(const QString &folder);
/// and its first words: the versions of the program and of what it runs on.
QByteArray crashReportHead();

} // namespace soctv
