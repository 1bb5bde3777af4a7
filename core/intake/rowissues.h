#pragma once

#include "core/base/issue.h"
#include "core/text/legacy.h"

namespace soctv {

/// What the reading of returned files adds to the codes of the checks. Stable, as those are.
namespace rowissue {
// Why a row cannot come in by itself.
inline constexpr QLatin1String otherName("other_name");
inline constexpr QLatin1String personUnsure("person_unsure");
inline constexpr QLatin1String personSeveral("person_several");
inline constexpr QLatin1String personLike("person_like");
inline constexpr QLatin1String unitUnsure("unit_unsure");
inline constexpr QLatin1String rowRepeated("row_repeated");
inline constexpr QLatin1String noteTooLong("note_too_long");
inline constexpr QLatin1String fileUnsure("file_unsure");
// Why a row was left out.
inline constexpr QLatin1String leftOut("left_out"); ///< by hand
inline constexpr QLatin1String notNew("not_new"); ///< only new people were wanted
inline constexpr QLatin1String fileRepeated("file_repeated");
inline constexpr QLatin1String fileSuperseded("file_superseded");
// What there is to know about a cell or a row that comes in; some have an offer.
inline constexpr QLatin1String textDecomposed("text_decomposed");
inline constexpr QLatin1String textTcvn3("text_tcvn3");
inline constexpr QLatin1String textVni("text_vni");
inline constexpr QLatin1String textViscii("text_viscii");
inline constexpr QLatin1String textCp1258("text_cp1258");
inline constexpr QLatin1String textTcvn5712("text_tcvn5712");
inline constexpr QLatin1String phoneCountryCode("phone_country_code");
inline constexpr QLatin1String nameInLink("name_in_link");
inline constexpr QLatin1String cellError("cell_error");
inline constexpr QLatin1String rowHidden("row_hidden");
inline constexpr QLatin1String linkFromHyperlink("link_from_hyperlink");
} // namespace rowissue

/// The code of a text in an old encoding; empty for None.
QLatin1String oldTextCode(LegacyEncoding encoding);
/// True for the issue of a text in an old encoding.
bool isOldText(const Issue &issue);

/// What is wrong, in one sentence of the interface language: these codes and those of checks.h.
QString rowIssueText(const Issue &issue);
/// The verb that takes its offer, e.g. "Move it to the account name"; empty if there is no offer.
QString rowOfferText(const Issue &issue);
/// True for what is only said: nothing is wrong with what will be written.
bool onlyInforms(const Issue &issue);

} // namespace soctv
