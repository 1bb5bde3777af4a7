#include "ui/intake/planmodel.h"

#include "core/intake/rowissues.h"
#include "ui/intake/planwords.h"
#include "ui/list/cellmarks.h"
#include "ui/plaintooltip.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <numeric>

namespace soctv {

namespace {

// Shown even where nobody has filled them; others only if a row has.
constexpr int lastUsualField = field("account_link");

bool isChanged(const PlannedRow &row, int field)
{
    return std::ranges::any_of(
        row.changes, [field](const CellChange &change) { return change.field == field; });
}

QStringList remarksOf(const PlannedRow &row)
{
    QStringList lines;
    for (const Issue &issue : row.issues)
        lines.append(rowIssueText(issue));
    return lines;
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::make_shared<const ImportPlan>())
    , m_fields(filledFields())
{
}

void PlanModel::setPlan(std::shared_ptr<const ImportPlan> plan)
{
    m_plan = std::move(plan);
    const QList<int> fields = filledFields();
    if (fields != m_fields) {
        beginResetModel();
        m_fields = fields;
        m_rows = shownRows();
        countRows();
        endResetModel();
        Q_EMIT countsChanged();
        return;
    }
    refresh();
}

void PlanModel::setFile(int file)
{
    m_file = file;
    refresh();
}

void PlanModel::setOutcome(std::optional<Outcome> outcome)
{
    m_outcome = outcome;
    refresh();
}

// Where the same rows stay, so do the selection and what is in sight.
void PlanModel::refresh()
{
    const QList<int> rows = shownRows();
    countRows();
    if (rows == m_rows) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT countsChanged();
}

QList<int> PlanModel::filledFields() const
{
    QList<int> fields;
    for (int i = 0; i < int(fieldCount); ++i) {
        const bool filled = i <= lastUsualField
            || std::ranges::any_of(m_plan->rows,
                [i](const PlannedRow &row) { return !row.texts[std::size_t(i)].isEmpty(); });
        if (filled)
            fields.append(i);
    }
    return fields;
}

QList<int> PlanModel::shownRows() const
{
    QList<int> rows;
    for (int i = 0; i < m_plan->rows.size(); ++i) {
        const PlannedRow &row = m_plan->rows.at(i);
        if ((m_file == allFiles || row.key.file == m_file)
            && (!m_outcome || row.outcome == *m_outcome))
            rows.append(i);
    }
    return rows;
}

void PlanModel::countRows()
{
    m_counts = {};
    for (const PlannedRow &row : m_plan->rows) {
        if (m_file == allFiles || row.key.file == m_file)
            ++m_counts[std::size_t(row.outcome)];
    }
}

int PlanModel::count(std::optional<Outcome> outcome) const
{
    return outcome ? m_counts[std::size_t(*outcome)]
                   : std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

const PlannedRow *PlanModel::row(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_plan->rows.at(m_rows.at(row)) : nullptr;
}

int PlanModel::find(const RowKey &key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](int position) { return m_plan->rows.at(position).key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PlanModel::nextToLookAt(int row) const
{
    for (int i = 1; i <= rowCount(); ++i) {
        const int at = (qMax(row, 0) + i) % rowCount();
        const PlannedRow &planned = m_plan->rows.at(m_rows.at(at));
        const bool open = std::ranges::any_of(
            planned.issues, [](const Issue &issue) { return !onlyInforms(issue); });
        const bool isWritten
            = planned.outcome == Outcome::New || planned.outcome == Outcome::Updated;
        if (planned.outcome == Outcome::Check || (open && isWritten))
            return at;
    }
    return -1;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + int(m_fields.size());
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    const PlannedRow *row = index.isValid() ? this->row(index.row()) : nullptr;
    if (!row)
        return {};
    const int field = fieldOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(remarks(*row, index.column()));
    case Qt::AccessibleDescriptionRole:
        return remarks(*row, index.column());
    case Qt::DecorationRole:
        return isCellMarked(*row, index.column()) ? warningMark(QGuiApplication::palette())
                                                  : QVariant();
    case Qt::BackgroundRole:
        return isCellMarked(*row, index.column()) ? warningBackground(QGuiApplication::palette())
                                                  : QVariant();
    case Qt::FontRole:
        if (field >= 0 && isChanged(*row, field)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

bool PlanModel::isCellMarked(const PlannedRow &row, int column) const
{
    if (row.outcome == Outcome::Skipped || row.outcome == Outcome::Same)
        return false; // nothing of it is written
    const int field = fieldOf(column);
    return field >= 0 ? isMarked(row, field)
                      : column == OutcomeColumn && row.outcome == Outcome::Check;
}

QVariant PlanModel::text(const PlannedRow &row, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return outcomeText(row.outcome);
    case RowColumn:
        return row.row;
    case SectionColumn:
        return sectionText(row.role);
    case FileColumn:
        return m_plan->files.value(row.key.file);
    default:
        return cellText(row, fieldOf(column));
    }
}

QString PlanModel::remarks(const PlannedRow &row, int column) const
{
    if (column == OutcomeColumn)
        return remarksOf(row).join(u'\n');
    if (column == RowColumn && !row.sheet.isEmpty())
        return tr("Sheet “%1”, row %2").arg(row.sheet).arg(row.row);
    if (column < FirstField)
        return text(row, column).toString();
    const QString remarks = cellRemarks(row, fieldOf(column));
    return remarks.isEmpty() ? cellText(row, fieldOf(column)) : remarks;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("What will happen");
    case RowColumn:
        return tr("Row");
    case SectionColumn:
        return tr("Section");
    case FileColumn:
        return tr("File");
    default:
        return fieldTitle(fieldOf(section));
    }
}

} // namespace soctv
