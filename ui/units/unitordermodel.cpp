#include "ui/units/unitordermodel.h"

#include <QLocale>

#include <algorithm>

namespace soctv {

void UnitOrderModel::setPlan(UnitPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    std::ranges::stable_partition(
        m_plan.changes, [](const UnitChange &change) { return !change.problem.isEmpty(); });
    endResetModel();
}

int UnitOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.changes.size());
}

int UnitOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnitOrderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (index.column() == Posts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const UnitChange &change = m_plan.changes.at(index.row());
    switch (index.column()) {
    case Unit:
        return change.name.isEmpty() ? change.after : change.name;
    case Event:
        switch (change.event) {
        case UnitEvent::Found:
            return tr("begins");
        case UnitEvent::Rename:
            return tr("gets another name");
        case UnitEvent::Merge:
            return tr("is merged");
        case UnitEvent::Split:
            return tr("is split");
        case UnitEvent::Move:
            return tr("moves");
        case UnitEvent::Close:
            return tr("closes");
        case UnitEvent::Count:
            return tr("is deleted");
        }
        return {};
    case Before:
        return change.before;
    case After:
        return change.after;
    case Posts:
        return change.posts == 0 ? QString() : QLocale().toString(change.posts);
    case Remark:
        return change.problem.isEmpty() ? change.note : QStringLiteral("⚠ ") + change.problem;
    }
    return {};
}

QVariant UnitOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Unit:
        return tr("Unit");
    case Event:
        return tr("What happens");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Posts:
        return tr("Posts");
    case Remark:
        return tr("Remark");
    }
    return {};
}

} // namespace soctv
