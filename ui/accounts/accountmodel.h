#pragma once

#include "core/roster/officialaccounts.h"
#include "core/text/fold.h"

#include <QAbstractTableModel>

#include <vector>

namespace soctv {

/// An official account with what the search looks at in its place.
struct AccountRow {
    OfficialAccount account;
    SearchText text; ///< of name, link, unit, administrators and platform
};

/// Made by a job: a search text takes longer than a glance.
std::vector<AccountRow> accountRows(const QList<OfficialAccount> &accounts);

/// The official accounts that fit what is searched for.
class AccountModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Platform, Name, Link, Unit, Admins, Since, State, ColumnCount };
    /// Which of the accounts; those in the bin are other rows (see setRows()).
    enum class Shown { All, InUse, Closed, ToCheck };

    explicit AccountModel(QObject *parent = nullptr);

    void setRows(std::vector<AccountRow> rows);
    void setFilter(const QString &search, Shown shown);

    /// None beyond the end.
    const OfficialAccount *account(int row) const;
    /// The row that shows \a account; -1: none does.
    int rowOf(qint64 account) const;
    /// How many there are, those that do not fit counted too.
    int total() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By Vietnamese order of what the column shows; -1: by unit, then name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void arrange();
    bool fits(const AccountRow &row, const SearchPattern &search) const;
    QString text(const OfficialAccount &account, int column) const;

    std::vector<AccountRow> m_rows; // all, by unit, then name
    std::vector<std::size_t> m_shown; // positions in m_rows, in order
    QString m_search;
    Shown m_which = Shown::All;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace soctv
