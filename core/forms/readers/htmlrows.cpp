#include "core/forms/readers/htmlrows.h"

#include <algorithm>

namespace soctv {

namespace {

// As browsers bound them.
constexpr int mostColumnsOfCell = 1000;
constexpr int mostRowsOfCell = 65534;

} // namespace

bool isBlank(const RichCell &cell)
{
    return cell.text().trimmed().isEmpty();
}

int HtmlRow::filledCells() const
{
    return int(
        std::ranges::count_if(cells, [](const HtmlCell &cell) { return !isBlank(cell.text); }));
}

void HtmlRows::startPart(int part)
{
    // A cell may say that it covers more rows than there are.
    for (; m_firstMerge < m_merges.size(); ++m_firstMerge)
        m_merges[m_firstMerge].setBottom(std::min(m_merges[m_firstMerge].bottom(), m_row - 1));
    m_takenTo.clear();
    m_part = part;
}

void HtmlRows::add(const HtmlRow &row, int part)
{
    if (part != m_part)
        startPart(part);
    int column = 0;
    for (const HtmlCell &cell : row.cells)
        column = place(cell, column);
    if (row.isHidden && m_grid.filledRow(m_row) == m_row)
        m_grid.hideRow(m_row);
    ++m_row;
}

// Gives the column after the cell.
int HtmlRows::place(const HtmlCell &cell, int column)
{
    while (column < m_takenTo.size() && m_takenTo[column] > m_row)
        ++column;
    if (!isBlank(cell.text))
        m_writer.put(m_row, column, cell.text);
    const int columns = std::clamp(cell.columns, 1, mostColumnsOfCell);
    const int rows = std::clamp(cell.rows, 1, mostRowsOfCell);
    const int last = std::min(column + columns, Grid::maxColumns);
    if (column >= last)
        return Grid::maxColumns; // whatever follows there is refused if it holds a text
    if (columns > 1 || rows > 1)
        m_merges.append(QRect(column, m_row, last - column, rows));
    if (rows > 1) {
        if (m_takenTo.size() < last)
            m_takenTo.resize(last);
        std::fill(m_takenTo.begin() + column, m_takenTo.begin() + last, m_row + rows);
    }
    return last;
}

void HtmlRows::finish()
{
    startPart(-1);
    const QRect used(0, 0, m_grid.columnCount(), m_grid.rowCount());
    for (const QRect &merge : std::as_const(m_merges)) {
        const QRect range = merge & used;
        if (range.width() * range.height() > 1)
            m_grid.addMerge(range);
    }
}

} // namespace soctv
