#include "ui/intake/planmodel.h"

#include "core/intake/rowissues.h"
#include "ui/intake/planwords.h"
#include "ui/list/cellmarks.h"
#include "ui/plaintooltip.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

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
    , m_planned(std::make_shared<const PlannedImport>())
    , m_fields(shownFields())
{
}

void PlanModel::setPlan(std::shared_ptr<const PlannedImport> planned)
{
    m_planned = std::move(planned);
    const QList<int> fields = shownFields();
    if (fields != m_fields) {
        beginResetModel();
        m_fields = fields;
        m_rows = shownRows();
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

QList<int> PlanModel::shownFields() const
{
    QList<int> fields;
    for (int i = 0; i <= lastUsualField; ++i)
        fields.append(i);
    for (const int i : m_planned->summary.filledFields) {
        if (i > lastUsualField)
            fields.append(i);
    }
    return fields;
}

QList<int> PlanModel::shownRows() const
{
    QList<int> rows;
    for (int i = 0; i < plan().rows.size(); ++i) {
        const PlannedRow &row = plan().rows.at(i);
        if ((m_file == allFiles || row.key.file == m_file)
            && (!m_outcome || row.outcome == *m_outcome))
            rows.append(i);
    }
    return rows;
}

int PlanModel::count(std::optional<Outcome> outcome) const
{
    const OutcomeCounts counts = m_file == allFiles
        ? m_planned->summary.people
        : m_planned->summary.byFile.value(m_file).people;
    return outcome ? counts[*outcome] : counts.all();
}

const PlannedRow *PlanModel::row(int row) const
{
    return row >= 0 && row < m_rows.size() ? &plan().rows.at(m_rows.at(row)) : nullptr;
}

int PlanModel::find(const RowKey &key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](int position) { return plan().rows.at(position).key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PlanModel::nextToLookAt(int row) const
{
    for (int i = 1; i <= rowCount(); ++i) {
        const int at = (qMax(row, 0) + i) % rowCount();
        const PlannedRow &planned = plan().rows.at(m_rows.at(at));
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
        return plan().files.value(row.key.file);
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
