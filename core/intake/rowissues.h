#pragma once

#include "core/base/issue.h"

namespace soctv {

/// Why a row of a returned file cannot come in by itself. Stable codes, as those of the checks.
namespace rowissue {
inline constexpr QLatin1String otherName("other_name");
inline constexpr QLatin1String personUnsure("person_unsure");
inline constexpr QLatin1String personSeveral("person_several");
inline constexpr QLatin1String rowRepeated("row_repeated");
inline constexpr QLatin1String noteTooLong("note_too_long");
} // namespace rowissue

/// What is wrong, in one sentence of the interface language: these codes and those of checks.h.
QString rowIssueText(const Issue &issue);

} // namespace soctv
