#include "ui/backups/backupsmodel.h"

#include "ui/backups/backupwords.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace soctv {

namespace {

// What is noted under this name, or nothing where it was never counted.
QString countText(const BackupInfo &backup, const char *name)
{
    const auto count = backup.counts.find(QLatin1String(name));
    return count == backup.counts.end() ? QStringLiteral("–") : QLocale().toString(*count);
}

QString textOf(const BackupInfo &backup, int column)
{
    switch (column) {
    case BackupsModel::Number:
        return QString::number(backup.sequence);
    case BackupsModel::When:
        return backupTime(backup);
    case BackupsModel::Why:
        return backupReason(backup);
    case BackupsModel::Size:
        return sizeText(backup.size);
    case BackupsModel::People:
        return countText(backup, "people");
    case BackupsModel::Posts:
        return countText(backup, "posts");
    case BackupsModel::Units:
        return countText(backup, "units");
    case BackupsModel::Accounts:
        return countText(backup, "accounts");
    default:
        return backupState(backup);
    }
}

bool isNumber(int column)
{
    return column == BackupsModel::Number
        || (column >= BackupsModel::Size && column <= BackupsModel::Accounts);
}

} // namespace

void BackupsModel::setBackups(const QList<BackupInfo> &backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

const BackupInfo *BackupsModel::backup(int row) const
{
    return row >= 0 && row < m_backups.size() ? &m_backups.at(row) : nullptr;
}

int BackupsModel::rowOf(const QString &path) const
{
    const auto found = std::ranges::find(m_backups, path, &BackupInfo::path);
    return found == m_backups.end() ? -1 : int(found - m_backups.begin());
}

int BackupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    const BackupInfo *backup = index.isValid() ? this->backup(index.row()) : nullptr;
    if (!backup)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*backup, index.column());
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(backup->path).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case When:
        return tr("Made");
    case Why:
        return tr("Why");
    case Size:
        return tr("Size");
    case People:
        return tr("People");
    case Posts:
        return tr("Posts");
    case Units:
        return tr("Units");
    case Accounts:
        return tr("Accounts");
    default:
        return tr("Check");
    }
}

} // namespace soctv
