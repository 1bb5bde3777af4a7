#pragma once

#include <QStringList>

namespace soctv {

class IntakeSession;
struct FoundFiles;

/// How far the file \a number is and what is to know about it, as short as a column wants it: one
/// line or two.
QString fileStateText(const IntakeSession &session, int number);

/// True if the officer should look at the file: nothing or not all of it can come in.
bool needsLook(const IntakeSession &session, int number);

/// What is special about a file that was read, in sentences: it came in before, it is the same as
/// another one, a newer one is there, its unit is new. Empty: nothing.
QString fileRemark(const IntakeSession &session, int number);

/// The plan leaves its rows out because a newer file of the unit is there.
bool isSuperseded(const IntakeSession &session, int number);

/// "3 temporary files were skipped.": what was left out of folders, in sentences; empty: nothing.
QStringList leftOutText(const FoundFiles &found);

} // namespace soctv
