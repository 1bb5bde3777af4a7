#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/biff.h"
#include "core/forms/readers/biffstyles.h"
#include "core/forms/readers/xlsxstrings.h"

namespace soctv {

/// What the sheets of an .xls workbook have in common.
struct BiffParts {
    SharedStrings strings;
    BiffStyles styles;
    BiffText text;
    bool is1904 = false; ///< days are counted from 1904
    bool cellsLost = false; ///< some cell points at a shared text that is not there
};

/// The runs of \a string with the names of their fonts; those that lie outside are left out.
QList<FontRun> fontRuns(const BiffString &string, const BiffStyles &styles);

/// Reads the worksheet whose first record follows in \a records into \a grid. Throws
/// Error{Invalid}.
void readBiffSheet(BiffRecords &records, BiffParts &parts, Grid &grid);

} // namespace soctv
