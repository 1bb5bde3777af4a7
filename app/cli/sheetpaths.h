#pragma once

#include <QStringList>

namespace soctv {

class Console;

/// The files that \a operands name: a file is itself, a folder all files in it and below that can
/// be read, sorted. Lock files of office programs ("~$…", ".~lock…") are left out; \a console is
/// told about these and about files of other kinds. \a leftAlone as for findFiles().
QStringList sheetPaths(const QStringList &operands, const QStringList &leftAlone, Console &console);

} // namespace soctv
