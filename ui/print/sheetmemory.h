#pragma once

#include "core/base/error.h"
#include "core/forms/sheetsettings.h"

namespace soctv {

class Roster;
class Settings;

/// Which date a sheet bears.
enum class SheetDate { Today, Chosen, Blank };

/// What the officer chose for a sheet: "today" is not a day.
struct SheetChoices {
    SheetSettings settings; ///< its date counts for SheetDate::Chosen only
    SheetDate date = SheetDate::Today;

    /// The settings for a sheet made on the day \a today.
    SheetSettings on(const QDate &today) const;
    bool operator==(const SheetChoices &) const = default;
};

/// What was chosen last time for the sheet \a sheetId. Place, signer and recipients come from the
/// roster, the rest from this computer.
SheetChoices rememberedChoices(const Settings &settings, Roster &roster, const QString &sheetId);

/// Keeps \a choices for rememberedChoices(). Place, signer and recipients go into the roster,
/// as one undo step, if they changed and it may be edited.
Done rememberChoices(
    Settings &settings, Roster &roster, const QString &sheetId, const SheetChoices &choices);

} // namespace soctv
