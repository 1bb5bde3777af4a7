#pragma once

#include "core/intake/match.h"
#include "core/intake/meantunits.h"
#include "core/roster/edit.h"

namespace soctv {

/// The days on which files came in, by the hash of their bytes; the last day if several.
QHash<QByteArray, QDate> importedFiles(Database &database);
/// Remembers that the file \a name with \a hash came in.
void rememberFile(Edit &edit, const QString &name, const QByteArray &hash, const QDate &day);

/// What there is to say of \a files before their rows are looked at: which came in before
/// (\a imported, from importedFiles()), which are the same, and which are older than another one
/// that is for the same unit and has all of their sections. Files in \a taken come in although a
/// newer one is there.
QList<PlannedFile> noteFiles(const QList<ReturnedFile> &files, Role defaultRole,
    const QSet<int> &taken, const QHash<QByteArray, QDate> &imported, MeantUnits &units);

} // namespace soctv
