#pragma once

#include "core/roster/officialaccounts.h"

namespace soctv {

/// What an officer fills in for an official account.
struct AccountTexts {
    QString platform; ///< a key of platforms.h
    QString name;
    QString link; ///< as typed
    qint64 unit = 0; ///< 0: none
    QString since; ///< yyyy-MM-dd, or as typed
    bool inUse = true;
};

AccountTexts textsOf(const OfficialAccount &account);

/// Why \a texts cannot be saved as the official account \a self (0: a new one), at the fields
/// platform, name, link and since. Codes: account_no_name (neither name nor link),
/// account_no_platform, account_same_link (found: the name of the other one), date_invalid.
QList<Issue> accountErrors(Database &database, const AccountTexts &texts, qint64 self = 0);

/// What is worth a look in \a texts and keeps nobody from saving: what parsePageLink() finds, and
/// account_other_platform (found: title of the platform the link tells; offer: its key).
QList<Issue> accountRemarks(const AccountTexts &texts);

/// Why \a term cannot be saved (id 0: a new one), at the fields person, from, to and note. Codes:
/// admin_missing, admin_again (the same person within the same days; found: the name),
/// date_invalid, admin_dates (the last day before the first), note_long (found: its length).
QList<Issue> adminErrors(Database &database, const AccountAdmin &term);

/// An official account goes from one administrator to another.
struct Handover {
    qint64 account = 0;
    qint64 term = 0; ///< of who hands over; 0: nobody does, the account had none
    qint64 person = 0; ///< who takes over
    QDate day; ///< first day of the new term; the other one ends the day before
    QString note;
};

/// Why \a handover cannot be: codes of adminErrors() and, at "day", handover_early (found: the
/// first day of the term that ends) and handover_ended (found: the last day it has already).
QList<Issue> handoverErrors(Database &database, const Handover &handover);

/// What is wrong, in one sentence of the interface language: everything above, the issues of
/// OfficialAccount, and those of checks.h.
QString accountIssueText(const Issue &issue);

} // namespace soctv
