#pragma once

#include "core/roster/officialaccounts.h"

#include <QAbstractTableModel>

namespace soctv {

/// Who administered one account, and when, newest first.
class TermModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Person, From, To, Note, ColumnCount };

    explicit TermModel(QObject *parent = nullptr);

    void setTerms(const QList<AccountAdmin> &terms);
    /// Without an id beyond the end.
    AccountAdmin term(int row) const { return m_terms.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AccountAdmin> m_terms;
};

} // namespace soctv
