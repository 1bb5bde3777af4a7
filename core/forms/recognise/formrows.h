#pragma once

#include "core/forms/recognise/decodedsheet.h"
#include "core/forms/recognise/form.h"
#include "core/forms/recognise/formmerges.h"
#include "core/forms/recognise/formtitles.h"

#include <QStringList>

namespace soctv {

/// The cells of one row that hold a text.
struct RowCells {
    int row = 0;
    QList<int> columns; ///< ascending
    QStringList raw; ///< as the grid has them
    QStringList texts; ///< tidied

    /// The texts with a blank between them.
    QString joined() const { return texts.join(QLatin1Char(' ')); }
};
RowCells cellsOf(const Grid &grid, int row);

/// A row of a table as it stands below the titles, before it is known whether it is a person's.
struct TableRow {
    FormRow row; ///< its texts in Unicode
    QList<OldText> typed; ///< what those in an old encoding were typed as
    int number = -1; ///< "STT"; -1: none
    bool hasName = false;
    bool hasPost = false; ///< a unit or a position of its own, not by a merged cell
    bool hasContact = false; ///< a phone, e-mail or account of its own
    bool hasSureContact = false; ///< one that looks like a phone number, an address or a link

    /// The row with its texts as typed.
    FormRow taken() &&;
    bool isEmpty() const { return !hasName && !hasPost && !hasContact; }
};

/// Reads rows of one sheet by the titles of a table. Cells with an error are empty and listed,
/// those with only dots are empty; a cell that is merged down holds for each of its rows; " and
/// "như trên" in the columns of unit and position repeat what stands above.
class RowReader {
public:
    RowReader(const DecodedSheet &source, const Merges &merges, int sheet);

    void setTitles(const Titles &titles);
    const Titles &titles() const { return m_titles; }
    TableRow read(const RowCells &cells) const;
    /// Says that \a row is a person's, so that the next one may repeat what it holds.
    void accept(const FormRow &row);

private:
    void readNumber(const RowCells &cells, TableRow &read) const;
    void readCell(const RowCells &cells, qsizetype index, TableRow &read) const;
    CellText cellText(int row, int column, const QString &text) const;
    void fillFromMerges(TableRow &read) const;
    void fillFromLinks(TableRow &read) const;

    const DecodedSheet &m_source;
    const Grid &m_grid; // in Unicode
    const Merges &m_merges;
    int m_sheet;
    Titles m_titles;
    bool m_isHidden = false;
    CellText m_unitAbove;
    CellText m_positionAbove;
};

} // namespace soctv
