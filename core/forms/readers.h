#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>
#include <QStringList>

namespace soctv {

/// What a file is, told by its content and never by its name.
enum class FileKind {
    Xlsx,
    Text,
    Empty,
    Encrypted,
    OldOffice,
    OpenDocument,
    Document,
    Html,
    Pdf,
    Program,
    Other
};

FileKind fileKind(const QByteArray &bytes);

/// What a dialog for files shows: "xlsx", "xlsm", "csv", "tsv", "txt".
QStringList readableExtensions();

/// Reads the tables in the contents of one file. Runs in the intake worker: what it is given comes
/// from strangers. Throws Error{Invalid, EmptyFile} with a sentence that calls the file “%1”.
Workbook readWorkbook(const QByteArray &bytes);

} // namespace soctv
