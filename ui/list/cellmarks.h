#pragma once

#include <QBrush>
#include <QIcon>

class QPalette;

namespace soctv {

// Signs and colours of the grid, for light and dark palettes.

/// The ⚠ of a cell to check.
QIcon warningMark(const QPalette &palette);
/// The tint of such a cell; text in the palette's colour keeps a contrast of 4.5:1 on it.
QBrush warningBackground(const QPalette &palette);
/// The arrow that opens a list of choices.
QIcon choiceMark(const QPalette &palette);
/// The lines between cells: the style draws them almost invisible in a dark palette.
QColor gridColor(const QPalette &palette);

} // namespace soctv
