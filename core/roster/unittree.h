#pragma once

#include "core/db/changes.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace soctv {

/// A kind of units, such as "Công đoàn cơ sở". Kinds and their names are data.
struct UnitKind {
    qint64 id = 0;
    QString key;
    QString name;
};
/// All kinds, in their own order.
QList<UnitKind> unitKinds(Database &database);

/// One unit as it was on a day.
struct UnitNode {
    qint64 id = 0;
    qint64 parent = 0; ///< 0: at the top
    qint64 kind = 0;
    QString kindKey;
    QString name;
    QString code;
    bool open = false; ///< it bears a name on the day
    bool later = false; ///< not open because it begins after the day
};

/// Who stands under whom on one day. A unit that had closed stands where it last stood, one that
/// begins later where it will begin; units that were deleted are left out.
class UnitTree {
public:
    /// An invalid \a day is today.
    explicit UnitTree(Database &database, const QDate &day = {});
    UnitTree() = default;

    const QDate &day() const { return m_day; }
    /// Parents before their children, siblings in Vietnamese order of name.
    const QList<UnitNode> &nodes() const { return m_nodes; }
    /// Null: there is no such unit.
    const UnitNode *node(qint64 unit) const;
    /// The units directly under \a parent, or at the top (0).
    QList<qint64> children(qint64 parent) const;
    /// \a unit and all below it.
    QSet<qint64> subtree(qint64 unit) const;
    /// 0 at the top; -1: there is no such unit.
    int depth(qint64 unit) const;
    /// The names from the top down to that of \a unit.
    QStringList path(qint64 unit) const;

    /// The place of \a unit in nodes(); -1: there is no such unit.
    qsizetype indexOf(qint64 unit) const { return m_index.value(unit, -1); }
    /// The place after the last node below the one at \a index.
    qsizetype endOf(qsizetype index) const { return m_ends.at(index); }

private:
    void findEnds();

    QDate m_day;
    QList<UnitNode> m_nodes;
    QList<qsizetype> m_ends; // by place in m_nodes
    QList<int> m_depths;
    QHash<qint64, qsizetype> m_index;
};

/// True if a UnitTree read before \a changes is out of date.
bool changesUnitTree(const Changes &changes);

} // namespace soctv
