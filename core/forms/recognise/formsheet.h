#pragma once

#include "core/forms/recognise/form.h"
#include "core/forms/recognise/formjudge.h"
#include "core/forms/recognise/formrows.h"
#include "core/forms/recognise/formunit.h"
#include "core/forms/recognise/typedlines.h"

namespace soctv {

/// Reads one sheet from top to bottom: the lines above a table, its titles, its rows, its end, and
/// the next table. Adds what it finds to a Form.
class SheetScan {
public:
    SheetScan(const DecodedSheet &source, int sheet, Form &form);

    /// Looks for titles in every row.
    void run();
    /// Takes the titles as given: rows from \a firstRow on belong to a table of \a section.
    void runBelow(const Titles &titles, int firstRow, int section);

private:
    /// The last title of a section that was met.
    struct Heading {
        int section = 0;
        QString title;
        int rowsSince = 0; // filled rows
        bool isNew = false; // no table has it yet
    };

    bool takeTitles(const RowCells &cells);
    void scan(int firstRow, bool withTitles);
    void takeRow(const RowCells &cells);
    void takeAbove(const RowCells &cells);
    bool takeHeading(const RowCells &cells);
    bool takeUnit(const RowCells &cells);
    void takeGroup(const RowCells &cells);
    void addUnitLines(const RowCells &cells, bool labelledOnly);
    void keepTyped(int row, int column);
    void accept(TableRow read);
    void startTable(int firstRow);
    void leaveOut(LeftOut why, const RowCells &cells);

    const DecodedSheet &m_source;
    const Grid &m_grid; // in Unicode
    int m_sheet;
    Form &m_form;
    Merges m_merges;
    RowReader m_reader;
    int m_sheetSection; // that the name of the sheet tells
    UnitLines m_units;
    TypedLines m_typedLines; // of the cells that told a unit
    Heading m_heading;
    QString m_titleText; // of the lowest row of titles
    CellText m_unit; // of the title block of the table
    CellText m_groupUnit; // from a row that names the unit of those below it
    int m_table = -1; // in m_form.tables
    bool m_hasTable = false; // there was one on this sheet
    int m_titleRows = 0; // that were looked at
    int m_lastRow = -1; // the last one that was taken
    bool m_afterSignature = false;
    bool m_isExample = false; // the table shows how to fill in
    bool m_exampleAbove = false; // the row before says "Ví dụ"
};

} // namespace soctv
