#include "ui/rescue/rescuemodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace soctv {

namespace {

int alignment(int column)
{
    const bool isNumber = column != RescueModel::Kind;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RescueModel::RescueModel(const Rescue &rescue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rescue(rescue)
{
}

QString rescueKindTitle(RescueKind kind)
{
    switch (kind) {
    case RescueKind::Units:
        return RescueModel::tr("Units");
    case RescueKind::UnitDetails:
        return RescueModel::tr("Names and places of units");
    case RescueKind::People:
        return RescueModel::tr("People");
    case RescueKind::Posts:
        return RescueModel::tr("List rows");
    case RescueKind::Accounts:
        return RescueModel::tr("Accounts");
    default:
        return RescueModel::tr("Office details and others");
    }
}

QString countText(qint64 count, bool isExact)
{
    const QString number = QLocale().toString(count);
    return isExact ? number : RescueModel::tr("at least %1").arg(number);
}

int RescueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(RescueKind::Count);
}

int RescueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RescueModel::text(int row, int column) const
{
    const TableRescue &found = m_rescue.rows.counts.at(std::size_t(row));
    const TableRescue *backup
        = m_rescue.backup ? &m_rescue.backup->counts.at(std::size_t(row)) : nullptr;
    switch (column) {
    case Kind:
        return rescueKindTitle(RescueKind(row));
    case BackupRows:
        return backup ? countText(backup->sound, true) : QStringLiteral("–");
    case BackupMissing:
        return backup ? countText(backup->lost, true) : QStringLiteral("–");
    case Sound:
        return countText(found.sound, true);
    case ToCheck:
        return countText(found.doubtful, true);
    default:
        return countText(found.lost, found.isExact);
    }
}

QVariant RescueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    return {};
}

QVariant RescueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("What");
    case BackupRows:
        return tr("Backup: has");
    case BackupMissing:
        return tr("Backup: lacks");
    case Sound:
        return tr("Row by row: saved");
    case ToCheck:
        return tr("Row by row: to check");
    default:
        return tr("Row by row: lost");
    }
}

} // namespace soctv
