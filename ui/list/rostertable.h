#pragma once

#include "ui/list/celldelegate.h"
#include "ui/list/frozentable.h"

#include "core/roster/search/listing.h"

namespace soctv {

class RosterModel;

/// The cells of a list: moving and typing as in a spreadsheet. STT and Họ tên stay in sight.
class RosterTable : public FrozenTable {
    Q_OBJECT

public:
    RosterTable(RosterModel &model, CellDelegate::Choices choices, QWidget *parent = nullptr);

    /// The open editor of a cell, or none.
    ComposedEdit *editor() const { return m_delegate->editor(); }
    /// Hands what is being typed to the model and closes the editor.
    void finishEditing();
    /// Opens the current cell to go on with its text (F2).
    void editCurrent();
    /// Goes to a cell and selects it.
    void goTo(int row, int column);
    /// Goes on from the current cell; from the last cell of the * row to the next new row.
    void move(CellMove move);
    /// The list of choices of the current cell.
    void openChoices();

    /// Columns on the screen from left to right, without the running number.
    QList<int> visibleColumns() const;
    /// Rows that hold a selected cell, in order, the * row left out.
    QList<int> selectedRows() const;

Q_SIGNALS:
    void currentPostChanged(qint64 post);
    void selectionMoved();
    /// The text in the open editor was changed by typing.
    void typed();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

protected Q_SLOTS:
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    /// Where the officer stood, by post, over a reset of the model.
    struct Place {
        ListQuery query;
        qint64 post = 0;
        int row = -1;
        int column = 1;
        bool onStar = false;
        QList<std::pair<qint64, std::pair<int, int>>> selected; // post, first and last column
    };

    void rememberPlace();
    void restorePlace();
    void selectRemembered();
    void showFirstRow();
    void moveDown(int rows);
    void moveAlong(int columns);
    bool moveByKey(const QKeyEvent &event);
    void leaveGrid(QWidget *from, QWidget *to);
    void updateRowHeight();

    RosterModel &m_model;
    CellDelegate *m_delegate;
    Place m_place;
    ListQuery m_shownQuery;
    bool m_wasShown = false;
    int m_tabColumn = -1; // where Tab began: Enter goes back there, one row down
};

} // namespace soctv
