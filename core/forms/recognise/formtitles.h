#pragma once

#include "core/forms/grid.h"
#include "core/forms/recognise/formmerges.h"

#include <QList>

namespace soctv {

/// The row or rows of titles of a table, and what they say.
struct Titles {
    int firstRow = -1; ///< -1: none
    int lastRow = -1;
    /// For each column its place in listFields, or -1. Two columns may hold the name: family and
    /// given part, to be read as one.
    QList<int> fieldOfColumn;
    int sectionColumn = -1; ///< "Mục"; -1: none
    int numberColumn = -1; ///< "STT"; -1: none

    bool isFound() const { return firstRow >= 0; }
    int knownColumns() const;
};

/// Looks for titles of a table of people with the title of the names in \a row: full_name and at
/// least one more field, or full_name alone in a grid of one column or beside "STT". Titles may
/// stand on up to three rows, below \a above: those of a group over those of its columns, merged or
/// not. Cheap only if mayTitleNames() holds for some cell of the row.
Titles titlesAt(const Grid &grid, const Merges &merges, int row, int above);

/// Puts right what only the rows below tell: a column without title beside the name that holds the
/// given names, and links in the column of the account's name.
void settleByRows(const Grid &grid, Titles &titles);

/// The texts of the rows \a first … \a last over \a column, the lowest first, each cell once.
QStringList titleTexts(const Grid &grid, const Merges &merges, int first, int last, int column);

} // namespace soctv
