#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/docxtext.h"
#include "core/forms/readers/richcell.h"
#include "core/forms/xmlstream.h"

#include <QHash>
#include <QList>
#include <QRect>

namespace soctv {

/// Reads the tables of a .docx file into one grid (ECMA-376 part 1, 17.4). The text of a table
/// within a cell is text of that cell.
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
    struct Cell {
        int column = 0;
        int span = 1; // columns
        bool goesOn = false; // it belongs to the merged cell above
        RichCell content;
    };

    void readRow();
    void readRowProperties(int *column, bool *isDeleted);
    Cell readCell();
    void readCellProperties(Cell &cell);
    void putRow(const QList<Cell> &cells);
    void close(int column);

    XmlStream &m_xml;
    DocxText &m_text;
    Grid &m_grid;
    RichCellWriter m_writer;
    int m_row = 0;
    QHash<int, QRect> m_open; // by column: the cells that the next row may go on with
};

} // namespace soctv
