#include "ui/units/unittreeview.h"

#include "ui/units/unitmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace soctv {

namespace {

constexpr int smallestRow = 26; // pixels
constexpr int unfoldedAtOnce = 300; // a list that is short enough to be seen whole

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), qMax(smallestRow, option.fontMetrics.height() + 8)};
    }
};

} // namespace

UnitTreeView::UnitTreeView(UnitModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Units"));
    setUniformRowHeights(true);
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setModel(&model);
    fitColumns();
    // After the selection model, which is empty then.
    connect(&model, &QAbstractItemModel::modelReset, this, &UnitTreeView::restore);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_restoring && !m_model.isFiltered())
            m_unfolded.insert(m_model.unit(index));
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_restoring && !m_model.isFiltered())
            m_unfolded.remove(m_model.unit(index));
    });
}

void UnitTreeView::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    constexpr int letters[] = {46, 22, 9, 18, 20, 9, 11};
    for (int column = 0; column < UnitModel::ColumnCount; ++column)
        setColumnWidth(column, letters[column] * letter);
}

void UnitTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

QList<qint64> UnitTreeView::selectedUnits() const
{
    QList<qint64> units;
    for (const QModelIndex &index : selectionModel()->selectedRows(UnitModel::Name))
        units.append(m_model.unit(index));
    const UnitTree &tree = m_model.tree();
    std::ranges::sort(units, {}, [&](qint64 unit) { return tree.indexOf(unit); });
    return units;
}

qint64 UnitTreeView::currentUnit() const
{
    return m_model.unit(currentIndex());
}

void UnitTreeView::goTo(qint64 unit)
{
    const QModelIndex index = m_model.indexOf(unit);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void UnitTreeView::restore()
{
    m_restoring = true;
    unfold();
    choose(m_chosen, m_current);
    m_restoring = false;
    m_chosen = selectedUnits();
    m_current = currentUnit();
    Q_EMIT unitsChosen();
}

// All that a filter leaves is seen, and else what was unfolded before.
void UnitTreeView::unfold()
{
    const QList<UnitNode> &nodes = m_model.tree().nodes();
    if (m_isFresh && !nodes.isEmpty()) {
        m_isFresh = false;
        for (const UnitNode &node : nodes) {
            if (nodes.size() <= unfoldedAtOnce || node.parent == 0)
                m_unfolded.insert(node.id);
        }
    }
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const bool isLeaf = m_model.tree().endOf(i) == i + 1;
        if (!isLeaf && (m_model.isFiltered() || m_unfolded.contains(nodes.at(i).id)))
            expand(m_model.indexOf(nodes.at(i).id));
    }
}

void UnitTreeView::choose(const QList<qint64> &units, qint64 current)
{
    QItemSelection selection;
    for (const qint64 unit : units) {
        const QModelIndex index = m_model.indexOf(unit);
        if (index.isValid())
            selection.append(
                QItemSelectionRange(index, index.siblingAtColumn(UnitModel::ColumnCount - 1)));
    }
    QModelIndex index = m_model.indexOf(current);
    if (!index.isValid())
        index = m_model.indexOf(m_model.firstMatch());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (selection.isEmpty() && index.isValid())
        selection.append(
            QItemSelectionRange(index, index.siblingAtColumn(UnitModel::ColumnCount - 1)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        scrollTo(index);
}

void UnitTreeView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_restoring)
        return;
    m_chosen = selectedUnits();
    m_current = currentUnit();
    Q_EMIT unitsChosen();
}

} // namespace soctv
