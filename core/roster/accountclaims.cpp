// Accounts that change hands between people and units.

#include "core/db/statement.h"
#include "core/roster/accountchanges.h"
#include "core/roster/accounts.h"
#include "core/roster/day.h"
#include "core/roster/fieldtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

struct PersonalAccount {
    qint64 id = 0;
    qint64 person = 0;
    qint64 unit = 0;
    QString link;
    QString from; // first day of the post
};

// The personal account of a row; id 0: it has none.
PersonalAccount accountOfPost(Database &database, qint64 post)
{
    Statement statement(database,
        "SELECT a.id, p.person, p.unit, a.link, p.valid_from FROM post p "
        "JOIN account a ON a.id = p.account WHERE p.id = ? AND a.kind = 'personal'");
    if (!statement.bind(1, post).step())
        return {};
    const QString from = statement.text(4);
    return {statement.integer(0), statement.integer(1), statement.integer(2), statement.text(3),
        isStoredDate(from) ? from : QString()};
}

// The official accounts outside the bin by key; of several with one key the oldest.
QHash<QString, qint64> officialByKey(Database &database)
{
    QHash<QString, qint64> accounts;
    Statement statement(database,
        "SELECT compare_key, id FROM account WHERE kind = 'official' "
        "AND compare_key IS NOT NULL AND deleted_at IS NULL ORDER BY id DESC");
    while (statement.step())
        accounts.insert(statement.text(0), statement.integer(1));
    return accounts;
}

QList<qint64> idsWhere(Database &database, const QByteArray &sql, qint64 value)
{
    Statement statement(database, sql);
    statement.bind(1, value);
    QList<qint64> ids;
    while (statement.step())
        ids.append(statement.integer(0));
    return ids;
}

QString keyIn(const Record &columns)
{
    const auto key
        = std::ranges::find(columns, QByteArray("compare_key"), &Record::value_type::first);
    const auto *text = std::get_if<QString>(&key->second);
    return text ? *text : QString();
}

// All rows that show the one account show the other from now on.
void join(Edit &edit, const PersonalAccount &account, qint64 official)
{
    for (const qint64 post :
        idsWhere(edit.database(), "SELECT id FROM post WHERE account = ?", account.id))
        edit.update("post", post, {{"account", official}});
    edit.update("account", account.id,
        {{"deleted_at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
}

// A person who administers it anyway on these days needs no second term.
void addAdmin(Edit &edit, qint64 official, const PersonalAccount &account)
{
    const AccountAdmin term{0, official, account.person, {}, account.from, {}, {}};
    if (adminErrors(edit.database(), term).isEmpty())
        saveAdmin(edit, term);
}

} // namespace

QList<qint64> claimAccounts(Edit &edit, const QList<qint64> &posts)
{
    QList<qint64> claimed;
    QSet<qint64> known;
    QHash<QString, qint64> officials = officialByKey(edit.database());
    for (const qint64 post : posts) {
        const PersonalAccount account = accountOfPost(edit.database(), post);
        if (account.id == 0)
            continue;
        Record columns = pageLinkColumns(account.link);
        const QString key = keyIn(columns);
        qint64 official = officials.value(key);
        if (official != 0) {
            join(edit, account, official);
        } else {
            official = account.id;
            columns.append({"kind", u"official"_s});
            columns.append({"person", Value()});
            columns.append({"unit", account.unit == 0 ? Value() : Value(account.unit)});
            columns.append({"in_use", qint64(1)});
            edit.update("account", official, columns);
            if (!key.isEmpty())
                officials.insert(key, official);
        }
        addAdmin(edit, official, account);
        if (!known.contains(official))
            claimed.append(official);
        known.insert(official);
    }
    return claimed;
}

void releaseAccount(Edit &edit, qint64 account)
{
    const auto official = officialAccount(edit.database(), account);
    const QList<qint64> persons
        = idsWhere(edit.database(), "SELECT DISTINCT person FROM post WHERE account = ?", account);
    if (!official || persons.size() != 1) {
        throw Error{ErrorCode::Invalid,
            persons.size() > 1
                ? QCoreApplication::translate("Account",
                    "Rows of several people show this account, so it cannot be one person’s own. "
                    "Nothing has changed.")
                : QCoreApplication::translate("Account",
                    "No row shows this account, so it cannot be anybody’s own. Nothing has "
                    "changed.")};
    }
    for (const AccountAdmin &term : adminsOf(edit.database(), account))
        edit.remove("account_admin", term.id);
    Record columns = linkColumns(official->typedLink);
    columns.append({"kind", u"personal"_s});
    columns.append({"person", persons.first()});
    columns.append({"deleted_at", Value()});
    for (const char *column : {"unit", "since", "in_use"})
        columns.append({column, Value()});
    edit.update("account", account, columns);
}

void moveAccounts(Edit &edit, qint64 fromUnit, qint64 toUnit)
{
    for (const qint64 account : idsWhere(edit.database(),
             "SELECT id FROM account WHERE unit = ? AND kind = 'official'", fromUnit))
        edit.update("account", account, {{"unit", toUnit}});
}

} // namespace soctv
