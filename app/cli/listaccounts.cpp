#include "app/cli/listaccounts.h"

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "app/cli/workfile.h"
#include "core/roster/accountchecks.h"
#include "core/roster/platforms.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonObject>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

QStringList adminNames(const OfficialAccount &account)
{
    QStringList names;
    for (const AccountAdmin &admin : account.admins) {
        if (!admin.fullName.isEmpty())
            names.append(admin.fullName);
    }
    return names;
}

// An id that is not there and a text that is empty are null, as in a file.
QJsonValue idOrNull(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(id);
}

QJsonObject adminObject(const AccountAdmin &admin)
{
    return {{u"id"_s, idOrNull(admin.person)}, {u"full_name"_s, admin.fullName},
        {u"from"_s, admin.from}, {u"to"_s, admin.to}, {u"note"_s, admin.handoverNote}};
}

QJsonObject accountObject(const OfficialAccount &account)
{
    QJsonArray admins;
    for (const AccountAdmin &admin : account.admins)
        admins.append(adminObject(admin));
    QJsonArray issues;
    for (const Issue &issue : account.issues) {
        issues.append(QJsonObject{{u"field"_s, QString(issue.field)},
            {u"code"_s, QString(issue.code)}, {u"text"_s, accountIssueText(issue)}});
    }
    return {{u"id"_s, account.id}, {u"platform"_s, account.platform}, {u"name"_s, account.name},
        {u"link"_s, account.link}, {u"key"_s, account.key}, {u"unit"_s, account.unitName},
        {u"unit_id"_s, idOrNull(account.unit)}, {u"since"_s, account.since.toString(Qt::ISODate)},
        {u"in_use"_s, account.inUse}, {u"admins"_s, admins}, {u"issues"_s, issues}};
}

QString accountLine(const OfficialAccount &account)
{
    return QStringList{QString::number(account.id), platformTitle(account.platform), account.name,
        account.link, account.unitName, adminNames(account).join(u", "_s),
        account.since.toString(u"dd/MM/yyyy"_s),
        account.inUse ? translated(QT_TRANSLATE_NOOP("Cli", "in use"))
                      : translated(QT_TRANSLATE_NOOP("Cli", "closed"))}
        .join(u'\t');
}

QString titles()
{
    return QStringList{u"ID"_s, translated(QT_TRANSLATE_NOOP("Cli", "Platform")),
        translated(QT_TRANSLATE_NOOP("Cli", "Name")), translated(QT_TRANSLATE_NOOP("Cli", "Link")),
        translated(QT_TRANSLATE_NOOP("Cli", "Owner unit")),
        translated(QT_TRANSLATE_NOOP("Cli", "Administrators")),
        translated(QT_TRANSLATE_NOOP("Cli", "Since")),
        translated(QT_TRANSLATE_NOOP("Cli", "State"))}
        .join(u'\t');
}

bool matches(const OfficialAccount &account, const SearchPattern &pattern)
{
    const QStringList texts{account.name, account.link, account.unitName,
        adminNames(account).join(u'\n'), platformTitle(account.platform)};
    const SearchText text = searchText(texts.join(u'\n'));
    return pattern.matches(text.plain, text.marks);
}

} // namespace

void listAccounts(Roster &roster, const Arguments &arguments, Console &console)
{
    const QDate day = dateArgument(arguments, "as-of");
    const qint64 unit = arguments.has("unit") ? unitNamed(roster, arguments.value("unit")).id : 0;
    const SearchPattern pattern(arguments.value("search"));
    const bool json = arguments.has("json");
    if (!json)
        console.line(titles());
    for (const OfficialAccount &account : officialAccounts(roster.database(), day)) {
        if ((unit != 0 && account.unit != unit) || !matches(account, pattern))
            continue;
        json ? console.json(accountObject(account)) : console.line(accountLine(account));
    }
}

} // namespace soctv
