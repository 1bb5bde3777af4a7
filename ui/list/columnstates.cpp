#include "ui/list/columnstates.h"

#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/settings.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace soctv {

namespace {

constexpr int smallestWidth = 40;
constexpr int largestWidth = 2000;

QString keyOf(Scope scope)
{
    switch (scope) {
    case Scope::Section1:
        return QStringLiteral("list/section1/columns");
    case Scope::Section2:
        return QStringLiteral("list/section2/columns");
    case Scope::Collaborators:
        return QStringLiteral("list/collaborators/columns");
    case Scope::ToCheck:
        return QStringLiteral("list/toCheck/columns");
    case Scope::EndingSoon:
        return QStringLiteral("list/endingSoon/columns");
    case Scope::UnitClosed:
        return QStringLiteral("list/unitClosed/columns");
    case Scope::Ended:
        return QStringLiteral("list/ended/columns");
    case Scope::Bin:
        break;
    }
    return QStringLiteral("list/bin/columns");
}

bool showsTerms(Scope scope)
{
    return scope == Scope::Collaborators || scope == Scope::EndingSoon || scope == Scope::UnitClosed
        || scope == Scope::Ended;
}

bool isUsual(const Field &line, Scope scope)
{
    if (!showsTerms(scope))
        return line.flags & Shown;
    // These lists are about terms: on a small screen their days stay in sight.
    const bool elsewhere = line.table == "account"
        || (scope != Scope::Collaborators && line.type == FieldType::Email);
    return (line.flags & (Shown | FieldFlag::Collaborators)) && !elsewhere;
}

} // namespace

ColumnStates::ColumnStates(Settings &settings, RosterTable &table, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_table(table)
{
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { follow(column, width); });
}

void ColumnStates::setUsual()
{
    for (int column = 1; column < m_table.model()->columnCount(); ++column) {
        const Field &line = listFields[std::size_t(RosterModel::fieldOf(column))];
        m_table.setColumnHidden(column, false); // a hidden one takes no width
        m_table.setColumnWidth(column, line.width * m_settings.textSize() / 100);
        m_table.setColumnHidden(column, !isUsual(line, m_scope));
    }
}

void ColumnStates::restore(Scope scope)
{
    const QScopedValueRollback restoring(m_restoring, true);
    m_scope = scope;
    setUsual();
    // One entry for each column: "phone 110 shown"; fields of another version are passed over.
    const QStringList entries = m_settings.value(keyOf(scope)).toStringList();
    for (const QString &entry : entries) {
        const QStringList parts = entry.split(u' ');
        const int field = fieldByKey(parts.first());
        const int column = RosterModel::columnOf(field);
        if (parts.size() != 3 || field < 0 || column >= m_table.model()->columnCount())
            continue;
        const int width = qBound(smallestWidth, parts.at(1).toInt(), largestWidth);
        const bool required = listFields[std::size_t(field)].flags & Required;
        m_table.setColumnHidden(column, false);
        m_table.setColumnWidth(column, width * m_settings.textSize() / 100);
        m_table.setColumnHidden(column, parts.at(2) != QLatin1String("shown") && !required);
    }
}

void ColumnStates::reset()
{
    const QScopedValueRollback restoring(m_restoring, true);
    m_settings.setValue(keyOf(m_scope), QStringList());
    setUsual();
}

void ColumnStates::follow(int column, int width)
{
    if (width > 0)
        m_widths[column] = width;
    if (!m_restoring && column != RosterModel::numberColumn)
        save();
}

void ColumnStates::save()
{
    QStringList entries;
    for (int column = 1; column < m_table.model()->columnCount(); ++column) {
        const QLatin1String name = listFields[std::size_t(RosterModel::fieldOf(column))].name();
        const QLatin1String state(m_table.columnWidth(column) > 0 ? "shown" : "hidden");
        const int width = m_widths.value(column) * 100 / m_settings.textSize();
        entries.append(name % u' ' % QString::number(width) % u' ' % state);
    }
    m_settings.setValue(keyOf(m_scope), entries);
}

} // namespace soctv
