#pragma once

#include "core/sheets/fill.h"
#include "core/sheets/spreadsheetlayout.h"

#include <QByteArray>

namespace soctv {

// The parts of an OpenDocument spreadsheet around its rows. The rows name these styles:
// cells "office", "officebold", "right", "title", "section", "header", "unit", "cell", "code",
// "totals", "closing"; letters "place", "signer"; columns "c0", "c1" …; rows as odsRowStyle() says.

inline constexpr char odsMediaType[] = "application/vnd.oasis.opendocument.spreadsheet";

/// The style of a row of \a points, at most the 409 that Excel takes; \a grows: it gets higher when
/// somebody types more into it.
QByteArray odsRowStyle(double points, bool grows);

QByteArray odsManifest();
/// Title and date of the sheet.
QByteArray odsMeta(const SheetTask &task);
/// Paper, margins, page number, default font.
QByteArray odsStyles(const SheetTask &task);
/// content.xml up to the first row;
QByteArray odsContentStart(const SheetTask &task, const SpreadsheetLayout &layout);
/// and after the last one.
QByteArray odsContentEnd();

} // namespace soctv
