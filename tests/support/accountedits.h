#pragma once

#include "core/roster/accountchanges.h"
#include "core/roster/platforms.h"
#include "tests/support/randomsource.h"

namespace soctv {

inline QList<qint64> someAccounts(Edit &edit)
{
    return RandomSource::ids(edit, "SELECT id FROM account WHERE kind = 'official'");
}

// Few links, so that some meet.
inline AccountTexts accountAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> units = RandomSource::ids(edit, "SELECT id FROM unit");
    AccountTexts texts;
    texts.platform = platforms()[std::size_t(from.below(int(platforms().size())))].key;
    texts.name = QStringLiteral("Trang ") + QString::number(from.below(40));
    texts.link = from.oneIn(3)
        ? QString()
        : QStringLiteral("https://congdoan.example/") + QString::number(from.below(60));
    texts.unit = from.oneIn(4) || units.isEmpty() ? 0 : from.pick(units);
    texts.since = from.oneIn(2) ? QString() : QStringLiteral("05/09/2024");
    texts.inUse = !from.oneIn(5);
    return texts;
}

inline void addAccountAtRandom(Edit &edit, RandomSource &from)
{
    for (int n = 1 + from.below(3); n > 0; --n) {
        const AccountTexts texts = accountAtRandom(edit, from);
        if (accountErrors(edit.database(), texts).isEmpty())
            addOfficialAccount(edit, texts);
    }
}

inline void setAccountAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> accounts = someAccounts(edit);
    const AccountTexts texts = accountAtRandom(edit, from);
    if (accounts.isEmpty())
        return;
    const qint64 account = from.pick(accounts);
    if (accountErrors(edit.database(), texts, account).isEmpty())
        setOfficialAccount(edit, account, texts);
}

inline void deleteAccountsAtRandom(Edit &edit, RandomSource &from)
{
    if (const QList<qint64> accounts = someAccounts(edit); !accounts.isEmpty())
        deleteAccounts(edit, {from.pick(accounts)});
}

inline void restoreAccountsAtRandom(Edit &edit, RandomSource &)
{
    for (const OfficialAccount &account : deletedAccounts(edit.database())) {
        if (accountErrors(edit.database(), textsOf(account), account.id).isEmpty())
            restoreAccounts(edit, {account.id});
    }
}

inline QString dayAtRandom(RandomSource &from)
{
    return from.oneIn(3) ? QString()
                         : QDate(2024, 1, 1).addDays(from.below(900)).toString(Qt::ISODate);
}

inline void setAdminAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> accounts = someAccounts(edit);
    const QList<qint64> persons
        = RandomSource::ids(edit, "SELECT id FROM person WHERE deleted_at IS NULL");
    if (accounts.isEmpty() || persons.isEmpty())
        return;
    AccountAdmin term{0, from.pick(accounts), from.pick(persons), {}, dayAtRandom(from),
        dayAtRandom(from), QStringLiteral("đã giao quyền")};
    const QList<AccountAdmin> terms = adminsOf(edit.database(), term.account);
    if (!terms.isEmpty() && from.oneIn(5))
        return removeAdmin(edit, from.pick(terms).id);
    if (!terms.isEmpty() && from.oneIn(2))
        term.id = from.pick(terms).id;
    if (adminErrors(edit.database(), term).isEmpty())
        saveAdmin(edit, term);
}

inline void handOverAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> accounts = someAccounts(edit);
    const QList<qint64> persons
        = RandomSource::ids(edit, "SELECT id FROM person WHERE deleted_at IS NULL");
    if (accounts.isEmpty() || persons.isEmpty())
        return;
    Handover handover{from.pick(accounts), 0, from.pick(persons),
        QDate(2024, 1, 1).addDays(from.below(900)), QStringLiteral("bàn giao")};
    const QList<AccountAdmin> terms = adminsOf(edit.database(), handover.account);
    if (!terms.isEmpty())
        handover.term = from.pick(terms).id;
    if (handoverErrors(edit.database(), handover).isEmpty())
        handOver(edit, handover);
}

inline void claimAtRandom(Edit &edit, RandomSource &from)
{
    claimAccounts(edit, from.posts(edit, 6));
}

inline void releaseAtRandom(Edit &edit, RandomSource &)
{
    const QList<qint64> accounts = RandomSource::ids(edit,
        "SELECT a.id FROM account a JOIN post p ON p.account = a.id WHERE a.kind = 'official' "
        "GROUP BY a.id HAVING count(DISTINCT p.person) = 1 LIMIT 1");
    for (const qint64 account : accounts)
        releaseAccount(edit, account);
}

} // namespace soctv
