#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/richcell.h"

#include <QList>

namespace soctv {

/// A cell of a table in a web page.
struct HtmlCell {
    RichCell text;
    int columns = 1; ///< that it covers
    int rows = 1;
};

struct HtmlRow {
    QList<HtmlCell> cells;
    bool isHidden = false;

    int filledCells() const;
};

/// True if \a cell shows nothing: no text, or blanks as &nbsp; alone.
bool isBlank(const RichCell &cell);

/// Puts the rows of a web page into a grid, each below the one before.
class HtmlRows {
public:
    explicit HtmlRows(Grid &grid)
        : m_grid(grid)
        , m_writer(grid)
    {
    }

    /// Adds a row. \a part: rows of one table have one number, and only cells of the same part
    /// reach down into it. Throws Error{Invalid} beyond the limits of Grid.
    void add(const HtmlRow &row, int part);
    /// To be called after the last row.
    void finish();

private:
    void startPart(int part);
    int place(const HtmlCell &cell, int column);

    Grid &m_grid;
    RichCellWriter m_writer;
    int m_row = 0; // the next one
    int m_part = -1;
    qsizetype m_firstMerge = 0; // of this part
    QList<QRect> m_merges;
    QList<int> m_takenTo; // for each column the first row that no cell from above covers
};

} // namespace soctv
