#pragma once

#include <QByteArray>

class QIODevice;

namespace soctv {

/// Copies the workbook at \a path part by part to \a device, with the header of its pages not on
/// the first one, which libxlsxwriter cannot say. Throws Error{Io}.
void copyWithPlainFirstPage(const QByteArray &path, QIODevice &device);

} // namespace soctv
