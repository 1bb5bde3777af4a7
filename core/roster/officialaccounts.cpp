#include "core/roster/officialaccounts.h"

#include "core/db/statement.h"
#include "core/roster/datednames.h"
#include "core/roster/day.h"
#include "core/roster/units.h"
#include "core/text/name.h"
#include "core/text/pagelink.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

constexpr auto accountColumns
    = "SELECT id, platform, name, link, compare_key, unit, since, in_use FROM account "
      "WHERE kind = 'official' ";
constexpr auto adminColumns = "SELECT t.id, t.account, t.person, pe.full_name, t.valid_from, "
                              "t.valid_to, t.handover_note FROM account_admin t "
                              "LEFT JOIN person pe ON pe.id = t.person ";

OfficialAccount accountFrom(const Statement &statement)
{
    OfficialAccount account;
    account.id = statement.integer(0);
    account.platform = statement.text(1);
    account.name = statement.text(2);
    account.typedLink = statement.text(3);
    account.key = statement.text(4);
    account.unit = statement.integer(5);
    account.since = QDate::fromString(statement.text(6), Qt::ISODate);
    account.inUse = statement.isNull(7) || statement.integer(7) != 0;
    const Link link = parsePageLink(account.typedLink);
    account.link = link.canonical.isEmpty() ? account.typedLink : link.canonical;
    return account;
}

AccountAdmin adminFrom(const Statement &statement)
{
    return {statement.integer(0), statement.integer(1), statement.integer(2), statement.text(3),
        statement.text(4), statement.text(5), statement.text(6)};
}

Issue issue(const char *field, const char *code, const QString &found = {})
{
    return {QLatin1String(field), QLatin1String(code), found, {}};
}

// All official accounts as of a day, each kind of row read once.
class AccountReader {
public:
    AccountReader(Database &database, const QDate &day)
        : m_database(database)
        , m_day(dayOrToday(day))
        , m_units(database, m_day)
        , m_isToday(m_day == QDate::currentDate())
    {
    }

    QList<OfficialAccount> read(const QByteArray &where)
    {
        const ReadScope scope(m_database);
        {
            Statement statement(m_database, accountColumns + where);
            while (statement.step()) {
                OfficialAccount account = accountFrom(statement);
                account.unitName = m_units.name(account.unit);
                if (m_isToday || !account.since.isValid() || account.since <= m_day)
                    m_accounts.append(std::move(account));
            }
        }
        sort();
        for (qsizetype i = 0; i < m_accounts.size(); ++i)
            m_byId.insert(m_accounts.at(i).id, i);
        addAdmins();
        if (m_isToday)
            addIssues();
        return m_accounts;
    }

private:
    // Vietnamese order of unit, then name; what belongs to no unit comes last.
    void sort()
    {
        QHash<qint64, QByteArray> unitKeys;
        std::vector<std::pair<QByteArray, OfficialAccount>> keyed;
        keyed.reserve(std::size_t(m_accounts.size()));
        for (OfficialAccount &account : m_accounts) {
            QByteArray &unit = unitKeys[account.unit];
            if (unit.isEmpty())
                unit = (account.unit == 0 ? "2" : "1") + sortKey(account.unitName) + '\0';
            keyed.emplace_back(unit + sortKey(account.name), std::move(account));
        }
        std::ranges::stable_sort(keyed, {}, [](const auto &entry) { return entry.first; });
        for (qsizetype i = 0; i < m_accounts.size(); ++i)
            m_accounts[i] = std::move(keyed[std::size_t(i)].second);
    }

    void addAdmins()
    {
        Statement statement(
            m_database, adminColumns + "ORDER BY t.valid_from IS NOT NULL, t.valid_from, t.id"_ba);
        while (statement.step()) {
            const AccountAdmin admin = adminFrom(statement);
            const auto place = m_byId.constFind(admin.account);
            if (place != m_byId.constEnd() && holdsOn(admin.from, admin.to, m_day))
                m_accounts[*place].admins.append(admin);
        }
    }

    void addIssues()
    {
        for (OfficialAccount &account : m_accounts) {
            if (!account.inUse)
                continue;
            if (account.name.isEmpty() && account.typedLink.isEmpty())
                account.issues.append(issue("name", "account_no_name"));
            if (account.unit == 0)
                account.issues.append(issue("unit", "account_no_unit"));
            else if (m_units.isClosed(account.unit))
                account.issues.append(issue("unit", "account_unit_closed", account.unitName));
            for (const Finding &finding : parsePageLink(account.typedLink).findings) {
                // A link that only lacks its tidy form is shown in it.
                if (finding.code != "link_scheme"_L1 && finding.code != "link_tracking"_L1)
                    account.issues.append({"link"_L1, finding.code, account.typedLink, {}});
            }
            if (account.admins.isEmpty())
                account.issues.append(issue("admins", "account_no_admin"));
        }
        addGone();
        addSameLinks();
    }

    // Administrators who hold no post any more: the account waits to be handed over.
    void addGone()
    {
        QSet<qint64> listed;
        Statement statement(m_database,
            "SELECT DISTINCT t.person, p.valid_to FROM account_admin t "
            "JOIN post p ON p.person = t.person WHERE p.deleted_at IS NULL");
        while (statement.step()) {
            if (!endedBefore(statement.text(1), m_day))
                listed.insert(statement.integer(0));
        }
        for (OfficialAccount &account : m_accounts) {
            for (const AccountAdmin &admin : std::as_const(account.admins)) {
                if (!account.inUse || listed.contains(admin.person))
                    continue;
                const char *code
                    = admin.person == 0 ? "account_admin_erased" : "account_admin_gone";
                account.issues.append(issue("admins", code, admin.fullName));
            }
        }
    }

    void addSameLinks()
    {
        QHash<QString, qsizetype> first;
        for (qsizetype i = 0; i < m_accounts.size(); ++i) {
            const QString &key = m_accounts.at(i).key;
            if (key.isEmpty())
                continue;
            const auto other = first.constFind(key);
            if (other == first.constEnd()) {
                first.insert(key, i);
                continue;
            }
            m_accounts[i].issues.append(
                issue("link", "account_same_link", m_accounts.at(*other).name));
            m_accounts[*other].issues.append(
                issue("link", "account_same_link", m_accounts.at(i).name));
        }
        Statement personal(m_database,
            "SELECT DISTINCT a.compare_key, pe.full_name FROM account a "
            "JOIN post p ON p.account = a.id JOIN person pe ON pe.id = p.person "
            "WHERE a.kind = 'personal' AND a.deleted_at IS NULL AND p.deleted_at IS NULL "
            "AND a.compare_key IN (SELECT compare_key FROM account WHERE kind = 'official')");
        while (personal.step()) {
            if (const auto at = first.constFind(personal.text(0)); at != first.constEnd())
                m_accounts[*at].issues.append(
                    issue("link", "account_also_personal", personal.text(1)));
        }
    }

    Database &m_database;
    QDate m_day;
    UnitNames m_units;
    bool m_isToday;
    QList<OfficialAccount> m_accounts;
    QHash<qint64, qsizetype> m_byId;
};

} // namespace

QList<OfficialAccount> officialAccounts(Database &database, const QDate &day)
{
    return AccountReader(database, day).read("AND deleted_at IS NULL");
}

QList<OfficialAccount> deletedAccounts(Database &database)
{
    return AccountReader(database, {}).read("AND deleted_at IS NOT NULL");
}

std::optional<OfficialAccount> officialAccount(Database &database, qint64 account)
{
    Statement statement(database, accountColumns + "AND id = ?"_ba);
    if (!statement.bind(1, account).step())
        return {};
    const QDate today = QDate::currentDate();
    OfficialAccount found = accountFrom(statement);
    if (found.unit != 0)
        found.unitName = DatedNames(database, today).of(found.unit).name;
    for (const AccountAdmin &admin : adminsOf(database, account)) {
        if (holdsOn(admin.from, admin.to, today))
            found.admins.prepend(admin);
    }
    return found;
}

QList<AccountAdmin> adminsOf(Database &database, qint64 account)
{
    QList<AccountAdmin> admins;
    Statement statement(database,
        adminColumns
            + "WHERE t.account = ? ORDER BY t.valid_from IS NULL, t.valid_from DESC, t.id DESC"_ba);
    statement.bind(1, account);
    while (statement.step())
        admins.append(adminFrom(statement));
    return admins;
}

QList<qint64> personalRowsWith(Database &database, const QString &key)
{
    QList<qint64> posts;
    if (key.isEmpty())
        return posts;
    Statement statement(database,
        "SELECT p.id FROM account a JOIN post p ON p.account = a.id WHERE a.kind = 'personal' "
        "AND a.compare_key = ? AND a.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.id");
    statement.bind(1, key);
    while (statement.step())
        posts.append(statement.integer(0));
    return posts;
}

qint64 officialAccountCount(Database &database)
{
    // Nobody owns them, so the index finds them among any number of people's own.
    return database.number("SELECT count(*) FROM account WHERE person IS NULL "
                           "AND kind = 'official' AND deleted_at IS NULL");
}

} // namespace soctv
