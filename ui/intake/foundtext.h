#pragma once

class QTextDocument;

namespace soctv {

class IntakeSession;

/// Tells in \a document what was found in the file \a number of \a session: its tables, which
/// column became which field, the rows that were left out and why; or why nothing was found. Texts
/// of the file stay plain.
void tellFound(QTextDocument &document, const IntakeSession &session, int number);

} // namespace soctv
