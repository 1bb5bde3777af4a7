#pragma once

#include "core/sheets/fill.h"

#include <QPageLayout>

class QIODevice;
class QPagedPaintDevice;

namespace soctv {

/// Paper, orientation and margins of \a sheet: for QPrinter::setPageLayout() and the like.
QPageLayout pageLayout(const SheetDescription &sheet);

/// Paints the sheet on any paged device: printer, preview, PDF. The device must have its page
/// layout already; \a family is what paperFamily() says. Returns the number of pages.
/// Throws Error{Io} if the device does not paint, Error{Cancelled}.
int paintSheet(const SheetTask &task, QPagedPaintDevice &device, const QString &family);

/// Writes the sheet as a PDF with Tinos embedded: the same bytes for the same task.
void writePdf(const SheetTask &task, QIODevice &device);

} // namespace soctv
