#pragma once

#include "core/roster/edit.h"

#include <QDate>
#include <QStringList>

namespace soctv {

/// Adds the units of a sample under its office: upper unions, the grassroots \a names below them,
/// clubs and teams below these, all with codes, provinces and an officer in charge. Two were
/// renamed and one more was merged into the first in the year before \a day.
void addSampleUnits(Edit &edit, const QStringList &names, const QDate &day);

/// Gives the office, the upper unions and every tenth unit that has people an official account with
/// an administrator; the office's page was handed over. For the first rows of a sample only: what
/// is looked up takes longer the more accounts there are.
void addSampleAccounts(Edit &edit, const QDate &day);

} // namespace soctv
