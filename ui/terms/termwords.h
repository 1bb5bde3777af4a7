#pragma once

#include "core/roster/personhistory.h"

namespace soctv {

/// A day as yyyy-MM-dd, or what was typed for one, as it is shown.
QString shownDayText(const QString &stored);
/// "15/QĐ, 10/01/2025": number and date of a row's decision, as far as they are known.
QString decisionText(const RowTexts &texts);
/// The name of a list, as its view has it.
QString roleName(Role role);
/// "holds", "begins later", "ended", "in the bin".
QString termStateText(PersonTerm::State state);

} // namespace soctv
