#pragma once

#include "ui/choicepopup.h"
#include "ui/composededit.h"

#include <QPointer>
#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace soctv {

/// Where the officer goes on after a cell.
enum class CellMove { Down, Up, Right, Left };

/// Draws the cells of the grid, with ⚠ where something is to be looked at, and opens their editors.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The choices for a field; an empty list: it has none.
    using Choices = std::function<QStringList(int field)>;

    explicit CellDelegate(Choices choices, QObject *parent = nullptr);

    /// The open editor, or none.
    ComposedEdit *editor() const { return m_editor; }
    /// Opens the choice list of the editor; false if the field has none.
    bool openChoices();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    /// The open editor was left by a key and its text handed to the model.
    void left(soctv::CellMove move);
    /// The text in the open editor was changed by typing.
    void typed();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool leaveByKey(ComposedEdit *edit, const QKeyEvent &key);

    Choices m_choices;
    mutable QPointer<ComposedEdit> m_editor;
    mutable QPointer<ChoicePopup> m_popup;
};

} // namespace soctv
