#include "core/roster/accounts.h"

#include "core/text/link.h"

#include <QDateTime>

namespace soctv {

namespace {

// Puts a personal account with neither name nor link into the bin and takes it from its posts.
bool dropIfEmpty(Edit &edit, qint64 account)
{
    Database &database = edit.database();
    QList<qint64> posts;
    {
        Statement rest(database,
            "SELECT 1 FROM account WHERE id = ? AND name IS NULL "
            "AND link IS NULL AND kind = 'personal'");
        if (!rest.bind(1, account).step())
            return false;
        Statement users(database, "SELECT id FROM post WHERE account = ?");
        users.bind(1, account);
        while (users.step())
            posts.append(users.integer(0));
    }
    edit.update("account", account,
        {{"deleted_at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    for (const qint64 post : std::as_const(posts))
        edit.update("post", post, {{"account", Value()}});
    return true;
}

} // namespace

Record linkColumns(const QString &link)
{
    const Link parsed = parseLink(link);
    // Mẫu 01 asks for Facebook accounts: without a link that tells, it is one.
    const QString platform
        = parsed.platform.isEmpty() ? QStringLiteral("facebook") : parsed.platform;
    return {{"link", textOrNull(link)}, {"platform", platform},
        {"compare_key", textOrNull(parsed.accountKey())}};
}

qint64 addAccount(Edit &edit, qint64 person, const QString &name, const QString &link)
{
    if (name.isEmpty() && link.isEmpty())
        return 0;
    Record record = linkColumns(link);
    record.append({"name", textOrNull(name)});
    record.append({"kind", QStringLiteral("personal")});
    record.append({"person", person});
    return edit.insert("account", record);
}

qint64 setAccountText(Edit &edit, qint64 post, qint64 person, qint64 account,
    const QByteArray &column, const QString &text)
{
    const bool isLink = column == "link";
    if (account == 0) {
        account = addAccount(edit, person, isLink ? QString() : text, isLink ? text : QString());
        if (account != 0)
            edit.update("post", post, {{"account", account}});
        return account;
    }
    edit.update(
        "account", account, isLink ? linkColumns(text) : Record{{column, textOrNull(text)}});
    return dropIfEmpty(edit, account) ? 0 : account;
}

} // namespace soctv
