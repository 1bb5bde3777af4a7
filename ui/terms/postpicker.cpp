#include "ui/terms/postpicker.h"

#include "core/text/fold.h"
#include "ui/composededit.h"
#include "ui/readingtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

namespace {

// The rows that hold what was typed, marks left out or not.
class ShownRows : public QSortFilterProxyModel {
public:
    ShownRows(PickModel &model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(&model);
    }
    void setTyped(const QString &typed)
    {
        m_pattern = SearchPattern(typed);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const SearchText text = searchText(m_model.rowText(row));
        return m_pattern.matches(text.plain, text.marks);
    }

private:
    PickModel &m_model;
    SearchPattern m_pattern{QString()};
};

} // namespace

PostPicker::PostPicker(const QList<ListRow> &rows, bool ticked, QWidget *parent)
    : QWidget(parent)
    , m_model(new PickModel(rows, ticked, this))
    , m_filter(new ComposedEdit(this))
    , m_table(new QTableView(this))
{
    auto *shown = new ShownRows(*m_model, this);
    m_shown = shown;
    m_table->setModel(m_shown);
    makeReadingTable(*m_table, tr("Rows to tick"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    const int wide = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(PickModel::Name, wide * 30);
    m_table->horizontalHeader()->setSectionResizeMode(PickModel::Unit, QHeaderView::Stretch);
    m_table->setColumnWidth(PickModel::Position, wide * 28);
    auto *label = new QLabel(tr("&Filter:"), this);
    label->setBuddy(m_filter);
    m_filter->setPlaceholderText(tr("name, unit or position, marks are not needed"));
    auto *all = new QPushButton(tr("&Tick all shown"), this);
    auto *none = new QPushButton(tr("&Untick all shown"), this);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_filter, 1);
    top->addWidget(all);
    top->addWidget(none);
    for (QPushButton *button : {all, none})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setTabOrder(none, m_table);
    connect(m_filter, &ComposedEdit::composedTextEdited, shown, &ShownRows::setTyped);
    connect(all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickShown(false); });
}

void PostPicker::tickShown(bool ticked)
{
    QList<int> rows;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        rows.append(m_shown->mapToSource(m_shown->index(row, 0)).row());
    m_model->setRowsTicked(rows, ticked);
}

void PostPicker::tickSelected()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(PickModel::Name);
    const bool ticked = current.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    QList<int> rows;
    for (const QModelIndex &index : selected)
        rows.append(m_shown->mapToSource(index).row());
    m_model->setRowsTicked(rows, ticked);
}

bool PostPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        tickSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace soctv
