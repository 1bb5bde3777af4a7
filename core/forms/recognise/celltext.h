#pragma once

#include "core/forms/grid.h"
#include "core/text/legacy.h"

namespace soctv {

/// A cell's text in Unicode, and how it was written.
struct CellText {
    QString text; ///< that of the grid where nothing had to be decoded
    LegacyEncoding encoding = LegacyEncoding::None; ///< of its first letters that were decoded
};

/// The text of a cell, decoded where the fonts of its letters are of an old encoding: that of the
/// letters themselves, else of the cell, which readers took from its column and default styles.
/// Letters that only Unicode has, and words that read only as they are, were typed in Unicode in
/// spite of the font; addresses keep their case. Nothing is guessed: without such a font the text
/// stays, see legacyProposal().
CellText decodedCell(const Grid &grid, int row, int column);

} // namespace soctv
