#include "ui/list/rostertable.h"

#include "ui/composededit.h"
#include "ui/list/frozenheader.h"
#include "ui/list/rostermodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <vector>

namespace soctv {

namespace {

constexpr int frozenColumns = 2; // the running number and the name
constexpr int smallestRow = 26;
constexpr int mostRemembered = 1000; // selected rows that a new list keeps selected
const int nameColumn = RosterModel::columnOf(field("full_name"));

} // namespace

RosterTable::RosterTable(RosterModel &model, CellDelegate::Choices choices, QWidget *parent)
    : FrozenTable(frozenColumns, parent)
    , m_model(model)
    , m_delegate(new CellDelegate(std::move(choices), this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSortIndicator(nameColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorShown(false); // the title says it
    updateRowHeight();
    connect(m_delegate, &CellDelegate::left, this, &RosterTable::move);
    connect(m_delegate, &CellDelegate::typed, this, &RosterTable::typed);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RosterTable::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &RosterTable::restorePlace);
    connect(&model, &RosterModel::listingChanged, this, &RosterTable::showFirstRow);
    connect(qApp, &QApplication::focusChanged, this, &RosterTable::leaveGrid);
}

void RosterTable::updateRowHeight()
{
    const int height = qMax(smallestRow, fontMetrics().height() + 8);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void RosterTable::changeEvent(QEvent *event)
{
    FrozenTable::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateRowHeight();
}

QList<int> RosterTable::visibleColumns() const
{
    QList<int> columns;
    for (int column = nameColumn; column < m_model.columnCount(); ++column) {
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<int> RosterTable::selectedRows() const
{
    std::vector<bool> selected(std::size_t(m_model.postCount()), false);
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= qMin(range.bottom(), m_model.postCount() - 1); ++row)
            selected[std::size_t(row)] = true;
    }
    QList<int> rows;
    for (std::size_t row = 0; row < selected.size(); ++row) {
        if (selected[row])
            rows.append(int(row));
    }
    return rows;
}

void RosterTable::finishEditing()
{
    if (ComposedEdit *open = editor()) {
        commitData(open);
        closeEditor(open, QAbstractItemDelegate::NoHint);
    }
}

bool RosterTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool wasOpen = editor();
    const bool opened = FrozenTable::edit(index, trigger, event);
    if (ComposedEdit *open = editor(); open && !wasOpen) {
        m_model.setEditing(true);
        if (trigger == EditKeyPressed || trigger == DoubleClicked)
            open->end(false); // going on with the text; typing replaces it
    }
    return opened;
}

void RosterTable::commitData(QWidget *widget)
{
    if (auto *open = qobject_cast<ComposedEdit *>(widget)) {
        const QString seen = open->composedText();
        ComposedEdit::settleInputMethod();
        if (open->composedText() != seen)
            open->setText(seen); // the input method dropped the word
    }
    FrozenTable::commitData(widget);
}

void RosterTable::closeEditor(QWidget *widget, QAbstractItemDelegate::EndEditHint hint)
{
    FrozenTable::closeEditor(widget, hint);
    m_model.setEditing(editor() != nullptr);
}

void RosterTable::editCurrent()
{
    edit(currentIndex(), EditKeyPressed, nullptr);
}

void RosterTable::openChoices()
{
    if (!editor())
        editCurrent();
    m_delegate->openChoices();
}

void RosterTable::goTo(int row, int column)
{
    const QModelIndex index = m_model.index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void RosterTable::move(CellMove direction)
{
    switch (direction) {
    case CellMove::Down:
        return moveDown(1);
    case CellMove::Up:
        return moveDown(-1);
    case CellMove::Right:
        return moveAlong(1);
    case CellMove::Left:
        return moveAlong(-1);
    }
}

void RosterTable::moveDown(int rows)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return;
    if (from.row() == m_model.starRow() && rows > 0) {
        if (m_model.hasDraft() && m_model.commitDraft())
            goTo(m_model.starRow(), nameColumn);
        return;
    }
    const int row = qBound(0, from.row() + rows, m_model.rowCount() - 1);
    goTo(row, m_tabColumn >= 0 ? m_tabColumn : from.column());
}

void RosterTable::moveAlong(int columns)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return;
    const QList<int> visible = visibleColumns();
    const int began = m_tabColumn >= 0 ? m_tabColumn : from.column();
    int at = int(visible.indexOf(from.column())) + columns;
    int row = from.row();
    bool sameRow = true;
    if (at >= visible.size()) {
        if (row == m_model.starRow() && (!m_model.hasDraft() || !m_model.commitDraft()))
            return;
        sameRow = false;
        row = currentIndex().row() == m_model.starRow() ? m_model.starRow() : row + 1;
        at = 0;
    } else if (at < 0) {
        sameRow = false;
        row -= 1;
        at = int(visible.size()) - 1;
    }
    if (row < 0 || row >= m_model.rowCount())
        return;
    goTo(row, visible.at(at));
    m_tabColumn = sameRow && columns > 0 ? began : -1;
}

bool RosterTable::moveByKey(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    CellMove direction = CellMove::Down;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        direction = shift ? CellMove::Up : CellMove::Down;
        break;
    case Qt::Key_Tab:
        direction = CellMove::Right;
        break;
    case Qt::Key_Backtab:
        direction = CellMove::Left;
        break;
    default:
        return false;
    }
    // While the first word of a cell is composed, the focus is still here (QAbstractItemView).
    finishEditing();
    move(direction);
    return true;
}

void RosterTable::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier)) {
        openChoices();
        return;
    }
    const auto held = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool types = !held && !event->text().isEmpty() && event->text().at(0).isPrint();
    if (types && currentIndex().column() == RosterModel::numberColumn)
        goTo(currentIndex().row(), nameColumn);
    FrozenTable::keyPressEvent(event);
}

void RosterTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    FrozenTable::currentChanged(current, previous);
    m_tabColumn = -1;
    const bool leftStar = previous.isValid() && previous.row() == m_model.starRow()
        && current.row() != previous.row();
    const qint64 post = m_model.postAt(current.row());
    if (leftStar)
        (void)m_model.commitDraft(); // says itself why not; the draft stays
    m_model.setCurrentPost(post);
    Q_EMIT currentPostChanged(post);
}

void RosterTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    FrozenTable::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RosterTable::leaveGrid(QWidget *from, QWidget *to)
{
    const auto isCell = [this](const QWidget *widget) {
        return widget == this || viewport()->isAncestorOf(widget);
    };
    if (!from || !to || !isCell(from) || isCell(to) || !m_model.hasDraft())
        return;
    const int row = m_model.starRow();
    const bool onStar = currentIndex().row() == row;
    if (m_model.commitDraft() && onStar)
        goTo(row, currentIndex().column()); // what was just typed, for the detail panel
}

void RosterTable::rememberPlace()
{
    m_place = {};
    m_place.query = m_shownQuery;
    const QModelIndex current = currentIndex();
    m_place.row = current.row();
    m_place.column = qMax(current.column(), nameColumn);
    m_place.post = m_model.postAt(current.row());
    m_place.onStar = current.isValid() && current.row() == m_model.starRow();
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_place.selected.size() > mostRemembered)
                return;
            m_place.selected.append({m_model.postAt(row), {range.left(), range.right()}});
        }
    }
}

void RosterTable::restorePlace()
{
    m_model.setEditing(editor() != nullptr); // a reset closes the editor without a word
    if (m_model.rowCount() == 0)
        return;
    const bool otherQuery = m_place.query != m_model.listing().query;
    int row = m_place.onStar ? m_model.starRow() : m_model.rowOf(m_place.post);
    if (row >= 0 && m_place.selected.size() > 1 && m_place.selected.size() <= mostRemembered) {
        selectionModel()->setCurrentIndex(
            m_model.index(row, m_place.column), QItemSelectionModel::NoUpdate);
        selectRemembered();
        scrollTo(currentIndex());
        return;
    }
    if (row < 0 && m_model.postCount() > 0)
        row = otherQuery ? 0 : qBound(0, m_place.row, m_model.postCount() - 1);
    if (row >= 0)
        goTo(row, m_place.column);
}

void RosterTable::selectRemembered()
{
    QMultiHash<qint64, std::pair<int, int>> columnsOf;
    for (const auto &[post, columns] : std::as_const(m_place.selected))
        columnsOf.insert(post, columns);
    QItemSelection selection;
    for (int row = 0; row < m_model.postCount(); ++row) {
        const auto [first, last] = columnsOf.equal_range(m_model.postAt(row));
        for (auto columns = first; columns != last; ++columns)
            selection.select(
                m_model.index(row, columns->first), m_model.index(row, columns->second));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

// A list that was just opened begins at its first row, so that the keyboard works at once.
void RosterTable::showFirstRow()
{
    const bool opened = m_shownQuery.scope != m_model.query().scope || !m_wasShown;
    m_wasShown = true;
    m_shownQuery = m_model.listing().query;
    // Qt makes some cell current when the focus comes, but selects none.
    const bool chosen = currentIndex().isValid() && selectionModel()->hasSelection();
    if (m_model.rowCount() > 0 && !m_model.hasDraft()
        && (opened ? !chosen : !currentIndex().isValid()))
        goTo(0, nameColumn);
}

void RosterTable::paintEvent(QPaintEvent *event)
{
    FrozenTable::paintEvent(event);
    const QModelIndex name = m_model.index(m_model.starRow(), nameColumn);
    if (!name.isValid() || m_model.hasDraft() || (editor() && currentIndex().row() == name.row()))
        return;
    QRect area = visualRect(name);
    if (currentIndex() == name)
        area.setLeft(area.right());
    area.setRight(viewport()->width());
    if (currentIndex().row() == name.row() && currentIndex().column() > nameColumn)
        area.setRight(qMax(visualRect(currentIndex()).left(), visualRect(name).right()));
    QPainter painter(viewport());
    QFont italic = font();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    area.adjust(4, 0, -4, 0);
    const QString hint = QFontMetrics(italic).elidedText(
        tr("Type a name, or paste from Excel (Ctrl+V)"), Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, hint);
}

} // namespace soctv
