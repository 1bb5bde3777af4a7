#include "ui/units/splitmodel.h"

#include "core/roster/day.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "core/roster/unitlife.h"

namespace soctv {

SplitModel::SplitModel(Roster &roster, qint64 unit, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
    , m_unit(unit)
    , m_oldName(roster.unitNames().name(unit))
{
    read({});
}

void SplitModel::setDay(const QDate &day)
{
    beginResetModel();
    read(day);
    endResetModel();
}

void SplitModel::read(const QDate &day)
{
    m_lines.clear();
    const QDate from = dayOrToday(day);
    Database &database = m_roster.database();
    for (const ListRow &row : readRows(database, postsOfUnitFrom(database, m_unit, from))) {
        QString text = row.texts[field("full_name")];
        const QString &position = row.texts[field("position")];
        if (!position.isEmpty())
            text += QStringLiteral(" — ") + position;
        m_lines.append({row.post, true, text});
    }
    const UnitLives lives(database);
    for (const qint64 child : lives.childrenFrom(m_unit, isoDay(from)))
        m_lines.append({child, false, lives.shownName(child, isoDay(from))});
}

void SplitModel::setParts(const QStringList &names)
{
    m_names = names;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, To), index(rowCount() - 1, To));
}

void SplitModel::give(const QList<int> &rows, int part)
{
    for (const int row : rows) {
        if (part < 0)
            m_parts.remove(m_lines.at(row).id);
        else
            m_parts.insert(m_lines.at(row).id, part);
        Q_EMIT dataChanged(index(row, To), index(row, To));
    }
}

int SplitModel::partOf(const Line &line) const
{
    const int part = m_parts.value(line.id, -1);
    return part < m_names.size() ? part : -1;
}

QList<SplitPart> SplitModel::parts() const
{
    QList<SplitPart> parts;
    for (const QString &name : m_names)
        parts.append({name, {}, {}});
    for (const Line &line : m_lines) {
        const int part = partOf(line);
        if (part >= 0)
            (line.isPost ? parts[part].posts : parts[part].children).append(line.id);
    }
    return parts;
}

int SplitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int SplitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SplitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Line &line = m_lines.at(index.row());
    if (index.column() == What)
        return line.isPost ? line.text : tr("Unit: %1").arg(line.text);
    const int part = partOf(line);
    return part < 0 ? m_oldName : m_names.at(part);
}

QVariant SplitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Post or unit below") : tr("Goes to");
}

} // namespace soctv
