#include "ui/list/frozentable.h"

#include "ui/list/frozenheader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace soctv {

FrozenTable::FrozenTable(int frozenColumns, QWidget *parent)
    : QTableView(parent)
    , m_frozenColumns(frozenColumns)
    , m_header(new FrozenHeader(frozenColumns, this))
{
    setHorizontalHeader(m_header);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setShowGrid(false); // the delegate draws it
    connect(m_header, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
}

bool FrozenTable::isFrozen(int column) const
{
    return column < m_frozenColumns && m_header->frozenWidth() > 0;
}

QRect FrozenTable::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    return rect.isValid() && isFrozen(index.column()) ? rect.translated(m_header->offset(), 0)
                                                      : rect;
}

QModelIndex FrozenTable::indexAt(const QPoint &point) const
{
    const bool stays = point.x() >= 0 && point.x() < m_header->frozenWidth();
    return QTableView::indexAt(stays ? point - QPoint(m_header->offset(), 0) : point);
}

void FrozenTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(before);
    revealColumn(index.column());
}

void FrozenTable::revealColumn(int column)
{
    if (isFrozen(column))
        return;
    QScrollBar &bar = *horizontalScrollBar();
    const int left = m_header->sectionViewportPosition(column);
    const int beyond = left + m_header->sectionSize(column) - viewport()->width();
    if (beyond > 0)
        bar.setValue(bar.value() + beyond);
    // Last, so that of a column wider than the window its beginning is seen.
    const int covered = m_header->frozenWidth() - m_header->sectionViewportPosition(column);
    if (covered > 0)
        bar.setValue(bar.value() - covered);
}

QModelIndex FrozenTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex target = QTableView::moveCursor(action, modifiers);
    // The running number is a handle for the row, not a cell to stand on.
    if (target.isValid() && target.column() == 0 && model()->columnCount() > 1)
        target = target.siblingAtColumn(1);
    if (m_byKey) // Qt also asks when the focus comes, long before a mouse selects
        m_moveTarget = target;
    return target;
}

QItemSelectionModel::SelectionFlags FrozenTable::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const auto command = QTableView::selectionCommand(index, event);
    const bool key = event && event->type() == QEvent::KeyPress;
    if (!key || command != QItemSelectionModel::NoUpdate)
        return command;
    // With Ctrl held QTableView moves without selecting; a spreadsheet goes or extends.
    const auto modifiers = static_cast<const QKeyEvent *>(event)->modifiers();
    return modifiers & Qt::ShiftModifier ? QItemSelectionModel::SelectCurrent
                                         : QItemSelectionModel::ClearAndSelect;
}

void FrozenTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex pressed = indexAt(rect.topLeft());
    const bool extends = m_anchor.isValid() && (command & QItemSelectionModel::Current);
    const QModelIndex from = extends ? QModelIndex(m_anchor) : pressed;
    const QModelIndex to = m_moveTarget.isValid() ? m_moveTarget : indexAt(rect.bottomRight());
    if (!from.isValid() || !to.isValid())
        return;
    if (from.column() == 0)
        command |= QItemSelectionModel::Rows;
    const QModelIndex first
        = from.sibling(qMin(from.row(), to.row()), qMin(from.column(), to.column()));
    const QModelIndex last
        = from.sibling(qMax(from.row(), to.row()), qMax(from.column(), to.column()));
    selectionModel()->select(QItemSelection(first, last), command);
}

QRegion FrozenTable::visualRegionForSelection(const QItemSelection &selection) const
{
    const bool scrolled = m_header->offset() != 0 && m_header->frozenWidth() > 0;
    return scrolled ? QRegion(viewport()->rect()) : QTableView::visualRegionForSelection(selection);
}

void FrozenTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (!m_extending)
        m_anchor = current;
    QTableView::currentChanged(current, previous);
}

void FrozenTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        viewport()->update(); // the frozen cells went along
}

void FrozenTable::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback extending(m_extending, bool(event->modifiers() & Qt::ShiftModifier));
    const QScopedValueRollback byKey(m_byKey, true);
    QTableView::keyPressEvent(event);
    m_moveTarget = {};
}

void FrozenTable::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, bool(event->modifiers() & Qt::ShiftModifier));
    if (!m_extending)
        m_anchor = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
}

void FrozenTable::mouseMoveEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_extending, true);
    QTableView::mouseMoveEvent(event);
}

void FrozenTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int width = m_header->frozenWidth();
    if (m_header->offset() == 0 || width == 0 || !model())
        return;
    QPainter painter(viewport());
    const QRect area(0, 0, width, viewport()->height());
    painter.setClipRect(area & event->rect());
    const int first = rowAt(0);
    for (int row = first; row >= 0 && row < model()->rowCount(); ++row) {
        if (rowViewportPosition(row) > area.bottom())
            break;
        paintFrozenRow(painter, row);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.topRight(), area.bottomRight());
}

void FrozenTable::paintFrozenRow(QPainter &painter, int row) const
{
    for (int column = 0; column < m_frozenColumns; ++column) {
        const QModelIndex index = model()->index(row, column);
        const QRect cell = visualRect(index);
        if (cell.isEmpty())
            continue;
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = cell;
        if (alternatingRowColors() && row % 2 == 1)
            option.features |= QStyleOptionViewItem::Alternate;
        if (selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (hasFocus() && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        option.palette.setCurrentColorGroup(
            option.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive);
        painter.fillRect(cell, option.palette.brush(QPalette::Base));
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace soctv
