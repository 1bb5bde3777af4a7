#include "ui/intake/filesmodel.h"

#include "ui/intake/filestate.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"
#include "ui/list/cellmarks.h"
#include "ui/plaintooltip.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace soctv {

FilesModel::FilesModel(IntakeSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    add(session.fileCount());
    connect(&session.files(), &IntakeFiles::added, this, [this](int, int count) { add(count); });
    connect(&session.files(), &IntakeFiles::changed, this, &FilesModel::refresh);
    connect(&session, &IntakeSession::planChanged, this, &FilesModel::followPlan);
}

void FilesModel::add(int count)
{
    if (count == 0)
        return;
    if (known() == 1) {
        beginInsertRows({}, 0, 0);
        m_leading = 1;
        endInsertRows();
    }
    const int leading = known() == 0 && count > 1 ? 1 : 0;
    beginInsertRows({}, rowCount(), rowCount() + leading + count - 1);
    m_leading += leading;
    for (int i = 0; i < count; ++i) {
        m_places.append(known());
        m_order.append(known());
    }
    endInsertRows();
    m_isSorted = false;
}

void FilesModel::refresh(int first, int last)
{
    if (first == last)
        Q_EMIT dataChanged(index(rowOf(first), 0), index(rowOf(first), ColumnCount - 1));
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FilesModel::followPlan()
{
    if (rowCount() == 0)
        return;
    refresh(0, rowCount() - 1);
    if (!m_isSorted && !m_session.isReading())
        sort();
}

void FilesModel::sort()
{
    m_isSorted = true;
    QList<int> order = m_order;
    std::ranges::sort(order);
    std::ranges::stable_partition(order, [this](int file) { return needsLook(m_session, file); });
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<int> files;
    for (const QModelIndex &index : before)
        files.append(fileAt(index.row()));
    m_order = order;
    for (int place = 0; place < known(); ++place)
        m_places[m_order.at(place)] = place;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = files.at(i) == PlanModel::allFiles ? 0 : rowOf(files.at(i));
        changePersistentIndex(before.at(i), index(row, before.at(i).column()));
    }
    Q_EMIT layoutChanged();
}

int FilesModel::fileAt(int row) const
{
    return m_order.value(row - m_leading, PlanModel::allFiles);
}

int FilesModel::rowOf(int file) const
{
    return m_places.at(file) + m_leading;
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : known() + m_leading;
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int file = fileAt(index.row());
    const bool isAll = file == PlanModel::allFiles;
    switch (role) {
    case Qt::DisplayRole:
        return isAll ? allText(index.column()) : fileText(file, index.column());
    case Qt::ToolTipRole:
        return isAll ? QVariant() : plainToolTip(remark(file, index.column()));
    case Qt::AccessibleDescriptionRole:
        return isAll ? QString() : remark(file, index.column());
    case Qt::DecorationRole:
        return !isAll && index.column() == State && needsLook(m_session, file)
            ? warningMark(QGuiApplication::palette())
            : QVariant();
    default:
        return {};
    }
}

QString FilesModel::allText(int column) const
{
    return column == State ? tr("%n row(s)", nullptr, m_session.summary().counts.all())
                           : tr("All %n file(s)", nullptr, known());
}

QString FilesModel::fileText(int file, int column) const
{
    if (column == State)
        return fileStateText(m_session, file);
    const ReturnedFile &entry = m_session.file(file).file;
    const QString &unit = entry.form.unit;
    return unit.isEmpty() ? entry.name : entry.name + u'\n' + unit;
}

QString FilesModel::remark(int file, int column) const
{
    const QString &error = m_session.file(file).file.error;
    const QString remark = error.isEmpty() ? fileRemark(m_session, file) : error;
    return remark.isEmpty() ? fileText(file, column) : remark;
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == State ? tr("State") : tr("File");
}

} // namespace soctv
