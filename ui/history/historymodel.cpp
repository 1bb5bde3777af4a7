#include "ui/history/historymodel.h"

#include "core/roster/roster.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace soctv {

namespace {

constexpr int stepsPerPage = 200;
constexpr float textShare = 0.62F;

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// Grey, but with the contrast of 4.5:1 that the palette's own greys do not have.
QColor fadedText()
{
    const QPalette palette = QApplication::palette();
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto mixed = [](float a, float b) { return a * textShare + b * (1 - textShare); };
    return QColor::fromRgbF(mixed(text.redF(), base.redF()), mixed(text.greenF(), base.greenF()),
        mixed(text.blueF(), base.blueF()));
}

} // namespace

HistoryModel::HistoryModel(Roster &roster, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
{
}

QList<HistoryStep> HistoryModel::read(int limit, int offset)
{
    const auto steps = guarded([&] {
        m_count = historyCount(m_roster.database());
        return historySteps(m_roster.database(), limit, offset);
    });
    if (steps)
        return *steps;
    m_count = 0;
    Q_EMIT failed(steps.error());
    return {};
}

void HistoryModel::reload()
{
    beginResetModel();
    m_steps = read(std::max(int(m_steps.size()), stepsPerPage), 0);
    // distance() counts from the last step in force.
    while (!m_steps.isEmpty() && m_steps.last().undone && m_steps.size() < m_count)
        m_steps += read(stepsPerPage, int(m_steps.size()));
    endResetModel();
}

const HistoryStep *HistoryModel::step(int row) const
{
    return row >= 0 && row < m_steps.size() ? &m_steps.at(row) : nullptr;
}

int HistoryModel::rowOf(qint64 step) const
{
    const auto it = std::find_if(
        m_steps.cbegin(), m_steps.cend(), [&](const HistoryStep &one) { return one.id == step; });
    return it == m_steps.cend() ? -1 : int(it - m_steps.cbegin());
}

int HistoryModel::distance(int row) const
{
    const auto inForce = std::find_if(
        m_steps.cbegin(), m_steps.cend(), [](const HistoryStep &one) { return !one.undone; });
    return row - int(inForce - m_steps.cbegin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const HistoryStep &step, int row, int column) const
{
    switch (column) {
    case Time:
        return step.at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
    case Label:
        return capitalized(step.step.text());
    case Rows:
        return QLocale().toString(step.touched);
    default:
        if (!step.canUndo)
            return tr("cannot be undone");
        if (step.undone)
            return tr("undone");
        return distance(row) == 0 ? tr("now here") : QString();
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryStep *step = index.isValid() ? this->step(index.row()) : nullptr;
    if (!step)
        return {};
    if (role == Qt::DisplayRole)
        return text(*step, index.row(), index.column());
    if (role == Qt::ForegroundRole && step->undone)
        return fadedText();
    if (role == Qt::TextAlignmentRole && index.column() == Rows)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Label:
        return tr("What was done");
    case Rows:
        return tr("Rows touched");
    default:
        return tr("State");
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_steps.size() < m_count;
}

void HistoryModel::fetchMore(const QModelIndex &)
{
    const QList<HistoryStep> more = read(stepsPerPage, int(m_steps.size()));
    if (more.isEmpty())
        return;
    beginInsertRows({}, int(m_steps.size()), int(m_steps.size() + more.size()) - 1);
    m_steps += more;
    endInsertRows();
}

void StepChangesModel::setChanges(const QList<FieldChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int StepChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int StepChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const FieldChange &change = m_changes.at(index.row());
    const QString &text = index.column() == Row ? change.row
        : index.column() == FieldTitle          ? change.field
        : index.column() == Before              ? change.before
                                                : change.after;
    // A tool tip would take "<b>" for markup.
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant StepChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Person or unit");
    case FieldTitle:
        return tr("Field");
    case Before:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace soctv
