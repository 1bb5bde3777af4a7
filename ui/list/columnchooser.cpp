#include "ui/list/columnchooser.h"

#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int smallestRow = 26; // pixels
constexpr int tallest = 480; // fits a screen of 768 lines at 150 %

} // namespace

ColumnChooser::ColumnChooser(RosterTable &table, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Choose columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(tr("&Columns that the list shows:"), this);
    label->setBuddy(m_list);
    m_list->setAccessibleName(tr("Columns"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *standard = buttons->addButton(tr("&Usual columns"), QDialogButtonBox::ResetRole);
    connect(standard, &QPushButton::clicked, this, [this] {
        Q_EMIT resetWanted();
        readColumns();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    readColumns();
    m_list->setCurrentRow(0);
    const int rows = m_list->sizeHintForRow(0) * m_list->count();
    m_list->setMinimumHeight(qMin(rows + 2 * m_list->frameWidth(), tallest));
}

void ColumnChooser::readColumns()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (int column = 1; column < m_table.model()->columnCount(); ++column) {
        const int field = RosterModel::fieldOf(column);
        auto *item = new QListWidgetItem(fieldTitle(field), m_list);
        item->setData(Qt::UserRole, column);
        item->setSizeHint(QSize(0, qMax(smallestRow, m_list->fontMetrics().height() + 8)));
        item->setCheckState(m_table.isColumnHidden(column) ? Qt::Unchecked : Qt::Checked);
        if (listFields[std::size_t(field)].flags & Required)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
}

void ColumnChooser::apply(QListWidgetItem *item)
{
    const int column = item->data(Qt::UserRole).toInt();
    m_table.setColumnHidden(column, item->checkState() == Qt::Unchecked);
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid() && m_table.isColumnHidden(current.column()))
        m_table.goTo(current.row(), m_table.visibleColumns().constFirst()); // never type unseen
}

} // namespace soctv
