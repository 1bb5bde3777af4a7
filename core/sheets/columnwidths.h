#pragma once

#include "core/sheets/fill.h"

#include <QList>
#include <QStringView>

namespace soctv {

class PaperText;

/// Blank space left and right of the text of a cell, in units of papertext.h.
constexpr double cellPadding = 36;

/// The widths of the columns of a sheet, \a total together, in units of papertext.h. They follow
/// the content: words, numbers and the titles stay whole where they can, and the rest is shared
/// out so that the rows take as few lines as possible. All sections stand in the same columns, as
/// in a spreadsheet. Looks at the first rows of each section only: a few thousand tell enough.
QList<double> columnWidths(const SheetTask &task, const SheetContent &content,
    const PaperText &plain, const PaperText &bold, double total);

/// The characters after which a text of the column may go on in the next line: those that part a
/// link or an e-mail address where a reader does.
QStringView lineBreaks(const TableColumn &column);

/// True for columns of short codes, which are centred and kept in one line.
bool isCode(const TableColumn &column);

} // namespace soctv
