#pragma once

class QTextDocument;

namespace soctv {

struct IntakeFile;

/// Tells in \a document what was found in \a file: its tables, which column became which field,
/// the rows that were left out and why; or why nothing was found. Texts of the file stay plain.
void tellFound(QTextDocument &document, const IntakeFile &file);

} // namespace soctv
