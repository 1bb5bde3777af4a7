#pragma once

#include "core/forms/recognise/celltext.h"
#include "core/forms/recognise/layout.h"
#include "core/forms/workbook.h"
#include "core/roster/field.h"
#include "core/roster/unitfield.h"

namespace soctv {

/// One table in a returned file, of people or of units: its titles, and the rows that belong to it.
struct FoundTable {
    int sheet = 0; ///< position in Workbook::sheets
    int headerRow = -1; ///< the first row of titles; -1: none
    int headerRows = 1; ///< titles may stand on two rows
    int firstRow = 0; ///< of its data, counted from 0
    int lastRow = -1; ///< inclusive
    int section = 0; ///< 1, 2 …: the section its title says; 0: it says none
    QString title; ///< the section's title as it stands there
    QString unit; ///< from "ĐƠN VỊ: …" above it, in Unicode; empty: not said
    CellText writtenUnit; ///< the same as it was typed
    /// For each column its place in listFields, or -1. The name may stand in several columns (họ
    /// đệm, tên), which are read as one. Of a list of units: the place in unitFields.
    QList<int> fieldOfColumn;
    int sectionColumn = -1; ///< the column "Mục"; -1: none
    bool ofUnits = false; ///< a list of units
};

/// What a text of a row in an old encoding is in Unicode.
struct OldText {
    int field = 0;
    QString text;
    LegacyEncoding encoding = LegacyEncoding::None;
};

/// One person's row of a returned file.
struct FormRow {
    int sheet = 0; ///< position in Workbook::sheets
    int row = 0; ///< counted from 0
    int section = 0; ///< 1, 2 …; 0: the file says none
    bool isHidden = false; ///< the row, its column of names or its sheet is hidden
    RowTexts texts; ///< as typed, blanks cleaned; not yet NFC
    QList<int> errors; ///< the fields whose cell holds an error such as #N/A; their text is empty
    /// The fields whose text is the target of the cell's hyperlink instead of its caption.
    QList<int> fromLinks;
    QList<OldText> old; ///< the fields whose text is in an old encoding

    CellText text(int field) const;
    void setText(int field, const CellText &text);
};

/// One unit of a list of units.
struct UnitFormRow {
    int sheet = 0; ///< position in Workbook::sheets
    int row = 0; ///< counted from 0
    bool isHidden = false; ///< the row, its column of names or its sheet is hidden
    /// Where it stands tells its parent, for a row without one of its own: the place in Form::units
    /// of the row of its group ("I. CĐ ngành …"), of the number before its own ("1" of "1.2") or of
    /// the lesser indent; -1: nothing tells.
    int parentRow = -1;
    UnitTexts texts; ///< as typed, blanks cleaned; not yet NFC
    QList<OldText> old; ///< the fields whose text is in an old encoding, by place in unitFields

    CellText text(int field) const;
};

/// Rows that hold something but nobody, and why they are left out.
enum class LeftOut : quint8 { Header, Number, Dots, Total, Signature, SectionTitle, Guide };

struct LeftOutRow {
    int sheet = 0;
    int row = 0;
    LeftOut why = LeftOut::Header;
    QString text; ///< its first words
};

/// What was found in a returned file.
struct Form {
    QList<FoundTable> tables; ///< empty: none with a column of names
    QList<FormRow> rows;
    QList<UnitFormRow> units; ///< of a list of units; then there are no rows
    QList<LeftOutRow> leftOut; ///< below the first table's titles
    QString unit; ///< of the title block, if all tables agree; empty: not said
    /// What the bytes of a text file that does not say its encoding are taken for; None: it does,
    /// or they make no sense in any.
    LegacyEncoding encoding = LegacyEncoding::None;
    bool byLayout = false; ///< found with a layout that was chosen by hand

    /// True if nobody and no unit is in it.
    bool isEmpty() const { return rows.isEmpty() && units.isEmpty(); }
};

/// Finds the tables of people in \a workbook, its texts read in Unicode whatever their encoding. A
/// workbook without one may be a list of units, see unitlist.h. \a layouts are tried where nothing
/// is found, the last first. A sheet called "Hướng dẫn" counts only if no other visible one has a
/// table, a hidden sheet only if no visible one has any: an old list must not come in unseen. The
/// unit of a row is that of its cell, else of a row above that names it for a group, else of its
/// title block. Never throws for what a file holds.
Form recogniseForm(const Workbook &workbook, const QList<Layout> &layouts = {});

/// The layout of the area that the officer chose: \a firstRow to the end of the data in \a sheet,
/// with \a fieldOfColumn. The row(s) of titles above it, if there are any, make the signature.
Layout layoutOf(const Workbook &workbook, int sheet, int firstRow, const QList<int> &fieldOfColumn,
    int section);
/// Reads \a workbook by \a layout alone, whether its signature fits or not.
Form readByLayout(const Workbook &workbook, const Layout &layout);

} // namespace soctv
