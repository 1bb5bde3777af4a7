#pragma once

#include "core/roster/field.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMarginsF>
#include <QString>
#include <QStringList>

namespace soctv {

/// A column of a sheet: a field of the list, or the running number.
struct SheetColumn {
    QString key; ///< key of one of listFields, or "stt"
    int field = -1; ///< its position in listFields; -1: the running number
    QString header; ///< as the form prints it
    double width = 1; ///< share of the page in an empty form, relative to the other columns
    bool canHide = false;
};

/// One table of a sheet: the rows that hold one role.
struct SheetSection {
    QString role; ///< post.role of its rows
    QString title;
    QList<SheetColumn> columns;
    int blankRows = 10; ///< numbered rows to write on when there are none
};

/// A form as the letter prints it, free of any file format: one file in resources/sheets. Its texts
/// are Vietnamese (they are the paper) and hold {federation}, {unit}, {place}, {day}, {month},
/// {year} and {count1}, {count2} … (rows of a section); what is not known is printed as dots.
struct SheetDescription {
    QString id; ///< "mau-01"
    QString name; ///< what menus call it
    bool landscape = false;
    QMarginsF margins; ///< millimetres
    double textSize = 12; ///< cells, points
    double titleSize = 14;
    QStringList left; ///< top left, when the sheet is one unit's; the last line is bold
    QStringList leftAllUnits; ///< the same for all units together
    QStringList right; ///< top right
    QStringList title; ///< centred lines
    QList<SheetSection> sections;
    QString noUnit; ///< what a group of rows without a unit is called
    QString totals;
    QString placeAndDate;
    QString signerTitle; ///< when the settings name none; lines end in \n
};

/// What rows are ordered by; in a sheet grouped by unit, within each unit.
enum class SheetOrder { GivenFamilyMiddle, GivenMiddleFamily, Position, AsEntered };

/// What the officer sets in the print view. The same for printer, PDF and every file.
struct SheetSettings {
    bool allUnits = true;
    qint64 unitId = 0; ///< the one unit, unless allUnits
    QString unitName; ///< as printed; empty: dots
    bool groupByUnit = true; ///< a row with its name before the rows of a unit; for allUnits only
    QDate date; ///< invalid: dots
    QString place;
    QString signerTitle; ///< "TM. BAN CHẤP HÀNH\nCHỦ TỊCH"
    QString signerName;
    QStringList hiddenColumns; ///< field keys
    SheetOrder order = SheetOrder::GivenFamilyMiddle;
    bool showTotals = true;
    bool showPlaceAndDate = true;
    bool showSignature = true;

    QJsonObject toJson() const;
    /// Keys that are missing or of another type leave the default.
    static SheetSettings fromJson(const QJsonObject &object);
    bool operator==(const SheetSettings &) const = default;
};

/// The columns of \a section that the settings leave visible.
QList<SheetColumn> visibleColumns(const SheetSection &section, const SheetSettings &settings);

/// One row of a list on its way to a sheet.
struct SheetRow {
    qint64 unitId = 0; ///< 0: none. Not the name: two units may bear the same
    RowTexts texts;
};

/// The rows of a sheet, in the order of its settings (a unit's rows together if it is grouped).
/// A writer may go through a section more than once; it holds no row longer than it needs it.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// How many rows the section with \a role has.
    virtual qint64 count(const QString &role) = 0;
    /// Starts, or starts again, at the first row of the section with \a role.
    virtual void begin(const QString &role) = 0;
    /// Reads the next row; false: there is none.
    virtual bool next(SheetRow &row) = 0;
};

} // namespace soctv
