#include "ui/intake/missingmodel.h"

#include "ui/intake/planmodel.h"
#include "ui/plaintooltip.h"

namespace soctv {

MissingModel::MissingModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_planned(std::make_shared<const PlannedImport>())
    , m_file(PlanModel::allFiles)
{
}

void MissingModel::setPlan(std::shared_ptr<const PlannedImport> planned)
{
    m_planned = std::move(planned);
    refresh();
}

void MissingModel::setFile(int file)
{
    m_file = file;
    refresh();
}

void MissingModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    const QList<MissingRow> &missing = m_planned->plan.missing;
    for (int i = 0; i < missing.size(); ++i) {
        if (m_file == PlanModel::allFiles || missing.at(i).file == m_file)
            m_rows.append(i);
    }
    endResetModel();
}

int MissingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MissingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MissingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const MissingRow &row = m_planned->plan.missing.at(m_rows.at(index.row()));
    const auto text = [&] {
        switch (index.column()) {
        case Name:
            return row.fullName;
        case Position:
            return row.position;
        case Unit:
            return row.unit;
        default:
            return m_planned->plan.files.value(row.file);
        }
    }();
    return role == Qt::DisplayRole ? text : plainToolTip(text);
}

QVariant MissingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return fieldTitle(field("full_name"));
    case Position:
        return fieldTitle(field("position"));
    case Unit:
        return fieldTitle(field("unit"));
    default:
        return tr("File");
    }
}

} // namespace soctv
