#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/docxtext.h"
#include "core/forms/readers/richcell.h"
#include "core/forms/readers/xmlstream.h"

#include <QHash>
#include <QList>
#include <QRect>

namespace soctv {

/// Reads the tables of a .docx file into one grid (ECMA-376 part 1, 17.4). A row that holds a list,
/// a table of three columns or more, only lays out the page: what it holds is read as if it stood
/// outside. The text of other tables within a cell is text of that cell.
class DocxTables {
public:
    DocxTables(XmlStream &xml, DocxText &text, Grid &grid)
        : m_xml(xml)
        , m_text(text)
        , m_grid(grid)
        , m_writer(grid)
    {
    }

    /// Reads <w:tbl>, whose start was the last token, to its end; its first row is \a row of the
    /// grid. Returns the row below its last one. Throws Error{Invalid}.
    int read(int row);

private:
    enum class Down { Ends, Begins, GoesOn }; // how it is merged with the cells below and above
    struct Cell {
        int column = 0;
        int span = 1; // columns
        Down down = Down::Ends;
        RichCell content;
    };
    struct Row {
        QList<Cell> cells; // those before the one that is read
        int column = 0; // of the next cell
        bool isDeleted = false;
        bool isLayout = false;
    };

    void readRow();
    void readRowProperties(Row &row);
    void readCell(Row &row);
    void readInnerTable(Row &row, RichCell &content);
    void readCellProperties(Cell &cell);
    void layOut(Row &row);
    void putRow(const Row &row);
    void close();
    void addMerge(const QRect &range);

    XmlStream &m_xml;
    DocxText &m_text;
    Grid &m_grid;
    RichCellWriter m_writer;
    int m_row = 0;
    QHash<int, QRect> m_open; // by column: the merged cells that the next row may go on with
};

} // namespace soctv
