#include "ui/statistics/statisticsmodel.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace soctv {

namespace {

qint64 numberOf(const Tally &tally, int column)
{
    switch (column) {
    case StatisticsModel::Units:
        return tally.units;
    case StatisticsModel::Section1:
        return tally.of(Role::AccountContact);
    case StatisticsModel::Section2:
        return tally.of(Role::CoreStaff);
    case StatisticsModel::Collaborators:
        return tally.of(Role::Collaborator);
    case StatisticsModel::People:
        return tally.people;
    default:
        return tally.accounts;
    }
}

} // namespace

StatisticsModel::StatisticsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void StatisticsModel::setStatistics(Statistics statistics)
{
    const bool wasAtStart = m_parent == m_statistics.start();
    m_statistics = StatisticsRows(std::move(statistics));
    m_isCounted = true;
    if (wasAtStart || !m_statistics.knows(m_parent))
        m_parent = m_statistics.start();
    refresh();
}

void StatisticsModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    refresh();
}

void StatisticsModel::refresh()
{
    beginResetModel();
    readRows();
    endResetModel();
}

bool StatisticsModel::enter(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).opens)
        return false;
    m_parent = m_rows.at(row).id;
    refresh();
    return true;
}

int StatisticsModel::leave()
{
    if (!canLeave())
        return -1;
    const qint64 left = std::exchange(m_parent, m_statistics.above(m_parent));
    refresh();
    const auto at = std::ranges::find_if(m_rows, [left](const StatisticsRow &row) {
        return row.type == StatisticsRow::Unit && row.id == left;
    });
    return at == m_rows.end() ? 0 : int(at - m_rows.begin());
}

bool StatisticsModel::canLeave() const
{
    return m_grouping == Grouping::Unit && m_parent != m_statistics.start();
}

QStringList StatisticsModel::path() const
{
    return m_grouping == Grouping::Unit ? m_statistics.path(m_parent) : QStringList();
}

int StatisticsModel::find(const StatisticsRow &row) const
{
    const auto at = std::ranges::find_if(m_rows,
        [&](const StatisticsRow &other) { return other.type == row.type && other.id == row.id; });
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

std::optional<qint64> StatisticsModel::number(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == Name)
        return std::nullopt;
    return numberOf(m_rows.at(index.row()).tally, index.column());
}

std::optional<View> StatisticsModel::viewOf(int column)
{
    switch (column) {
    case Section1:
        return View::Section1;
    case Section2:
        return View::Section2;
    case Collaborators:
        return View::Collaborators;
    default:
        return std::nullopt;
    }
}

bool StatisticsModel::opensRows(const QModelIndex &index) const
{
    return number(index).value_or(0) > 0 && viewOf(index.column())
        && m_rows.at(index.row()).type != StatisticsRow::NoUnit;
}

QList<qint64> StatisticsModel::unitsOf(int row) const
{
    return m_statistics.units(m_rows.at(row), m_parent);
}

QList<BarChart::Bar> StatisticsModel::bars(int column) const
{
    QList<BarChart::Bar> bars;
    for (const StatisticsRow &row : m_rows) {
        if (row.type != StatisticsRow::Total)
            bars.append({row.name, numberOf(row.tally, column)});
    }
    return bars;
}

QString StatisticsModel::tabbedText() const
{
    QStringList lines;
    const auto addLine = [&](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(cell(column));
        lines.append(cells.join(u'\t'));
    };
    addLine([this](int column) {
        return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    });
    for (const StatisticsRow &row : m_rows) {
        addLine([&row](int column) {
            return column == Name ? row.name : QString::number(numberOf(row.tally, column));
        });
    }
    return lines.join(u'\n') + u'\n';
}

int StatisticsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StatisticsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatisticsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StatisticsRow &row = m_rows.at(index.row());
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
        if (isName)
            return row.opens ? row.name + QStringLiteral(" ▸") : row.name;
        return QLocale().toString(numberOf(row.tally, index.column()));
    case Qt::ToolTipRole:
        return isName ? row.name.toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        return fontAt(index);
    case Qt::ForegroundRole:
        return opensRows(index) ? QGuiApplication::palette().link() : QVariant();
    default:
        return {};
    }
}

QVariant StatisticsModel::fontAt(const QModelIndex &index) const
{
    const bool isTotal = m_rows.at(index.row()).type == StatisticsRow::Total;
    const bool isLink = opensRows(index);
    if (!isTotal && !isLink)
        return {};
    QFont font;
    font.setBold(isTotal);
    font.setUnderline(isLink);
    return font;
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == Accounts)
            return tr("Official pages in use");
        const auto view = viewOf(section);
        return view ? viewName(*view).toHtmlEscaped() : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return m_grouping == Grouping::Unit ? tr("Unit")
            : m_grouping == Grouping::Kind  ? tr("Kind of unit")
                                            : tr("Level");
    case Units:
        return tr("Number of units");
    case Section1:
        return tr("Section 1");
    case Section2:
        return tr("Section 2");
    case Collaborators:
        return tr("Collaborators");
    case People:
        return tr("People");
    default:
        return tr("Pages");
    }
}

void StatisticsModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<StatisticsRow> held;
    for (const QModelIndex &index : before)
        held.append(m_rows.at(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    readRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(find(held.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void StatisticsModel::readRows()
{
    if (!m_isCounted)
        return;
    m_rows = m_statistics.rows(m_grouping, m_parent);
    const auto rows = std::ranges::subrange(m_rows.begin(), m_rows.end() - 1);
    if (m_sortColumn == Name) { // they come in the order of names
        if (m_sortOrder == Qt::DescendingOrder)
            std::ranges::reverse(rows);
        return;
    }
    std::ranges::stable_sort(rows, [this](const StatisticsRow &a, const StatisticsRow &b) {
        const qint64 left = numberOf(a.tally, m_sortColumn);
        const qint64 right = numberOf(b.tally, m_sortColumn);
        return m_sortOrder == Qt::AscendingOrder ? left < right : left > right;
    });
}

} // namespace soctv
