#pragma once

#include <QTableView>

namespace soctv {

/// Sets up \a table for a list that is read, not typed into: whole rows, no grid of cells to tab
/// through, rows at least 26 pixels high.
void makeReadingTable(QTableView &table, const QString &accessibleName);

/// Gives the rows of such a table the height that its font wants.
void fitReadingRows(QTableView &table);

} // namespace soctv
