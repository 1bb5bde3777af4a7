#pragma once

#include "core/base/issue.h"
#include "core/roster/field.h"
#include "core/roster/posts.h"

namespace soctv {

/// What is to be looked at in one row by its own texts: phone, e-mail, link, missing name, unit,
/// term; of a post that has ended on the day of \a units only its dates.
QList<Issue> checkRow(const ListRow &row, const UnitNames &units);
/// The same for one text that is about to be typed into \a field.
QList<Issue> checkText(int field, const QString &text);
/// The mark on a name that another row probably bears for the same person.
Issue duplicateIssue(const QString &fullName);

/// What is wrong, in one sentence of the interface language.
QString issueText(const Issue &issue);
/// The verb on the button that takes the offer, e.g. "Add the 0"; empty if there is no offer.
QString offerText(const Issue &issue);

} // namespace soctv
