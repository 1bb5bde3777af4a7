#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>
#include <QChar>
#include <QStringView>

namespace soctv {

/// Splits \a text into cells: what the clipboard holds after a copy in Excel (tab), or a CSV text.
/// A cell may stand in quotes and then hold delimiters, line ends and doubled quotes; a quote that
/// is never closed is a plain character. Lines end in LF, CR LF or CR; an end of line after the
/// last row adds none. Throws Error{Invalid} for NULs and beyond the limits of Grid.
Grid parseDelimited(QStringView text, QChar delimiter);

/// Reads a CSV or TSV file in any encoding that decodedText() knows, into one sheet without a name;
/// semicolon, comma, tab or |, whichever stands most often outside quotes; the ' that our export
/// puts before = + - @ is taken off again. Throws Error{Invalid} beyond the limits of Grid.
Workbook readCsv(const QByteArray &bytes);

} // namespace soctv
