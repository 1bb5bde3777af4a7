#include "ui/accounts/accountmodel.h"

#include "core/roster/accountchecks.h"
#include "core/roster/platforms.h"
#include "core/text/name.h"
#include "ui/plaintooltip.h"

#include <algorithm>

namespace soctv {

namespace {

const QString dayFormat = QStringLiteral("dd/MM/yyyy");

// The column that shows the field of an issue.
int columnOf(const Issue &issue)
{
    static const QHash<QString, int> columns{{QStringLiteral("platform"), AccountModel::Platform},
        {QStringLiteral("name"), AccountModel::Name}, {QStringLiteral("link"), AccountModel::Link},
        {QStringLiteral("unit"), AccountModel::Unit},
        {QStringLiteral("admins"), AccountModel::Admins}};
    return columns.value(issue.field, AccountModel::Name);
}

QString namesOf(const QList<AccountAdmin> &admins)
{
    QStringList names;
    for (const AccountAdmin &admin : admins)
        names.append(admin.person == 0 ? AccountModel::tr("(erased)") : admin.fullName);
    return names.join(QStringLiteral(", "));
}

} // namespace

std::vector<AccountRow> accountRows(const QList<OfficialAccount> &accounts)
{
    std::vector<AccountRow> rows;
    rows.reserve(std::size_t(accounts.size()));
    for (const OfficialAccount &account : accounts) {
        const QStringList texts{account.name, account.link, account.typedLink, account.unitName,
            namesOf(account.admins), platformTitle(account.platform)};
        rows.push_back({account, searchText(texts.join(QLatin1Char('\n')))});
    }
    return rows;
}

AccountModel::AccountModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AccountModel::setRows(std::vector<AccountRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    endResetModel();
}

void AccountModel::setFilter(const QString &search, Shown shown)
{
    if (search == m_search && shown == m_which)
        return;
    beginResetModel();
    m_search = search;
    m_which = shown;
    arrange();
    endResetModel();
}

void AccountModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

bool AccountModel::fits(const AccountRow &row, const SearchPattern &search) const
{
    const OfficialAccount &account = row.account;
    const bool wanted = m_which == Shown::All || (m_which == Shown::InUse && account.inUse)
        || (m_which == Shown::Closed && !account.inUse)
        || (m_which == Shown::ToCheck && !account.issues.isEmpty());
    return wanted && search.matches(row.text.plain, row.text.marks);
}

void AccountModel::arrange()
{
    const SearchPattern search(m_search);
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (fits(m_rows[i], search))
            m_shown.push_back(i);
    }
    if (m_sortColumn < 0)
        return;
    std::vector<QByteArray> keys(m_rows.size());
    for (const std::size_t i : m_shown) {
        const OfficialAccount &account = m_rows[i].account;
        keys[i] = m_sortColumn == Since ? account.since.toString(Qt::ISODate).toLatin1()
                                        : sortKey(text(account, m_sortColumn));
    }
    std::ranges::stable_sort(m_shown, [&](std::size_t a, std::size_t b) {
        return m_order == Qt::AscendingOrder ? keys[a] < keys[b] : keys[b] < keys[a];
    });
}

const OfficialAccount *AccountModel::account(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[m_shown[std::size_t(row)]].account : nullptr;
}

int AccountModel::rowOf(qint64 account) const
{
    const auto at = std::ranges::find_if(
        m_shown, [&](std::size_t i) { return m_rows[i].account.id == account; });
    return at == m_shown.end() ? -1 : int(at - m_shown.begin());
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccountModel::text(const OfficialAccount &account, int column) const
{
    switch (column) {
    case Platform:
        return platformTitle(account.platform);
    case Name:
        return account.name;
    case Link:
        return account.link;
    case Unit:
        return account.unitName;
    case Admins:
        return namesOf(account.admins);
    case Since:
        return account.since.toString(dayFormat);
    case State:
        return account.inUse ? tr("in use") : tr("closed");
    default:
        return {};
    }
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfficialAccount &account = *this->account(index.row());
    QStringList issues;
    for (const Issue &issue : account.issues) {
        if (columnOf(issue) == index.column())
            issues.append(QStringLiteral("⚠ ") + accountIssueText(issue));
    }
    const QString shown = text(account, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return issues.isEmpty() ? shown : QString(u"⚠ " + shown);
    case Qt::ToolTipRole:
        return plainToolTip(issues.isEmpty() ? shown : issues.join(QLatin1Char('\n')));
    case Qt::AccessibleDescriptionRole:
        return issues.join(QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Platform:
        return tr("Platform");
    case Name:
        return tr("Name");
    case Link:
        return tr("Link");
    case Unit:
        return tr("Owner unit");
    case Admins:
        return tr("Administrators");
    case Since:
        return tr("Since");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace soctv
