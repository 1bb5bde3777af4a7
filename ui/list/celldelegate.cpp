#include "ui/list/celldelegate.h"

#include "core/roster/field.h"
#include "ui/list/cellmarks.h"
#include "ui/list/rostermodel.h"
#include "ui/plaintooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace soctv {

namespace {

bool isElided(const QStyleOptionViewItem &option, const QString &text)
{
    const int margin = 2 * (option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
    const int mark = option.icon.isNull() ? 0 : option.decorationSize.width() + margin;
    return option.fontMetrics.horizontalAdvance(text) + margin + mark > option.rect.width();
}

} // namespace

CellDelegate::CellDelegate(Choices choices, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_choices(std::move(choices))
{
}

bool CellDelegate::openChoices()
{
    if (m_popup)
        m_popup->open();
    return m_popup;
}

QWidget *CellDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new ComposedEdit(parent);
    const int field = RosterModel::fieldOf(index.column());
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    edit->setAccessibleName(fieldTitle(field));
    const FieldType type = listFields.at(std::size_t(field)).type;
    if (type == FieldType::Unit || type == FieldType::Position)
        m_popup = new ChoicePopup(edit, [this, field] { return m_choices(field); });
    connect(edit, &ComposedEdit::composedTextEdited, this, &CellDelegate::typed);
    m_editor = edit;
    return edit;
}

void CellDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    // The widget itself goes later; nobody is to find it until then.
    m_editor = nullptr;
    if (m_popup)
        m_popup->hide();
    m_popup = nullptr;
    QStyledItemDelegate::destroyEditor(editor, index);
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<ComposedEdit *>(editor);
    // The view asks again whenever the row changes: what is being typed stays.
    const bool typing = edit->isModified() || edit->composedText() != edit->text();
    const QString text = index.data(Qt::EditRole).toString();
    if (!typing && text != edit->text())
        edit->setText(text);
}

void CellDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<ComposedEdit *>(editor)->composedText());
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setPen(gridColor(option.palette));
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) { // the current cell stands out of its range
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(QPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 2));
        painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
    }
    painter->restore();
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // paint() shows it
    if (index.data(RosterModel::IssueRole).toString().isEmpty())
        return;
    const int size = option->fontMetrics.height() * 4 / 5;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = warningMark(option->palette);
    option->decorationSize = QSize(size, size);
    option->backgroundBrush = warningBackground(option->palette);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStringList lines;
    if (const QString text = index.data().toString(); isElided(cell, text))
        lines.append(text);
    if (const QString issue = index.data(RosterModel::IssueRole).toString(); !issue.isEmpty())
        lines.append(tr("⚠ %1 (F8: what can be done)").arg(issue));
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view->viewport());
    return true;
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *edit = qobject_cast<ComposedEdit *>(object);
    if (edit && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (m_popup && m_popup->handleKey(key))
            return true;
        if (leaveByKey(edit, key))
            return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

// The base class knows Enter and Tab too, but goes on as forms do, not as a spreadsheet does.
bool CellDelegate::leaveByKey(ComposedEdit *edit, const QKeyEvent &key)
{
    const bool shift = key.modifiers() & Qt::ShiftModifier;
    CellMove move = CellMove::Down;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        move = shift ? CellMove::Up : CellMove::Down;
        break;
    case Qt::Key_Down:
        break;
    case Qt::Key_Up:
        move = CellMove::Up;
        break;
    case Qt::Key_Tab:
        move = CellMove::Right;
        break;
    case Qt::Key_Backtab:
        move = CellMove::Left;
        break;
    default:
        return false;
    }
    Q_EMIT commitData(edit);
    Q_EMIT closeEditor(edit, NoHint);
    Q_EMIT left(move);
    return true;
}

} // namespace soctv
