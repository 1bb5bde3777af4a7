#pragma once

#include "core/base/error.h"
#include "core/intake/match.h"

class QIODevice;

namespace soctv {

/// Writes what an import made of every row of \a files, as a CSV table by the rules of our exports:
/// file, sheet, row, outcome, name, what changed (old → new), which offers were taken, what is left
/// to look at. Rows that held nobody and files that could not be read stand there with the reason;
/// so do people of the roster who are missing from the sheet of their unit.
/// \a plan: the one that was carried out for these files.
void writeMinutes(const QList<ReturnedFile> &files, const ImportPlan &plan, QIODevice &device);

/// The same into the file \a path, all of it or nothing (see saveFile()).
Done saveMinutes(const QString &path, const QList<ReturnedFile> &files, const ImportPlan &plan);

} // namespace soctv
