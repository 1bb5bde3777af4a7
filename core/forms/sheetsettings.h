#pragma once

#include "core/forms/sheet.h"

#include <QDate>
#include <QJsonObject>

namespace soctv {

/// What rows are ordered by; in a sheet grouped by unit, within each unit.
enum class SheetOrder { GivenFamilyMiddle, GivenMiddleFamily, Position, AsEntered };

/// What the officer sets in the print view. The same for printer, PDF and every file.
struct SheetSettings {
    bool allUnits = true;
    qint64 unitId = 0; ///< the one unit, unless allUnits
    QString unitName; ///< as printed; empty: dots
    bool withUnitsBelow = false; ///< the one unit with everything under it
    bool groupByUnit = true; ///< rows stand in groups where the sheet has some
    QDate asOf; ///< the day that rows are of; invalid: today
    QDate from; ///< first and last day of a sheet about a period;
    QDate to; ///< invalid: see periodOf()
    QString number; ///< of the paper: "12"; with a slash it is the whole of it: "12/DS-LĐLĐ"
    bool showAttachedTo = false;
    QString attachedTo; ///< the paper it belongs to; empty: to be filled in by hand
    QDate date; ///< invalid: dots
    QString place;
    QString signerTitle; ///< "TM. BAN CHẤP HÀNH\nCHỦ TỊCH"
    QString signerName;
    QString recipients; ///< "- Như trên;\n- Lưu: VT."
    QStringList hiddenColumns; ///< keys
    QStringList shownColumns; ///< keys of columns that are left out unless they are asked for
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

/// True if the rows of \a section stand in groups.
bool isGrouped(const SheetSection &section, const SheetSettings &settings);

/// First and last day.
struct Period {
    QDate from;
    QDate to;
};

/// The period of a sheet: what was set; else the year up to its last day, which is the day that
/// its rows are of.
Period periodOf(const SheetSettings &settings);

} // namespace soctv
