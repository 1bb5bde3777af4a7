#pragma once

#include <QPagedPaintDevice>

#include <memory>

class QWidget;

namespace soctv {

/// The default printer of this computer; null where none is installed (a QPrinter is "valid" all
/// the same).
std::unique_ptr<QPagedPaintDevice> defaultPrinter();

/// Asks for a printer, copies and pages; null after Esc.
std::unique_ptr<QPagedPaintDevice> chosenPrinter(QWidget *parent);

/// What the officer calls the printer; empty for other devices.
QString printerName(const QPagedPaintDevice &device);

} // namespace soctv
