#pragma once

#include <QBrush>
#include <QIcon>

class QPalette;

namespace soctv {

/// The ⚠ of a cell to check, drawn for the light or dark \a palette.
QIcon warningMark(const QPalette &palette);
/// The tint of such a cell; text in the palette's colour keeps a contrast of 4.5:1 on it.
QBrush warningBackground(const QPalette &palette);

} // namespace soctv
