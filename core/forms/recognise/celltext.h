#pragma once

#include "core/forms/grid.h"
#include "core/text/legacy.h"

namespace soctv {

/// A text, and how it was written.
struct CellText {
    QString typed; ///< as the file has it
    QString text; ///< in Unicode; typed where nothing had to be decoded
    LegacyEncoding encoding = LegacyEncoding::None; ///< of its first letters that were decoded

    bool isOld() const { return encoding != LegacyEncoding::None; }
};

/// The text of a cell, decoded where the fonts of its letters are of an old encoding: that of the
/// letters themselves, else of the cell, which readers took from its column and default styles.
/// Letters that only Unicode has, and words that read only as they are, were typed in Unicode in
/// spite of the font; addresses keep their case. Nothing is guessed: without such a font the text
/// stays, see DecodedSheet.
CellText decodedCell(const Grid &grid, int row, int column);

} // namespace soctv
