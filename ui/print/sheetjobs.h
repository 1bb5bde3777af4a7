#pragma once

#include "core/sheets/fill.h"
#include "ui/jobs.h"
#include "ui/print/pagerecorder.h"

#include <QDateTime>
#include <QFuture>
#include <QPagedPaintDevice>

#include <memory>

namespace soctv {

/// A sheet as the officer set it up: what goes to the preview, the printer and every file.
struct SheetOrderForm {
    SheetDescription sheet;
    SheetSettings settings;
    SheetOffice office;
    QDateTime changed; ///< last change of the roster
};

// All of these work on the thread of Jobs; the future holds the error if there is one.

/// Paints the sheet and hands out its pages on the worker's thread, \a restarted first if a commit
/// made it begin again. The value is the number of pages.
QFuture<Result<int>> recordPages(Jobs &jobs, const SheetOrderForm &form,
    std::shared_ptr<Progress> progress, std::function<void()> restarted,
    PageRecorder::PageDone pageDone);

/// Writes the sheet to \a path in the format of its extension.
QFuture<Done> saveSheet(Jobs &jobs, const SheetOrderForm &form, const QString &path,
    std::shared_ptr<Progress> progress);

/// Prints the sheet once on \a printer, which has no other owner until then. The value is the
/// number of pages.
QFuture<Result<int>> printSheet(Jobs &jobs, const SheetOrderForm &form,
    std::shared_ptr<QPagedPaintDevice> printer, std::shared_ptr<Progress> progress);

/// A file name for the sheet, e.g. "Mẫu 01 - Bệnh viện Mẫu - 2026-11-21.xlsx", that every system
/// takes.
QString sheetFileName(const SheetOrderForm &form, const QDate &day, const QString &extension);

} // namespace soctv
