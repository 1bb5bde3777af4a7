#include "core/sheets/sources.h"

#include "core/forms/catalog.h"
#include "core/roster/unittree.h"

#include <algorithm>

namespace soctv {

namespace {

const QList<SheetSource> &sources()
{
    static const QList<SheetSource> all{
        accountSource(),
        beganSource(),
        endedSource(),
        postSource(),
        unitTotalSource(),
    };
    return all;
}

} // namespace

const QList<SheetRow> &ListedRows::rows()
{
    if (!m_rows)
        m_rows = m_load();
    return *m_rows;
}

bool ListedRows::next(SheetRow &row)
{
    if (m_given == rows().size())
        return false;
    row = rows().at(m_given++);
    return true;
}

WantedUnits::WantedUnits(Database &database, const SheetSettings &settings)
{
    if (settings.allUnits)
        return;
    m_units = settings.withUnitsBelow ? UnitTree(database, settings.asOf).subtree(settings.unitId)
                                      : QSet<qint64>{settings.unitId};
}

int SheetSource::column(const QString &columnKey) const
{
    const auto it = std::ranges::find(columns, columnKey, &SourceColumn::key);
    if (it == columns.end())
        refuseSheet(columnKey);
    return int(it - columns.begin());
}

const SheetSource &sourceNamed(const QString &key)
{
    const auto it = std::ranges::find(sources(), key, &SheetSource::key);
    if (it == sources().end())
        refuseSheet(key);
    return *it;
}

QList<TableColumn> tableColumns(const SheetSection &section, const SheetSettings &settings)
{
    const SheetSource &source = sourceNamed(section.rows);
    for (const SheetColumn &column : section.columns) { // hidden ones are to be right too
        if (!column.isNumber())
            source.column(column.key);
    }
    if (!section.group.isEmpty() && !source.columns.at(source.column(section.group)).groups)
        refuseSheet(section.group);
    QList<TableColumn> columns;
    for (const SheetColumn &column : visibleColumns(section, settings)) {
        const int index = column.isNumber() ? -1 : source.column(column.key);
        const ColumnKind kind = index < 0 ? ColumnKind::Code : source.columns.at(index).kind;
        columns.append({column.header, column.width, index, kind});
    }
    return columns;
}

} // namespace soctv
