#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRect>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace soctv {

/// How a cell is shown: what decides the reading of numbers and, for old fonts, of letters.
struct CellStyle {
    QString font; ///< of the cell, else of its column, else the default; empty: not told
    QString numberFormat; ///< as the file writes it, e.g. "0000000000"; empty: general
    bool operator==(const CellStyle &) const = default;
};

/// Letters of a cell that have a font of their own.
struct FontRun {
    int start = 0; ///< UTF-16 units; the run goes to the next one or the end
    QString font;
    bool operator==(const FontRun &) const = default;
};

enum class CellKind : quint8 { Text, Number, Date, Boolean, Error };

/// The cells of one table as a reader found them: texts as a person sees them in the table, never
/// formulas. Cells without a text are not kept, so that memory follows what is there.
class Grid {
public:
    // What a spreadsheet can hold (safety.md): more is refused, not cut.
    static constexpr int maxRows = 1048576;
    static constexpr int maxColumns = 1024;
    static constexpr int maxCellLength = 32767; ///< UTF-16 units

    using TextId = quint32; ///< of a text in the pool; several cells may share one

    QString name; ///< of the sheet; empty: it has none
    bool isHidden = false;

    /// One more than the last row with a text or appended.
    int rowCount() const { return m_rowCount; }
    /// One more than the last column with a text or appended.
    int columnCount() const { return m_columnCount; }
    bool isEmpty() const { return m_rowCount == 0; }
    /// The first row at or after \a row that holds a text; -1: none.
    int filledRow(int row) const;
    /// The columns of \a row that hold a text, ascending.
    QList<int> filledColumns(int row) const;

    /// The text of a cell; empty if there is none, or none such.
    QString text(int row, int column) const;
    CellKind kind(int row, int column) const;
    CellStyle style(int row, int column) const; ///< of a cell with a text
    /// The letters with fonts of their own; empty: all have that of style().
    QList<FontRun> runs(int row, int column) const;
    QSet<QString> fonts() const; ///< of all cells and letters
    /// True if \a holds is true for the UTF-8 of one of the texts. Quicker than cell by cell.
    bool anyText(const std::function<bool(QByteArrayView)> &holds) const;
    /// Where the hyperlink of a cell leads; empty: it has none.
    QString link(int row, int column) const { return m_links.value({column, row}); }
    /// The merged ranges: x is the column, y the row. The text stands in the top left cell.
    const QList<QRect> &merges() const { return m_merges; }
    bool isRowHidden(int row) const { return m_hiddenRows.contains(row); }
    bool isColumnHidden(int column) const { return m_hiddenColumns.contains(column); }

    /// Adds a row of plain texts below the last. Throws Error{Invalid} beyond the limits above, as
    /// all below do.
    void appendRow(const QStringList &cells);

    TextId addText(QStringView text);
    int addStyle(const CellStyle &style); ///< its number; equal styles have the same
    /// Adds a cell. Cells come row by row, downwards; a cell of the last row may come in any order,
    /// and one that is there already gets the new text.
    void addCell(int row, int column, TextId text, CellKind kind = CellKind::Text, int style = 0);
    void setText(int row, int column, QStringView text); ///< of a cell that has one
    void setRuns(int row, int column, const QList<FontRun> &runs);
    void setLink(int row, int column, const QString &target);
    void addMerge(const QRect &range);
    void hideRow(int row) { m_hiddenRows.insert(row); }
    void hideColumn(int column) { m_hiddenColumns.insert(column); }

private:
    struct Cell {
        TextId text;
        quint16 column;
        quint16 style : 13;
        quint16 kind : 3;
    };
    struct Row {
        quint32 row;
        quint32 firstCell; // the cells of a row end where those of the next begin
    };
    friend class GridCode; // carries a grid over to another process

    qsizetype cellIndex(int row, int column) const; // -1: there is none
    const Cell *cell(int row, int column) const;
    QByteArrayView bytes(TextId text) const;
    std::pair<qsizetype, qsizetype> cellsOf(qsizetype rowIndex) const;
    qsizetype rowIndex(int row) const; // of the first row at or after it

    QByteArray m_texts; // UTF-8, one after the other
    QList<quint32> m_textEnds; // of the text with this id
    QList<Cell> m_cells;
    QList<Row> m_rows; // those with cells
    QList<CellStyle> m_styles{CellStyle()};
    QHash<std::pair<int, int>, QString> m_links; // column, row
    QHash<std::pair<int, int>, QList<FontRun>> m_runs;
    QList<QRect> m_merges;
    QSet<int> m_hiddenRows;
    QSet<int> m_hiddenColumns;
    int m_columnCount = 0;
    int m_rowCount = 0;
};

} // namespace soctv
