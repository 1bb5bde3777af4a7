#include "ui/intake/gridmodel.h"

#include "core/text/fold.h"
#include "ui/plaintooltip.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace soctv {

namespace {

constexpr int letters = 26;
constexpr int longestCell = 200; // letters that a cell shows
constexpr int longestTip = 1000;

} // namespace

QString columnLetters(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.prepend(QChar(u'A' + (rest - 1) % letters));
    return name;
}

GridModel::GridModel(std::shared_ptr<const Workbook> workbook, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workbook(std::move(workbook))
{
}

void GridModel::setSheet(int sheet)
{
    beginResetModel();
    m_sheet = sheet;
    m_firstRow = -1;
    endResetModel();
}

void GridModel::setFirstRow(int row)
{
    m_firstRow = row;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, qMax(0, rowCount() - 1));
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : grid().rowCount();
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : grid().columnCount();
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isAbove = index.row() < m_firstRow;
    switch (role) {
    case Qt::DisplayRole:
        return cleaned(grid().text(index.row(), index.column()).left(longestCell));
    case Qt::ToolTipRole:
        return plainToolTip(grid().text(index.row(), index.column()).left(longestTip));
    case Qt::FontRole:
        if (isAbove) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        return {};
    case Qt::ForegroundRole:
        return isAbove ? QGuiApplication::palette().brush(QPalette::PlaceholderText) : QVariant();
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return columnLetters(section);
    const QString number = QString::number(section + 1);
    return section == m_firstRow ? QStringLiteral("▶ ") + number : number;
}

} // namespace soctv
