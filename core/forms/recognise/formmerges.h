#pragma once

#include "core/forms/grid.h"

#include <QHash>
#include <QList>
#include <QRect>

namespace soctv {

/// Finds the merged range that covers a cell.
class Merges {
public:
    explicit Merges(const Grid &grid);

    bool isEmpty() const { return m_byRow.isEmpty() && m_tall.isEmpty(); }
    /// The range that covers the cell (x: column, y: row); a null one: none. Of a range of more
    /// than maxHeight rows only the first column is looked at.
    QRect at(int row, int column) const;

private:
    static constexpr int maxHeight = 8;

    QHash<int, QList<QRect>> m_byRow; // those of few rows, under each of their rows
    QHash<int, QList<QRect>> m_tall; // the others, under their first column, by their top
};

} // namespace soctv
