#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/odfstyles.h"
#include "core/forms/readers/odftext.h"
#include "core/forms/readers/xmlstream.h"

#include <QHash>
#include <QList>

#include <array>

namespace soctv {

/// Reads the tables of OpenDocument files, of spreadsheets and of texts, into one grid. Nothing is
/// multiplied by a number that the file tells: empty cells and rows that repeat are only counted,
/// and of others there may be a million copies at most. A row that holds a list, a table of three
/// columns or more, only lays out the page: what it holds is read as if it stood outside.
class OdfTables {
public:
    OdfTables(XmlStream &xml, const OdfStyles &styles, Grid &grid);

    /// Reads <table:table>, whose start was the last token, to its end; its first row is \a row of
    /// the grid. Returns the row below its last one. Throws Error{Invalid}.
    int read(int row);

private:
    struct CellStyleInfo {
        QString font;
        int gridStyle;
        NumberFormat dateFormat;
    };
    /// What the attributes of a cell say.
    struct CellStart {
        int style;
        QByteArray type;
        QByteArray value;
        QString address; // of its formula
        bool isError;
        int columnsSpanned;
        int rowsSpanned;
    };
    struct RowCell {
        int column;
        int count; // of copies side by side
        Grid::TextId text;
        CellKind kind;
        int gridStyle;
        QList<FontRun> runs;
        QString link;
        QSize span;
    };

    void readElement();
    void readColumn();
    void readRow();
    void readCell(int rowStyle);
    CellStart cellStart(int column, int rowStyle);
    QByteArray typedValue(const QByteArray &type) const;
    void readContent(const QString &font);
    void readInnerTable(const QString &font);
    void layOut();
    void addCell(const CellStart &start, int column, int count);
    QString shownValue(const CellStart &start, CellKind *kind) const;
    void putRow(int count, bool isHidden);
    void putCopy(const RowCell &cell, int row, bool isHidden);
    void putMarks();
    int styleNumber(QByteArrayView name);
    int gridStyle(const QString &font);

    XmlStream &m_xml;
    const OdfStyles &m_styles;
    Grid &m_grid;
    OdfText m_text;
    RichCellWriter m_writer;
    QList<CellStyleInfo> m_cellStyles; // the first: of cells without a style
    QHash<QByteArray, int> m_styleNumbers; // by name
    QHash<QString, int> m_gridStyles; // by font
    qint64 m_copiesLeft;

    std::array<int, Grid::maxColumns> m_columnStyles;
    std::array<bool, Grid::maxColumns> m_hiddenColumns{};
    QList<QRect> m_merges;
    int m_columnAt = 0; // of the next <table-column>
    int m_row = 0;
    int m_column = 0;
    QList<RowCell> m_cells; // of the row
    bool m_isLayout = false; // the row
    RichCell m_content; // of the cell
};

} // namespace soctv
