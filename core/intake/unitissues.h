#pragma once

#include <QLatin1String>

namespace soctv {

/// What the reading of lists of units adds to the codes of rowissues.h. Stable, as those are.
namespace unitissue {
// Why a row cannot come in by itself.
inline constexpr QLatin1String several("unit_several");
inline constexpr QLatin1String nearName("unit_near");
inline constexpr QLatin1String codeOtherName("unit_code_other_name");
inline constexpr QLatin1String codeUsed("unit_code_used");
inline constexpr QLatin1String repeated("unit_repeated");
inline constexpr QLatin1String closed("unit_closed");
inline constexpr QLatin1String parentUnknown("unit_parent_unknown");
inline constexpr QLatin1String parentSeveral("unit_parent_several");
inline constexpr QLatin1String parentWaits("unit_parent_waits");
inline constexpr QLatin1String circle("unit_circle");
inline constexpr QLatin1String kindNear("unit_kind_near");
inline constexpr QLatin1String kindNew("unit_kind_new");
// Why a row was left out.
inline constexpr QLatin1String noName("unit_no_name");
inline constexpr QLatin1String notNew("unit_not_new");
// What there is to know about one that comes in; some have an offer.
inline constexpr QLatin1String provinceFormer("province_former");
inline constexpr QLatin1String provinceUnknown("province_unknown");
inline constexpr QLatin1String moves("unit_moves");
inline constexpr QLatin1String namedOnly("unit_named_only");
// About the unit of a person's row.
inline constexpr QLatin1String formerName("unit_former_name");
inline constexpr QLatin1String sheetOfClosed("unit_sheet_of_closed");
} // namespace unitissue

} // namespace soctv
