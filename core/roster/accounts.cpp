#include "core/roster/accounts.h"

#include "core/roster/platforms.h"
#include "core/text/pagelink.h"

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

// The platform of an official account; empty: it is a personal one.
QString officialPlatform(Database &database, qint64 account)
{
    Statement statement(
        database, "SELECT platform FROM account WHERE id = ? AND kind = 'official'");
    return statement.bind(1, account).step() ? statement.text(0) : QString();
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

Record pageLinkColumns(const QString &link, const QString &known)
{
    const Link parsed = parsePageLink(link);
    Record record{{"link", textOrNull(link)}, {"compare_key", textOrNull(parsed.accountKey())}};
    QString platform = platformOf(parsed);
    if (platform.isEmpty() && !isPlatform(known)) {
        platform = parsed.platform == QLatin1String("zalo") ? QStringLiteral("zalo_oa")
                                                            : QStringLiteral("facebook_page");
    }
    if (!platform.isEmpty())
        record.append({"platform", platform});
    return record;
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
    Record record{{column, textOrNull(text)}};
    if (isLink) {
        const QString platform = officialPlatform(edit.database(), account);
        record = platform.isEmpty() ? linkColumns(text) : pageLinkColumns(text, platform);
    }
    edit.update("account", account, record);
    return dropIfEmpty(edit, account) ? 0 : account;
}

} // namespace soctv
