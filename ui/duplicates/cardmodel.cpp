#include "ui/duplicates/cardmodel.h"

#include <QFont>

namespace soctv {

namespace {

std::size_t sideOf(int column)
{
    return column == CardModel::Right ? MergeLine::right : MergeLine::left;
}

bool isSide(int column)
{
    return column == CardModel::Left || column == CardModel::Right;
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::AccountContact:
        return CardModel::tr("Row of section 1");
    case Role::CoreStaff:
        return CardModel::tr("Row of section 2");
    case Role::Collaborator:
        break;
    }
    return CardModel::tr("Row of a collaborator");
}

// A sign and a word: colour alone would tell too few.
QString signOf(const MergeLine &line)
{
    if (line.onlyWriting)
        return CardModel::tr("≈ written otherwise");
    if (line.differs)
        return CardModel::tr("≠ differs");
    if (line.texts[0].isEmpty() && line.texts[1].isEmpty())
        return {};
    if (line.texts[1].isEmpty())
        return CardModel::tr("← only left");
    if (line.texts[0].isEmpty())
        return CardModel::tr("→ only right");
    return line.texts[0] == line.texts[1] ? CardModel::tr("= the same") : CardModel::tr("+ joined");
}

} // namespace

CardModel::CardModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CardModel::setChoices(const MergeChoices &choices)
{
    beginResetModel();
    m_choices = choices;
    endResetModel();
}

void CardModel::take(int row, Column column)
{
    if (row < 0 || row >= rowCount() || !isSide(column))
        return;
    m_choices.take(row, sideOf(column));
    lineChanged(row);
}

void CardModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_choices.toggle(row);
    lineChanged(row);
}

void CardModel::lineChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int CardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.lines().size());
}

int CardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool CardModel::isTaken(const QModelIndex &index) const
{
    const MergeLine &shown = line(index.row());
    return isSide(index.column()) && shown.isChoice() && shown.taken[sideOf(index.column())];
}

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MergeLine &shown = line(index.row());
    const bool side = isSide(index.column());
    if (role == Qt::DisplayRole) {
        if (side)
            return shown.texts[sideOf(index.column())];
        if (index.column() == Sign)
            return signOf(shown);
        return shown.kind == MergeLine::Person ? fieldTitle(shown.field) : roleTitle(shown.role);
    }
    const bool choosable
        = side && shown.isChoice() && !shown.texts[sideOf(index.column())].isEmpty();
    if (role == Qt::CheckStateRole && choosable)
        return isTaken(index) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleDescriptionRole && choosable)
        return isTaken(index) ? tr("taken") : tr("left out");
    if (role == Qt::FontRole && isTaken(index)) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant CardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Field");
    case Left:
        return tr("First person");
    case Right:
        return tr("Second person");
    default:
        return tr("Compared");
    }
}

} // namespace soctv
