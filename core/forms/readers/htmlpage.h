#pragma once

#include "core/forms/grid.h"

#include <QStringView>

namespace soctv {

/// Reads \a page into \a grid as readHtml() says; false: it has no table. Throws Error{Invalid}
/// beyond the limits of Grid.
bool readHtmlPage(QStringView page, Grid &grid);

} // namespace soctv
