#include "ui/accounts/termmodel.h"

#include "core/roster/field.h"
#include "core/roster/fieldtext.h"
#include "ui/plaintooltip.h"

namespace soctv {

TermModel::TermModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TermModel::setTerms(const QList<AccountAdmin> &terms)
{
    beginResetModel();
    m_terms = terms;
    endResetModel();
}

int TermModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_terms.size());
}

int TermModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TermModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountAdmin &term = m_terms.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Note)
        return plainToolTip(term.handoverNote);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Person:
        return term.person == 0 ? tr("(erased)") : term.fullName;
    case From:
        return term.from.isEmpty() ? tr("not known") : shownText(field("valid_from"), term.from);
    case To:
        return shownText(field("valid_to"), term.to);
    default:
        return term.handoverNote;
    }
}

QVariant TermModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Administrator");
    case From:
        return tr("From");
    case To:
        return tr("Last day");
    default:
        return tr("Hand-over note");
    }
}

} // namespace soctv
