#include "core/roster/statistics.h"
#include "core/sheets/sources.h"

// The source "unit_totals": how many people and pages each unit has of its own, in groups by the
// unit above it. A unit that has nothing of its own but units below it is a group and no row. Posts
// and pages without a unit make one row at the end.

namespace soctv {

namespace {

constexpr qint64 noUnitGroup = -2;

QList<SourceColumn> totalColumns()
{
    QList<SourceColumn> columns{{QLatin1String("unit")}, {QLatin1String("code")},
        {QLatin1String("kind")}, {QLatin1String("parent"), ColumnKind::Text, true}};
    for (const char *key : {"account_contact", "core_staff", "collaborator", "people", "accounts"})
        columns.append({QLatin1String(key), ColumnKind::Count});
    columns.append({QLatin1String("remark")}); // to be written on by hand
    return columns;
}

class UnitTotals {
public:
    UnitTotals(Database &database, const SheetSettings &settings)
        : m_statistics(countStatistics(database, settings.asOf))
        , m_wanted(database, settings)
    {
        for (const UnitKind &kind : unitKinds(database))
            m_kinds.insert(kind.id, kind.name);
        addUnitsBelow(0);
        for (const UnitNode &node : m_statistics.tree.nodes())
            addUnitsBelow(node.id);
        if (settings.allUnits && !m_statistics.noUnit.isEmpty())
            m_rows.append({noUnitGroup, texts({}, {}, {}, {}, m_statistics.noUnit)});
    }

    const QList<SheetRow> &rows() const { return m_rows; }

private:
    void addUnitsBelow(qint64 parent)
    {
        const UnitTree &tree = m_statistics.tree;
        for (const qint64 unit : tree.children(parent)) {
            const UnitNode &node = *tree.node(unit);
            const Tally &own = m_statistics.own.at(tree.indexOf(unit));
            Tally held = own;
            held.units = 0; // the unit itself
            const bool isGroup = held.isEmpty() && !tree.children(unit).isEmpty();
            const bool isThere = node.open || !held.isEmpty();
            if (isGroup || !isThere || !m_wanted.contains(unit))
                continue;
            const UnitNode &above = parent == 0 ? node : *tree.node(parent);
            m_rows.append(
                {above.id, texts(node.name, node.code, m_kinds.value(node.kind), above.name, own)});
        }
    }

    static QStringList texts(const QString &unit, const QString &code, const QString &kind,
        const QString &parent, const Tally &tally)
    {
        QStringList list{unit, code, kind, parent};
        for (const qint64 count : {tally.of(Role::AccountContact), tally.of(Role::CoreStaff),
                 tally.of(Role::Collaborator), tally.people, tally.accounts})
            list.append(QString::number(count));
        list.append(QString());
        return list;
    }

    Statistics m_statistics;
    WantedUnits m_wanted;
    QHash<qint64, QString> m_kinds;
    QList<SheetRow> m_rows;
};

} // namespace

SheetSource unitTotalSource()
{
    return {QLatin1String("unit_totals"), totalColumns(),
        [](const Turn &turn, const SheetSection &,
            const SheetSettings &settings) -> std::unique_ptr<SourceRows> {
            return std::make_unique<ListedRows>([turn, settings] {
                QList<SheetRow> rows;
                turn([&](Database &database) { rows = UnitTotals(database, settings).rows(); });
                return rows;
            });
        }};
}

} // namespace soctv
