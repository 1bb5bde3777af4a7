#pragma once

#include "core/forms/grid.h"
#include "core/roster/field.h"

#include <QList>

namespace soctv {

/// Which column of a grid holds which field.
struct Recognised {
    int headerRow = -1; ///< -1: no header, rows start at 0
    QList<int> fieldOfColumn; ///< for each column its place in listFields, or -1
    int sectionColumn = -1; ///< the column "Mục" of our own CSV; -1: none

    /// True if some column holds names: without them nothing can come in.
    bool hasNames() const { return fieldOfColumn.contains(field("full_name")); }
};

/// One row of a grid that holds something.
struct ReadRow {
    int row = 0; ///< its row in the grid, counted from 0
    int section = 0; ///< 1, 2 …: the section the file says; 0: it says none
    RowTexts texts;
};

/// Looks for the row of titles: full_name and at least one more field, or full_name alone where the
/// grid has one column; titles are compared as fieldByHeader() does. A column "STT" is nobody's.
/// hasNames() is false if there is no such row.
Recognised recognise(const Grid &grid);

/// The columns of a grid without titles: the first is fields[0] and so on. A first column of bare
/// numbers is taken for STT and skipped where fields[0] is a name.
Recognised mapByPosition(const Grid &grid, const QList<int> &fields);

/// The rows below the titles, texts cleaned; rows that are empty or repeat the titles are left out.
QList<ReadRow> rowsOf(const Grid &grid, const Recognised &recognised);

} // namespace soctv
