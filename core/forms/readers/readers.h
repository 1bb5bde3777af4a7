#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>
#include <QStringList>

namespace soctv {

/// What a file is, told by its content and never by its name.
enum class FileKind {
    Xlsx,
    Text, ///< CSV and the like
    Empty, ///< 0 bytes
    Encrypted, ///< a workbook with a password
    Xls,
    OldOffice, ///< .xlsb
    Ods,
    Odt,
    Docx,
    Document, ///< .doc, .rtf
    Html,
    Roster, ///< .soctv
    Pdf,
    Program,
    Damaged, ///< an archive that cannot be opened
    Other
};

/// Never throws.
FileKind fileKind(const QByteArray &bytes);

/// What a dialog for files shows: "xlsx", "xlsm", "csv", "tsv", "txt".
QStringList readableExtensions();

/// Reads the tables in the contents of one file. Runs in the intake worker: what it is given comes
/// from strangers. Throws Error{Invalid, EmptyFile, OldDocument} with a sentence that calls the
/// file “%1”.
Workbook readWorkbook(const QByteArray &bytes);

} // namespace soctv
