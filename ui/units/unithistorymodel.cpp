#include "ui/units/unithistorymodel.h"

namespace soctv {

void UnitHistoryModel::setHistory(const UnitHistory &history)
{
    beginResetModel();
    m_lines = history.events;
    const auto append = [this](const QList<UnitHistoryLine> &lines, const QString &words) {
        for (UnitHistoryLine line : lines) {
            line.what = words.arg(line.what);
            m_lines.append(line);
        }
    };
    append(history.names, tr("Name: %1"));
    append(history.parents, tr("Unit above: %1"));
    endResetModel();
}

int UnitHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int UnitHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnitHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole))
        return {};
    const UnitHistoryLine &line = m_lines.at(index.row());
    switch (index.column()) {
    case From:
        return line.from;
    case To:
        return line.to;
    case What:
        return line.what;
    case Decision:
        return line.decision;
    }
    return {};
}

QVariant UnitHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("From");
    case To:
        return tr("To");
    case What:
        return tr("What");
    case Decision:
        return tr("Decision");
    }
    return {};
}

} // namespace soctv
