#pragma once

#include "core/forms/recognise.h"

#include <QList>
#include <QString>

namespace soctv {

/// A file that somebody handed in, and its rows or why there are none.
struct ReturnedFile {
    QString name; ///< without its folder
    QString error; ///< one sentence in the interface language; empty: it was read
    QList<ReadRow> rows;
};

/// Reads the table in \a path. A file that cannot be read, or has no column of names, is no error
/// of the import: its sentence stands in ReturnedFile::error.
ReturnedFile readReturnedFile(const QString &path);

} // namespace soctv
