#pragma once

#include "core/roster/accountchecks.h"
#include "core/roster/edit.h"

namespace soctv {

// What can be done to official accounts. Everything that cannot be is refused with Error{Invalid}
// and the sentence of accountIssueText(); the caller asks accountErrors() and its like beforehand
// to say it at the field.

/// Adds an official account and returns its id.
qint64 addOfficialAccount(Edit &edit, const AccountTexts &texts);
void setOfficialAccount(Edit &edit, qint64 account, const AccountTexts &texts);
void setInUse(Edit &edit, qint64 account, bool inUse);
/// Puts accounts into the bin and takes them out again. Rows of Mẫu 01 go on showing them.
void deleteAccounts(Edit &edit, const QList<qint64> &accounts);
/// Refused if another account has the link by now.
void restoreAccounts(Edit &edit, const QList<qint64> &accounts);

/// Adds a term (id 0) or changes one; returns its id. An end is a change too.
qint64 saveAdmin(Edit &edit, const AccountAdmin &term);
/// Takes back a term that was written down by mistake.
void removeAdmin(Edit &edit, qint64 term);
/// Ends one term and begins the next; returns the new one.
qint64 handOver(Edit &edit, const Handover &handover);
/// Makes one of the terms that \a person has at one account within the same days: two who were
/// merged may both have administered it.
void joinAdminTerms(Edit &edit, qint64 person);

/// Makes the personal accounts of the rows \a posts ("tài khoản của đơn vị") official ones of
/// the units of these rows, administered by the persons from the first day of their posts, and
/// returns them. The rows go on showing them. Where an official account with the same link is
/// there already, the rows get that one and the person is one more of its administrators. Rows
/// without a personal account are left alone.
QList<qint64> claimAccounts(Edit &edit, const QList<qint64> &posts);
/// The other way round: \a account becomes the personal account of the person whose rows show it.
/// Refused if no row does, or rows of several people do.
void releaseAccount(Edit &edit, qint64 account);
/// Gives the official accounts of one unit, those in the bin too, to another one.
void moveAccounts(Edit &edit, qint64 fromUnit, qint64 toUnit);

} // namespace soctv
