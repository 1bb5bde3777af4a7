#pragma once

#include "core/forms/workbook.h"
#include "tests/fuzz/fuzz.h"

namespace soctv {

/// What every reader promises of the grids it gives out.
inline void requireSound(const Workbook &workbook)
{
    for (const Grid &grid : workbook.sheets) {
        require(grid.rowCount() <= Grid::maxRows && grid.columnCount() <= Grid::maxColumns);
        for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
            for (int column : grid.filledColumns(row)) {
                const qsizetype length = grid.text(row, column).size();
                require(length > 0 && length <= Grid::maxCellLength);
                for (const FontRun &run : grid.runs(row, column))
                    require(run.start >= 0 && run.start <= length);
            }
        }
    }
}

} // namespace soctv
