#include "core/roster/day.h"
#include "core/roster/officialaccounts.h"
#include "core/sheets/sources.h"

// The source "official_accounts": the pages and groups of the office and its units, by owner unit
// and name. "platform" and "state" ("in_use", "closed") are keys.

namespace soctv {

namespace {

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

// Who administers it, one below the other; \a text says what of them.
template <typename F>
QString ofAdmins(const OfficialAccount &account, F text)
{
    QStringList lines;
    for (const AccountAdmin &admin : account.admins)
        lines.append(text(admin));
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(QLatin1Char('\n'));
}

QList<SourceColumn> accountColumns()
{
    return {{QLatin1String("name")}, {QLatin1String("platform"), ColumnKind::Word},
        {QLatin1String("link"), ColumnKind::Link}, {QLatin1String("unit"), ColumnKind::Text, true},
        {QLatin1String("admins")}, {QLatin1String("admin_since"), ColumnKind::Code},
        {QLatin1String("since"), ColumnKind::Code}, {QLatin1String("state"), ColumnKind::Word},
        {QLatin1String("handover_note")}};
}

SheetRow accountRow(const OfficialAccount &account)
{
    const auto name = [](const AccountAdmin &admin) { return admin.fullName; };
    const auto from = [](const AccountAdmin &admin) { return dayText(storedDay(admin.from)); };
    const auto note = [](const AccountAdmin &admin) { return admin.handoverNote; };
    return {account.unit,
        {account.name, account.platform, account.link, account.unitName, ofAdmins(account, name),
            ofAdmins(account, from), dayText(account.since),
            account.inUse ? QStringLiteral("in_use") : QStringLiteral("closed"),
            ofAdmins(account, note)}};
}

QList<SheetRow> accountRows(Database &database, const SheetSettings &settings)
{
    const WantedUnits wanted(database, settings);
    QList<SheetRow> rows;
    for (const OfficialAccount &account : officialAccounts(database, settings.asOf)) {
        if (wanted.contains(account.unit))
            rows.append(accountRow(account));
    }
    return rows;
}

} // namespace

SheetSource accountSource()
{
    return {QLatin1String("official_accounts"), accountColumns(),
        [](const Turn &turn, const SheetSection &,
            const SheetSettings &settings) -> std::unique_ptr<SourceRows> {
            return std::make_unique<ListedRows>([turn, settings] {
                QList<SheetRow> rows;
                turn([&](Database &database) { rows = accountRows(database, settings); });
                return rows;
            });
        }};
}

} // namespace soctv
