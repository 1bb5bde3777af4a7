#include "ui/list/rosteredits.h"

#include "core/roster/fieldtext.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/composededit.h"
#include "ui/list/clipboard.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/undonotice.h"

#include <QClipboard>
#include <QDate>
#include <QMimeData>

#include <algorithm>

namespace soctv {

namespace {

struct CellText {
    qint64 post;
    int field;
    QString text;
};

} // namespace

RosterEdits::RosterEdits(Roster &roster, RosterModel &model, RosterTable &table, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_model(model)
    , m_table(table)
{
}

QList<int> RosterEdits::selectedColumns() const
{
    QList<int> columns = m_table.visibleColumns();
    const QItemSelection ranges = m_table.selectionModel()->selection();
    columns.removeIf([&](int column) {
        return std::ranges::none_of(ranges, [column](const QItemSelectionRange &range) {
            return range.left() <= column && column <= range.right();
        });
    });
    return columns;
}

QStringList RosterEdits::shownTexts(int row, const QList<int> &columns) const
{
    QStringList texts;
    for (const int column : columns) {
        const QModelIndex index = m_model.index(row, column);
        texts.append(
            m_table.selectionModel()->isSelected(index) ? index.data().toString() : QString());
    }
    return texts;
}

void RosterEdits::copy()
{
    QList<int> rows = m_table.selectedRows();
    const QList<int> columns = selectedColumns();
    if (rows.isEmpty() && m_table.currentIndex().isValid())
        rows = {m_table.currentIndex().row()};
    if (rows.isEmpty() || columns.isEmpty())
        return;
    const BusyCursor busy;
    QList<QStringList> cells;
    cells.reserve(rows.size());
    for (const int row : std::as_const(rows))
        cells.append(shownTexts(row, columns));
    QGuiApplication::clipboard()->setMimeData(mimeOf(cells).release());
}

void RosterEdits::clearCells()
{
    if (!m_model.canEdit())
        return;
    const BusyCursor busy;
    const QList<int> columns = selectedColumns();
    const QItemSelectionModel &selection = *m_table.selectionModel();
    QList<std::pair<qint64, int>> cells;
    QList<int> rows = m_table.selectedRows();
    for (const int row : std::as_const(rows)) {
        for (const int column : columns) {
            const QModelIndex index = m_model.index(row, column);
            if (selection.isSelected(index) && !index.data().toString().isEmpty())
                cells.append({m_model.postAt(row), RosterModel::fieldOf(column)});
        }
    }
    for (const int column : columns) {
        const QModelIndex draft = m_model.index(m_model.starRow(), column);
        if (draft.isValid() && selection.isSelected(draft))
            m_model.setData(draft, QString());
    }
    if (cells.isEmpty())
        return;
    change(Step{Action::ClearCells, cells.size()}, [cells](Edit &edit) {
        for (const auto &[post, field] : cells)
            setText(edit, post, field, QString());
    });
}

void RosterEdits::fillDown()
{
    QList<int> rows = m_table.selectedRows();
    const QModelIndex current = m_table.currentIndex();
    if (rows.size() > 1) {
        const int source = rows.takeFirst();
        fillRows(source, rows, selectedColumns(), Action::FillDown);
    } else if (current.isValid() && current.row() > 0) {
        fillRows(current.row() - 1, {current.row()}, selectedColumns(), Action::FillDown);
    }
}

void RosterEdits::fillRows(
    int source, const QList<int> &rows, const QList<int> &columns, Action action)
{
    if (!m_model.canEdit() || rows.isEmpty() || columns.isEmpty())
        return;
    const BusyCursor busy;
    if (rows.first() == m_model.starRow()) {
        for (const int column : columns) {
            const QVariant above = m_model.index(source, column).data();
            m_model.setData(m_model.index(rows.first(), column), above);
        }
        return;
    }
    QList<CellText> cells;
    for (const int row : rows) {
        for (const int column : columns) {
            if (m_table.selectionModel()->isSelected(m_model.index(row, column))) {
                cells.append({m_model.postAt(row), RosterModel::fieldOf(column),
                    m_model.index(source, column).data().toString()});
            }
        }
    }
    const int field = columns.size() == 1 ? RosterModel::fieldOf(columns.first()) : -1;
    change(Step{action, rows.size(), field}, [cells](Edit &edit) {
        for (const CellText &cell : cells)
            setText(edit, cell.post, cell.field, cell.text);
    });
}

void RosterEdits::copyFromAbove()
{
    const QModelIndex current = m_table.currentIndex();
    if (current.row() > 0 && current.column() != RosterModel::numberColumn)
        putText(current.siblingAtRow(current.row() - 1).data().toString());
}

void RosterEdits::insertToday()
{
    const int column = m_table.currentIndex().column();
    if (column <= RosterModel::numberColumn)
        return;
    const int field = RosterModel::fieldOf(column);
    if (listFields[std::size_t(field)].type == FieldType::Date)
        putText(shownText(field, QDate::currentDate().toString(Qt::ISODate)));
}

// Into the open editor as if typed, else into the cell.
void RosterEdits::putText(const QString &text)
{
    if (!m_model.canEdit())
        return;
    if (ComposedEdit *open = m_table.editor()) {
        open->selectAll();
        open->insert(text);
        open->setModified(true);
    } else {
        m_model.setData(m_table.currentIndex(), text);
    }
}

void RosterEdits::deleteRows()
{
    if (!m_model.canEdit())
        return;
    QList<qint64> posts;
    const QList<int> rows = m_table.selectedRows();
    for (const int row : rows)
        posts.append(m_model.postAt(row));
    if (posts.isEmpty()) {
        if (m_table.currentIndex().row() == m_model.starRow())
            m_model.discardDraft();
        return;
    }
    change(
        Step{Action::DeleteRows, posts.size()},
        [posts](Edit &edit) { soctv::deleteRows(edit, posts); },
        tr("%n row(s) were moved to the bin.", nullptr, int(posts.size())));
}

void RosterEdits::change(
    const Step &step, const std::function<void(Edit &)> &function, const QString &done)
{
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, tell, [=, this] {
        const BusyCursor busy;
        const auto changed = m_roster.edit(step, function);
        if (!changed)
            tell(errorNotice(changed.error()));
        else if (!done.isEmpty())
            tell(undoNotice(m_roster, done));
    });
}

} // namespace soctv
