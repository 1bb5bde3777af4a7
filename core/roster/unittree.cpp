#include "core/roster/unittree.h"

#include "core/db/statement.h"
#include "core/text/name.h"

#include <algorithm>
#include <vector>

namespace soctv {

namespace {

// ISO texts compare like the days they name; an empty one is open on its side.
bool holds(const QString &from, const QString &to, const QString &day)
{
    return from <= day && (to.isEmpty() || day <= to);
}

struct Draft {
    UnitNode node;
    QByteArray key; // order of the name
    QString when; // the day that tells where it stood: the day itself, or the nearest of its life
    bool named = false;
};

// Reads the units in steps: themselves, their names on the day, their parents then.
class TreeReader {
public:
    TreeReader(Database &database, const QDate &day)
        : m_database(database)
        , m_day(day.toString(Qt::ISODate))
    {
    }

    std::vector<Draft> read()
    {
        const ReadScope scope(m_database);
        readUnits();
        readNames();
        readParents();
        std::erase_if(m_drafts, [](const Draft &draft) { return !draft.named; });
        for (Draft &draft : m_drafts)
            draft.key = sortKey(draft.node.name);
        std::sort(m_drafts.begin(), m_drafts.end(), [](const Draft &a, const Draft &b) {
            return a.key != b.key ? a.key < b.key : a.node.id < b.node.id;
        });
        return std::move(m_drafts);
    }

private:
    void readUnits()
    {
        Statement units(m_database,
            "SELECT u.id, u.kind, k.key, u.code FROM unit u JOIN unit_kind k ON k.id = u.kind "
            "WHERE u.deleted_at IS NULL");
        while (units.step()) {
            Draft draft;
            draft.node.id = units.integer(0);
            draft.node.kind = units.integer(1);
            draft.node.kindKey = units.text(2);
            draft.node.code = units.text(3);
            m_index.insert(draft.node.id, m_drafts.size());
            m_drafts.push_back(std::move(draft));
        }
    }

    // In order of time: the name that holds, else the last that ended before, else the first.
    void readNames()
    {
        Statement names(m_database,
            "SELECT unit, name, COALESCE(valid_from, ''), COALESCE(valid_to, '') FROM unit_name "
            "ORDER BY unit, valid_from, id");
        while (names.step()) {
            const auto index = m_index.constFind(names.integer(0));
            if (index == m_index.constEnd())
                continue;
            Draft &draft = m_drafts[*index];
            const QString from = names.text(2);
            const QString to = names.text(3);
            if (draft.node.open || (draft.named && from > m_day))
                continue;
            draft.node.open = holds(from, to, m_day);
            draft.node.later = from > m_day;
            draft.when = draft.node.open ? m_day : draft.node.later ? from : to;
            draft.node.name = names.text(1);
            draft.named = true;
        }
    }

    void readParents()
    {
        Statement parents(m_database,
            "SELECT unit, parent, COALESCE(valid_from, ''), COALESCE(valid_to, '') "
            "FROM unit_parent");
        while (parents.step()) {
            const auto index = m_index.constFind(parents.integer(0));
            if (index == m_index.constEnd())
                continue;
            Draft &draft = m_drafts[*index];
            if (m_index.contains(parents.integer(1))
                && holds(parents.text(2), parents.text(3), draft.when))
                draft.node.parent = parents.integer(1);
        }
    }

    Database &m_database;
    QString m_day;
    std::vector<Draft> m_drafts;
    QHash<qint64, std::size_t> m_index;
};

} // namespace

QList<UnitKind> unitKinds(Database &database)
{
    QList<UnitKind> kinds;
    Statement statement(database, "SELECT id, key, name FROM unit_kind ORDER BY position, id");
    while (statement.step())
        kinds.append({statement.integer(0), statement.text(1), statement.text(2)});
    return kinds;
}

UnitTree::UnitTree(Database &database, const QDate &day)
    : m_day(day.isValid() ? day : QDate::currentDate())
{
    std::vector<Draft> drafts = TreeReader(database, m_day).read();
    QHash<qint64, std::vector<std::size_t>> below; // backwards: a stack takes the last one first
    for (std::size_t i = drafts.size(); i-- > 0;)
        below[drafts[i].node.parent].push_back(i);

    std::vector<std::size_t> stack = below.take(0);
    const auto place = [&](std::size_t i) {
        UnitNode &node = drafts[i].node;
        const int depth = node.parent == 0 ? 0 : m_depths.at(m_index.value(node.parent)) + 1;
        m_index.insert(node.id, m_nodes.size());
        m_depths.append(depth);
        const std::vector<std::size_t> children = below.take(node.id);
        stack.insert(stack.end(), children.begin(), children.end());
        m_nodes.append(std::move(node));
    };
    for (std::size_t next = 0; !stack.empty() || next < drafts.size();) {
        if (!stack.empty()) {
            const std::size_t i = stack.back();
            stack.pop_back();
            if (!m_index.contains(drafts[i].node.id))
                place(i);
        } else if (m_index.contains(drafts[next].node.id)) {
            ++next;
        } else { // its parents go round in a circle, which only a damaged file holds
            drafts[next].node.parent = 0;
            place(next);
        }
    }
    findEnds();
}

void UnitTree::findEnds()
{
    m_ends.resize(m_nodes.size());
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i <= m_nodes.size(); ++i) {
        const int depth = i < m_nodes.size() ? m_depths.at(i) : 0;
        while (int(open.size()) > depth) {
            m_ends[open.back()] = i;
            open.pop_back();
        }
        open.push_back(i);
    }
}

const UnitNode *UnitTree::node(qint64 unit) const
{
    const qsizetype index = indexOf(unit);
    return index < 0 ? nullptr : &m_nodes.at(index);
}

QList<qint64> UnitTree::children(qint64 parent) const
{
    QList<qint64> units;
    const qsizetype index = indexOf(parent);
    if (parent != 0 && index < 0)
        return units;
    const qsizetype end = parent == 0 ? m_nodes.size() : m_ends.at(index);
    for (qsizetype i = index + 1; i < end; i = m_ends.at(i))
        units.append(m_nodes.at(i).id);
    return units;
}

QSet<qint64> UnitTree::subtree(qint64 unit) const
{
    QSet<qint64> units;
    const qsizetype index = indexOf(unit);
    for (qsizetype i = index; i >= 0 && i < m_ends.at(index); ++i)
        units.insert(m_nodes.at(i).id);
    return units;
}

int UnitTree::depth(qint64 unit) const
{
    const qsizetype index = indexOf(unit);
    return index < 0 ? -1 : m_depths.at(index);
}

QStringList UnitTree::path(qint64 unit) const
{
    QStringList names;
    for (const UnitNode *step = node(unit); step; step = node(step->parent))
        names.prepend(step->name);
    return names;
}

bool changesUnitTree(const Changes &changes)
{
    return changes.touches("unit") || changes.touches("unit_name") || changes.touches("unit_parent")
        || changes.touches("unit_kind");
}

} // namespace soctv
