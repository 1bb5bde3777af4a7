#pragma once

#include "core/sheets/fill.h"

namespace soctv {

/// One row at the top of a spreadsheet: a line on each side, and rules at its upper edge.
struct HeadRow {
    HeadLine left;
    HeadLine right;
    double leftRule = 0; ///< points; 0: none
    double rightRule = 0;

    bool isGap() const { return left.text.isEmpty() && right.text.isEmpty(); }
};

/// The lines of \a head in rows. Where there are rules, long lines are broken into rows of their
/// own, so that each rule stands under its text; what comes after the rules starts in one row on
/// both sides. Widths in points.
QList<HeadRow> headRows(const SheetBlock &head, double leftWidth, double rightWidth);

} // namespace soctv
