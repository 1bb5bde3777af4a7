#include "ui/duplicates/cardtable.h"

#include "ui/duplicates/cardmodel.h"
#include "ui/readingtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace soctv {

namespace {

/// Draws the check marks as signs in the colour of the text: the style's own boxes cannot be seen
/// in a dark palette.
class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!(option->features & QStyleOptionViewItem::HasCheckIndicator))
            return;
        option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
        const auto &model = static_cast<const CardModel &>(*index.model());
        const bool post = model.choices().lines().at(index.row()).kind == MergeLine::Post;
        const bool taken = option->checkState == Qt::Checked;
        option->text.prepend(post ? (taken ? QStringLiteral("☑ ") : QStringLiteral("☐ "))
                                  : (taken ? QStringLiteral("● ") : QStringLiteral("○ ")));
    }
};

} // namespace

CardTable::CardTable(CardModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    makeReadingTable(*this, tr("The two people"));
    setModel(&model);
    setItemDelegate(new CardDelegate(this));
    setSelectionMode(SingleSelection);
    setWordWrap(true); // rows of lists are long
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::clicked, this, &CardTable::takeAt);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        const auto how = hasFocus()
            ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
            : QItemSelectionModel::NoUpdate;
        selectionModel()->setCurrentIndex(m_model.index(0, CardModel::Title), how);
    });
}

void CardTable::takeAt(const QModelIndex &index)
{
    const bool post
        = index.isValid() && m_model.choices().lines().at(index.row()).kind == MergeLine::Post;
    const bool side = index.column() == CardModel::Left || index.column() == CardModel::Right;
    if (side && post && !index.data().toString().isEmpty())
        m_model.toggle(index.row());
    else if (side)
        m_model.take(index.row(), CardModel::Column(index.column()));
}

void CardTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Left:
        m_model.take(row, CardModel::Left);
        break;
    case Qt::Key_Right:
        m_model.take(row, CardModel::Right);
        break;
    case Qt::Key_Space:
        m_model.toggle(row);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat()) // a key held down must not merge one pair after the other
            Q_EMIT accepted();
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Delete:
        event->ignore(); // they are for the pair
        break;
    default:
        QTableView::keyPressEvent(event);
    }
}

// The line is marked only while keys go here: the list above has its own mark.
void CardTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid())
        selectRow(currentIndex().row());
}

void CardTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    clearSelection();
}

void CardTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitReadingRows(*this);
    fitColumns();
}

// Both persons get the same width, whatever they are called.
void CardTable::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int title = 24 * letter;
    const int sign = 18 * letter;
    const int side = qMax(10 * letter, (viewport()->width() - title - sign) / 2);
    setColumnWidth(CardModel::Title, title);
    setColumnWidth(CardModel::Sign, sign);
    setColumnWidth(CardModel::Left, side);
    setColumnWidth(CardModel::Right, side);
    resizeRowsToContents();
    for (int row = 0; row < m_model.rowCount(); ++row)
        setRowHeight(row, qMax(rowHeight(row), verticalHeader()->defaultSectionSize()));
}

} // namespace soctv
