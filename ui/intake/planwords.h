#pragma once

#include "ui/intake/plansummary.h"

#include <QString>

#include <array>

namespace soctv {

/// In the order in which they are listed.
inline constexpr std::array outcomes{
    Outcome::New, Outcome::Updated, Outcome::Same, Outcome::Check, Outcome::Skipped};

/// "Mới", "Cập nhật" …: a sign and a word, so that no colour is needed.
QString outcomeText(Outcome outcome);
/// The section of Mẫu 01 that a row goes to, or the collaborators, as short as a column wants it.
QString sectionText(Role role);

/// What a cell will hold, and what it comes from: "old → new" where the roster changes,
/// "found → offer?" where there is an offer, "✓ found → offer" where it was taken.
QString cellText(const PlannedRow &row, int field);
/// True if something is wrong with the cell as it will be written.
bool isMarked(const PlannedRow &row, int field);
/// What there is to say about the cell, one sentence in each line; empty: nothing.
QString cellRemarks(const PlannedRow &row, int field);
/// "+ New 30".
QString countText(Outcome outcome, qint64 count);
/// "+ New 30 · → Changed 2": outcomes without rows are not named.
QString totalsText(const OutcomeCounts &counts);

} // namespace soctv
