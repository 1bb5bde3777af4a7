#pragma once

#include "core/base/issue.h"
#include "core/db/database.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace soctv {

/// One term of a person at an official account.
struct AccountAdmin {
    qint64 id = 0; ///< of the term
    qint64 account = 0;
    qint64 person = 0; ///< 0: erased, only the term is left
    QString fullName; ///< today's
    QString from; ///< first day, yyyy-MM-dd; empty: not known
    QString to; ///< last day; empty: open
    QString handoverNote;
};

/// An account of the office or of a unit, which stays when people go.
struct OfficialAccount {
    qint64 id = 0;
    QString platform; ///< a key of platforms.h
    QString name;
    QString link; ///< to show: canonical, or as typed where that cannot be
    QString typedLink;
    QString key; ///< to compare by, over all platforms; empty: the link tells no account
    qint64 unit = 0; ///< owner; 0: none
    QString unitName; ///< on the day
    QDate since; ///< invalid: not known
    bool inUse = true;
    QList<AccountAdmin> admins; ///< on the day, longest first
    /// What is to be looked at today, see accountchecks.h; empty for another day.
    QList<Issue> issues;
};

/// The official accounts that are not in the bin, in Vietnamese order of owner unit, then name: on
/// another \a day than today those that were there by then, as far as is known.
QList<OfficialAccount> officialAccounts(Database &database, const QDate &day = {});
/// Those in the bin, in the same order.
QList<OfficialAccount> deletedAccounts(Database &database);
/// One of them as it stands today, from the bin too; none: there is no such official account.
std::optional<OfficialAccount> officialAccount(Database &database, qint64 account);
/// Everybody who ever administered \a account, newest first.
QList<AccountAdmin> adminsOf(Database &database, qint64 account);
/// Rows outside the bin that show a personal account with the key of an official one: what
/// claimAccounts() is offered for.
QList<qint64> personalRowsWith(Database &database, const QString &key);

/// How many there are today, the bin left out: for the navigation.
qint64 officialAccountCount(Database &database);

} // namespace soctv
