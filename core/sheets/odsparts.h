#pragma once

#include "core/sheets/fill.h"
#include "core/sheets/spreadsheetlayout.h"

#include <QByteArray>

namespace soctv {

// The parts of an OpenDocument spreadsheet around its rows. The rows name these styles:
// cells "title", "undertitle", "section", "header", "unit", "cell", "code", "totals", "closing",
// "recipientscell"; letters "place", "signer", "recipientstitle", "recipients"; columns "c0", "c1"
// …; rows as odsRowStyle() says, cells of the head as odsHeadStyle().

inline constexpr char odsMediaType[] = "application/vnd.oasis.opendocument.spreadsheet";

/// The style of a row of \a points, at most the 409 that Excel takes; \a grows: it gets higher when
/// somebody types more into it.
QByteArray odsRowStyle(double points, bool grows);

/// The style of the cell that \a line stands in.
QByteArray odsHeadStyle(const SheetDescription &sheet, const HeadLine &line);

QByteArray odsManifest();
/// Title and date of the sheet.
QByteArray odsMeta(const SheetTask &task);
/// Paper, margins, page number, default font.
QByteArray odsStyles(const SheetTask &task);
/// content.xml up to the first row, with the rules of the \a head;
QByteArray odsContentStart(
    const SheetTask &task, const SpreadsheetLayout &layout, const QList<HeadRow> &head);
/// and after the last one.
QByteArray odsContentEnd();

} // namespace soctv
