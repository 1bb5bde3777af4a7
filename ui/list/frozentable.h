#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

namespace soctv {

class FrozenHeader;

/// A table whose first columns stay in sight while the others scroll under them. It is one view:
/// selecting, dragging and editing go across both parts as if nothing were frozen. A click on
/// column 0 takes whole rows.
class FrozenTable : public QTableView {
    Q_OBJECT

public:
    FrozenTable(int frozenColumns, QWidget *parent = nullptr);

    FrozenHeader *frozenHeader() const { return m_header; }

    /// Scrolls sideways until \a column is in sight.
    void revealColumn(int column);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    bool isFrozen(int column) const;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paintFrozenRow(QPainter &painter, int row) const;

    int m_frozenColumns;
    FrozenHeader *m_header;
    // Where a range begins and where the keyboard takes it. QTableView keeps them as points, which
    // mean another cell once the columns under the frozen ones have scrolled.
    QPersistentModelIndex m_anchor;
    QModelIndex m_moveTarget;
    bool m_extending = false;
    bool m_byKey = false;
};

} // namespace soctv
