#include "core/forms/readers/docxtable.h"

#include <algorithm>

namespace soctv {

namespace {

using Token = XmlStream::Token;

// A count of columns, never more than there may be.
int columnsIn(QByteArrayView digits, int least)
{
    return std::clamp(digits.toInt(), least, Grid::maxColumns);
}

} // namespace

int DocxTables::read(int row)
{
    m_row = row;
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "tr")
            readRow();
        else if (DocxText::isAside(m_xml.name()))
            m_xml.skip();
    }
    const QList<int> columns = m_open.keys();
    for (const int column : columns)
        close(column);
    return m_row;
}

void DocxTables::readRow()
{
    QList<Cell> cells;
    int column = 0;
    bool isDeleted = false;
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "trPr") {
            readRowProperties(&column, &isDeleted);
        } else if (m_xml.name() == "tc") {
            Cell cell = readCell();
            cell.column = column;
            column = std::min(column + cell.span, Grid::maxColumns);
            if (!cell.content.isEmpty() || cell.goesOn)
                cells.append(std::move(cell));
        } else if (DocxText::isAside(m_xml.name())) {
            m_xml.skip();
        }
    }
    if (!isDeleted)
        putRow(cells);
}

void DocxTables::readRowProperties(int *column, bool *isDeleted)
{
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "gridBefore")
            *column = columnsIn(m_xml.attribute("val"), 0);
        else if (m_xml.name() == "del")
            *isDeleted = true;
        m_xml.skip();
    }
}

DocxTables::Cell DocxTables::readCell()
{
    Cell cell;
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "p")
            m_text.readParagraph(cell.content);
        else if (m_xml.name() == "tcPr" && m_xml.depth() == outside + 2)
            readCellProperties(cell);
        else if (m_xml.name() == "tcPr" || DocxText::isAside(m_xml.name()))
            m_xml.skip();
    }
    return cell;
}

void DocxTables::readCellProperties(Cell &cell)
{
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token != Token::Start)
            continue;
        if (m_xml.name() == "gridSpan")
            cell.span = columnsIn(m_xml.attribute("val"), 1);
        else if (m_xml.name() == "vMerge")
            cell.goesOn = m_xml.attribute("val") != "restart";
        m_xml.skip();
    }
}

void DocxTables::putRow(const QList<Cell> &cells)
{
    for (const Cell &cell : cells) {
        const auto above = m_open.find(cell.column);
        if (cell.goesOn && above != m_open.end() && above->bottom() == m_row - 1) {
            above->setBottom(m_row);
            continue;
        }
        close(cell.column);
        m_open.insert(cell.column, QRect(cell.column, m_row, cell.span, 1));
        m_writer.put(m_row, cell.column, cell.content);
    }
    m_row = std::min(m_row + 1, Grid::maxRows);
}

void DocxTables::close(int column)
{
    const QRect range = m_open.take(column);
    if (range.width() > 1 || range.height() > 1)
        m_grid.addMerge(range);
}

} // namespace soctv
