#pragma once

#include "core/forms/grid.h"

#include <memory>

class QMimeData;

namespace soctv {

/// Rows of cells as Excel and Word take them from the clipboard: tab-separated text and, unless
/// there are very many, an HTML table whose cells are text, so that phones keep their 0.
std::unique_ptr<QMimeData> mimeOf(const QList<QStringList> &rows);

/// The cells on the clipboard: its text, or the first table of its HTML where that is all there
/// is. Empty if there is neither. Throws Error{Invalid} for what parseDelimited() refuses and for
/// HTML that is too large.
Grid gridOf(const QMimeData &mime);

} // namespace soctv
