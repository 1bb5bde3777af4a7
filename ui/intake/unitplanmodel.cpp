#include "ui/intake/unitplanmodel.h"

#include "core/intake/rowissues.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planwords.h"
#include "ui/list/cellmarks.h"
#include "ui/plaintooltip.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace soctv {

namespace {

bool isChanged(const PlannedUnit &unit, int field)
{
    return std::ranges::any_of(
        unit.changes, [field](const CellChange &change) { return change.field == field; });
}

bool isOf(const Issue &issue, int field)
{
    return issue.field == unitFields[std::size_t(field)].name();
}

bool isMarked(const PlannedUnit &unit, int field)
{
    return std::ranges::any_of(unit.issues,
        [field](const Issue &issue) { return isOf(issue, field) && !onlyInforms(issue); });
}

} // namespace

QString unitCellText(const PlannedUnit &unit, int field)
{
    const QString &text = unit.texts[std::size_t(field)];
    // Named QString: what + makes holds on to its parts by reference.
    const auto arrow = [](const QString &before, const QString &after) -> QString {
        return (before.isEmpty() ? PlanModel::tr("(empty)") : before) + QStringLiteral(" → ")
            + after;
    };
    for (const CellChange &change : unit.changes) {
        if (change.field == field)
            return arrow(change.before, text);
    }
    for (const Issue &issue : unit.repaired) {
        if (isOf(issue, field) && issue.found != text)
            return QStringLiteral("✓ ") + arrow(issue.found, text);
    }
    for (const Issue &issue : unit.issues) {
        if (isOf(issue, field) && !issue.offer.isEmpty() && issue.offer != text)
            return arrow(text, issue.offer) + u'?';
    }
    return text;
}

UnitPlanModel::UnitPlanModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_planned(std::make_shared<const PlannedImport>())
    , m_file(PlanModel::allFiles)
{
}

void UnitPlanModel::setPlan(std::shared_ptr<const PlannedImport> planned)
{
    m_planned = std::move(planned);
    refresh();
}

void UnitPlanModel::setFile(int file)
{
    m_file = file;
    refresh();
}

void UnitPlanModel::setOutcome(std::optional<Outcome> outcome)
{
    m_outcome = outcome;
    refresh();
}

bool UnitPlanModel::isOfFile(const PlannedUnit &unit) const
{
    return m_file == PlanModel::allFiles || unit.key.file == m_file;
}

// Where the same rows stay, so do the selection and what is in sight.
void UnitPlanModel::refresh()
{
    QList<int> rows;
    const QList<PlannedUnit> &units = m_planned->plan.units;
    for (int i = 0; i < units.size(); ++i) {
        if (isOfFile(units.at(i)) && (!m_outcome || units.at(i).outcome == *m_outcome))
            rows.append(i);
    }
    if (rows == m_rows) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int UnitPlanModel::count(std::optional<Outcome> outcome) const
{
    const OutcomeCounts counts = m_file == PlanModel::allFiles
        ? m_planned->summary.units
        : m_planned->summary.byFile.value(m_file).units;
    return outcome ? counts[*outcome] : counts.all();
}

const PlannedUnit *UnitPlanModel::unit(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_planned->plan.units.at(m_rows.at(row)) : nullptr;
}

int UnitPlanModel::find(const RowKey &key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](int position) { return m_planned->plan.units.at(position).key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int UnitPlanModel::nextToLookAt(int row) const
{
    for (int i = 1; i <= rowCount(); ++i) {
        const int at = (qMax(row, 0) + i) % rowCount();
        if (unit(at)->outcome == Outcome::Check)
            return at;
    }
    return -1;
}

int UnitPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UnitPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + int(unitFieldCount);
}

QVariant UnitPlanModel::data(const QModelIndex &index, int role) const
{
    const PlannedUnit *unit = index.isValid() ? this->unit(index.row()) : nullptr;
    if (!unit)
        return {};
    const int field = index.column() - FirstField;
    const bool isWritten = unit->outcome != Outcome::Skipped && unit->outcome != Outcome::Same;
    const bool marked = isWritten
        && (field >= 0 ? isMarked(*unit, field)
                       : index.column() == OutcomeColumn && unit->outcome == Outcome::Check);
    switch (role) {
    case Qt::DisplayRole:
        return text(*unit, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(remarks(*unit, index.column()));
    case Qt::AccessibleDescriptionRole:
        return remarks(*unit, index.column());
    case Qt::DecorationRole:
        return marked ? warningMark(QGuiApplication::palette()) : QVariant();
    case Qt::BackgroundRole:
        return marked ? warningBackground(QGuiApplication::palette()) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(field >= 0 && isChanged(*unit, field));
        return font.bold() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QString UnitPlanModel::text(const PlannedUnit &unit, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return outcomeText(unit.outcome);
    case RowColumn:
        return unit.row > 0 ? QString::number(unit.row) : QString();
    case FileColumn:
        return m_planned->plan.files.value(unit.key.file);
    default:
        return unitCellText(unit, column - FirstField);
    }
}

QString UnitPlanModel::remarks(const PlannedUnit &unit, int column) const
{
    QStringList lines;
    for (const Issue &issue : unit.issues) {
        if (column == OutcomeColumn || (column >= FirstField && isOf(issue, column - FirstField)))
            lines.append(rowIssueText(issue));
    }
    return lines.isEmpty() ? text(unit, column) : lines.join(u'\n');
}

QVariant UnitPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return PlanModel::tr("What will happen");
    case RowColumn:
        return PlanModel::tr("Row");
    case FileColumn:
        return PlanModel::tr("File");
    default:
        return unitFieldTitle(section - FirstField);
    }
}

} // namespace soctv
