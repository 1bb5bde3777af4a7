#include "ui/terms/pickmodel.h"

#include "core/roster/fieldtext.h"

#include <array>

namespace soctv {

namespace {

constexpr std::array<int, PickModel::ColumnCount> fields{
    field("full_name"), field("unit"), field("position"), field("valid_from"), field("valid_to")};

} // namespace

PickModel::PickModel(const QList<ListRow> &rows, bool ticked, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const ListRow &row : rows)
        m_lines.append({row.post, row.texts, ticked, {row.role, {}}});
}

void PickModel::add(const NewRow &row, const QString &name)
{
    const int at = int(m_lines.size());
    beginInsertRows({}, at, at);
    m_lines.append({0, row.texts, true, row});
    m_lines.last().texts[field("full_name")] = tr("%1 (new)").arg(name);
    endInsertRows();
    Q_EMIT ticksChanged();
}

QList<qint64> PickModel::posts(bool ticked) const
{
    QList<qint64> list;
    for (const Line &line : m_lines) {
        if (line.post != 0 && line.ticked == ticked)
            list.append(line.post);
    }
    return list;
}

QList<qint64> PickModel::ticked() const
{
    return posts(true);
}

QList<qint64> PickModel::unticked() const
{
    return posts(false);
}

QList<NewRow> PickModel::added() const
{
    QList<NewRow> rows;
    for (const Line &line : m_lines) {
        if (line.post == 0 && line.ticked)
            rows.append(line.row);
    }
    return rows;
}

Role PickModel::role() const
{
    return m_lines.isEmpty() ? Role::Collaborator : m_lines.first().row.role;
}

void PickModel::setTicked(const QList<qint64> &posts, bool ticked)
{
    const QSet<qint64> wanted(posts.begin(), posts.end());
    QList<int> rows;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (wanted.contains(m_lines.at(row).post))
            rows.append(row);
    }
    setRowsTicked(rows, ticked);
}

void PickModel::setRowsTicked(const QList<int> &rows, bool ticked)
{
    for (const int row : rows)
        m_lines[row].ticked = ticked;
    if (!rows.isEmpty()) {
        Q_EMIT dataChanged(
            index(0, Name), index(int(m_lines.size()) - 1, Name), {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

QString PickModel::rowText(int row) const
{
    const RowTexts &texts = m_lines.at(row).texts;
    return texts[field("full_name")] + QLatin1Char('\n') + texts[field("unit")] + QLatin1Char('\n')
        + texts[field("position")];
}

int PickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PickModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const int field = fields.at(std::size_t(index.column()));
    if (role == Qt::DisplayRole)
        return shownText(field, line.texts[std::size_t(field)]);
    if (role == Qt::CheckStateRole && index.column() == Name)
        return line.ticked ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool PickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name
        || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_lines[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Name ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant PickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return fieldTitle(fields.at(std::size_t(section)));
}

} // namespace soctv
