#include "ui/units/unitmodel.h"

#include <QLocale>

namespace soctv {

void UnitModel::setOverview(UnitOverview overview, bool ofToday)
{
    beginResetModel();
    m_overview = std::move(overview);
    m_ofToday = ofToday;
    arrange();
    endResetModel();
}

void UnitModel::setFilter(const QString &typed)
{
    const SearchPattern pattern(typed);
    if (pattern.plain() == m_pattern.plain() && pattern.marks() == m_pattern.marks())
        return;
    beginResetModel();
    m_pattern = pattern;
    arrange();
    endResetModel();
}

void UnitModel::setClosedShown(bool shown)
{
    if (shown == m_closedShown)
        return;
    beginResetModel();
    m_closedShown = shown;
    arrange();
    endResetModel();
}

bool UnitModel::isListed(const UnitNode &node) const
{
    return node.open || m_closedShown || (node.later && m_ofToday);
}

// From the last node to the first, so that what stands below is known before what is above it.
void UnitModel::arrange()
{
    const QList<UnitNode> &nodes = tree().nodes();
    const auto count = Place(nodes.size());
    std::vector<bool> shown(count, false);
    m_matches = 0;
    m_hiddenMatches = 0;
    m_firstMatch = 0;
    for (Place i = count; i-- > 0;) {
        const UnitNode &node = nodes.at(qsizetype(i));
        const SearchText &names = m_overview.facts.at(qsizetype(i)).names;
        if (m_pattern.matches(names.plain, names.marks)) {
            shown[i] = shown[i] || isListed(node);
            (isListed(node) ? m_matches : m_hiddenMatches) += 1;
            if (isListed(node))
                m_firstMatch = node.id;
        }
        const qsizetype above = node.parent == 0 ? -1 : tree().indexOf(node.parent);
        if (shown[i] && above >= 0)
            shown[Place(above)] = true;
    }
    m_top.clear();
    m_below.assign(count, {});
    m_rows.assign(count, -1);
    for (Place i = 0; i < count; ++i) {
        if (!shown[i])
            continue;
        const qint64 parent = nodes.at(qsizetype(i)).parent;
        std::vector<Place> &siblings = parent == 0 ? m_top : m_below[Place(tree().indexOf(parent))];
        m_rows[i] = int(siblings.size());
        siblings.push_back(i);
    }
}

qint64 UnitModel::unit(const QModelIndex &index) const
{
    return index.isValid() ? tree().nodes().at(qsizetype(index.internalId())).id : 0;
}

QModelIndex UnitModel::indexOf(qint64 unit) const
{
    const qsizetype place = tree().indexOf(unit);
    if (place < 0 || m_rows[Place(place)] < 0)
        return {};
    return createIndex(m_rows[Place(place)], Name, quintptr(place));
}

const std::vector<UnitModel::Place> &UnitModel::shownBelow(const QModelIndex &parent) const
{
    return parent.isValid() ? m_below[Place(parent.internalId())] : m_top;
}

QModelIndex UnitModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(shownBelow(parent)[Place(row)]));
}

QModelIndex UnitModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return indexOf(tree().nodes().at(qsizetype(index.internalId())).parent);
}

int UnitModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(shownBelow(parent).size());
}

int UnitModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString UnitModel::text(Place place, int column) const
{
    const UnitNode &node = tree().nodes().at(qsizetype(place));
    const UnitFacts &facts = m_overview.facts.at(qsizetype(place));
    const auto number
        = [](int count) { return count == 0 ? QString() : QLocale().toString(count); };
    switch (column) {
    case Name:
        return node.open ? node.name
            : node.later ? tr("%1 (not begun)").arg(node.name)
                         : tr("%1 (closed)").arg(node.name);
    case Kind:
        return facts.kind;
    case Code:
        return node.code;
    case Province:
        return facts.province;
    case Officer:
        return facts.officer;
    case People:
        return number(facts.people);
    case Posts:
        return number(facts.posts);
    }
    return {};
}

QVariant UnitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(Place(index.internalId()), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() >= People ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole:
        return unit(index);
    }
    return {};
}

QVariant UnitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Unit");
    case Kind:
        return tr("Kind");
    case Code:
        return tr("Code");
    case Province:
        return tr("Province or city");
    case Officer:
        return tr("Officer in charge");
    case People:
        return tr("People");
    case Posts:
        return tr("Posts");
    }
    return {};
}

} // namespace soctv
