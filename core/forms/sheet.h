#pragma once

#include <QHash>
#include <QList>
#include <QMarginsF>
#include <QString>
#include <QStringList>

namespace soctv {

/// A column of a sheet: one of those that the source of the section's rows has, or the running
/// number.
struct SheetColumn {
    QString key; ///< of a column of the source, or "stt"
    QString header; ///< as the form prints it
    double width = 1; ///< share of the page in an empty form, relative to the other columns
    bool canHide = false;
    bool isHidden = false; ///< left out unless it is asked for

    bool isNumber() const { return key == QLatin1String("stt"); }
};

/// One table of a sheet.
struct SheetSection {
    QString rows; ///< the source of its rows: one of core/sheets/sources.h
    QString role; ///< only rows with this post.role; empty: all that the source has
    QString title; ///< empty: none
    QList<SheetColumn> columns;
    /// The column whose text stands in a row of its own above the rows that share it, if the
    /// settings want that; empty: none.
    QString group;
    QString noGroup; ///< stands there for rows without that text
    int blankRows = 0; ///< numbered rows to write on when there are none
    QString empty; ///< stands in the table when there are neither rows nor blank rows
    QString sum; ///< the first words of a last row with the sums of the columns that count
};

/// A line at the top left or right of a sheet.
struct HeadLine {
    QString text;
    double size = 12; ///< points
    bool isBold = false;
    bool isItalic = false;
    bool isRight = false; ///< else centred
    double rule = 0; ///< length of a rule under it, relative to the text; 0: none

    bool operator==(const HeadLine &) const = default;
};

/// A sheet as it is printed, free of any file format: one file in resources/sheets. Its texts are
/// Vietnamese (they are the paper) and may hold
///   {federation}, {superior}, {number}, {place}, {day}, {month}, {year}  of the paper itself,
///   {unit}, {unit_name}  the one unit the sheet is about, in capitals and as it is written,
///   {as_of}, {from}, {to}  the day and the period of its rows,
///   {attached_to}  the paper it belongs to,
///   {count1}, {count2} …  the rows of a section.
/// What is not known is printed as dots. A line of the head about something that the settings do
/// not want (place and date, the paper it belongs to, one unit) is left out.
struct SheetDescription {
    QString id; ///< "mau-01"
    QString name; ///< what menus call it
    bool isReturned = false; ///< units fill it in and send it back: its titles are recognised
    bool isLandscape = false;
    QMarginsF margins; ///< millimetres
    double textSize = 12; ///< cells, points
    double titleSize = 14;
    QList<HeadLine> left; ///< top left
    QList<HeadLine> leftAllUnits; ///< the same if the sheet is about all units together
    QList<HeadLine> right; ///< top right
    QStringList title; ///< centred lines
    QStringList underTitle; ///< centred lines in italics
    QString attachedBlank; ///< {attached_to} when it is not known
    QList<SheetSection> sections;
    QHash<QString, QString> words; ///< what stands for the keys that rows hold
    QString totals;
    QString placeAndDate; ///< above the signature; empty: not there
    QString signerTitle; ///< when the settings name none; lines end in \n
    QString recipientsTitle; ///< above the recipients, left of the signature; empty: none
    QString recipients; ///< when the settings name none; lines end in \n

    /// True if a text of the sheet holds \a placeholder, such as "{from}".
    bool mentions(const QString &placeholder) const;
};

} // namespace soctv
