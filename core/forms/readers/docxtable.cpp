#include "core/forms/readers/docxtable.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int leastListColumns = 3;

// A count of columns, never more than there may be.
int columnsIn(QByteArrayView digits, int least)
{
    return std::clamp(digits.toInt(), least, Grid::maxColumns);
}

} // namespace

int DocxTables::read(int row)
{
    m_row = row;
    m_xml.forEachStart([this] {
        if (m_xml.name() == "tr")
            readRow();
        else if (DocxText::isAside(m_xml.name()))
            m_xml.skip();
    });
    close();
    return m_row;
}

void DocxTables::readRow()
{
    Row row;
    m_xml.forEachStart([&] {
        if (m_xml.name() == "trPr")
            readRowProperties(row);
        else if (m_xml.name() == "tc")
            readCell(row);
        else if (DocxText::isAside(m_xml.name()))
            m_xml.skip();
    });
    if (!row.isDeleted && !row.isLayout)
        putRow(row);
}

void DocxTables::readRowProperties(Row &row)
{
    m_xml.forEachStart([&] {
        if (m_xml.name() == "gridBefore")
            row.column = columnsIn(m_xml.attribute("val"), 0);
        else if (m_xml.name() == "del")
            row.isDeleted = true;
        m_xml.skip();
    });
}

void DocxTables::readCell(Row &row)
{
    Cell cell;
    m_xml.forEachStart([&] {
        if (m_xml.name() == "p")
            m_text.readParagraph(cell.content);
        else if (m_xml.name() == "tbl")
            readInnerTable(row, cell.content);
        else if (m_xml.name() == "tcPr")
            readCellProperties(cell);
        else if (DocxText::isAside(m_xml.name()))
            m_xml.skip();
    });
    cell.column = row.column;
    row.column = std::min(row.column + cell.span, Grid::maxColumns);
    if (!cell.content.isEmpty() || cell.down != Down::Ends)
        row.cells.append(std::move(cell));
    if (row.isLayout)
        layOut(row);
}

void DocxTables::readInnerTable(Row &row, RichCell &content)
{
    DocxTables inner(m_xml, m_text, m_grid);
    int columns = 0;
    m_xml.forEachStart([&] {
        if (m_xml.name() == "tblGrid") {
            m_xml.forEach("gridCol", [&] { ++columns; });
        } else if (m_xml.name() == "tr" && columns >= leastListColumns && !row.isDeleted) {
            row.cells.append({.content = content});
            layOut(row);
            content.clear();
            inner.m_row = m_row;
            inner.readRow();
            m_row = inner.m_row;
        } else if (m_xml.name() == "p") {
            m_text.readParagraph(content);
        } else if (m_xml.name() == "tcPr" || DocxText::isAside(m_xml.name())) {
            m_xml.skip();
        }
    });
    inner.close();
}

void DocxTables::readCellProperties(Cell &cell)
{
    m_xml.forEachStart([&] {
        if (m_xml.name() == "gridSpan")
            cell.span = columnsIn(m_xml.attribute("val"), 1);
        else if (m_xml.name() == "vMerge")
            cell.down = m_xml.attribute("val") == "restart" ? Down::Begins : Down::GoesOn;
        m_xml.skip();
    });
}

// Puts the cells so far as lines of the page.
void DocxTables::layOut(Row &row)
{
    row.isLayout = true;
    for (const Cell &cell : std::as_const(row.cells)) {
        if (!cell.content.isEmpty())
            m_row = m_writer.putLines(m_row, cell.content);
    }
    row.cells.clear();
}

void DocxTables::putRow(const Row &row)
{
    for (const Cell &cell : row.cells) {
        const auto above = m_open.find(cell.column);
        if (cell.down == Down::GoesOn && above != m_open.end() && above->bottom() == m_row - 1) {
            above->setBottom(m_row);
            continue;
        }
        const QRect range(cell.column, m_row, cell.span, 1);
        if (cell.down == Down::Begins) {
            addMerge(m_open.value(cell.column));
            m_open.insert(cell.column, range);
        } else {
            addMerge(range);
        }
        m_writer.put(m_row, cell.column, cell.content);
    }
    m_row = std::min(m_row + 1, Grid::maxRows);
}

void DocxTables::close()
{
    for (const QRect &range : std::as_const(m_open))
        addMerge(range);
    m_open.clear();
}

void DocxTables::addMerge(const QRect &range)
{
    if (range.width() > 1 || range.height() > 1)
        m_grid.addMerge(range);
}

} // namespace soctv
