#include "ui/window/navigation.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

namespace soctv {

namespace {

constexpr int smallestRow = 26; // pixels

} // namespace

Navigation::Navigation(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Views"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const ViewLine &line : viewLines())
        addView(line);
    expandAll();
    arrangeRows();
    const auto choose = [this](QTreeWidgetItem *item) {
        if (item && item != m_sheet)
            Q_EMIT chosen(m_items.key(item));
    };
    connect(this, &QTreeWidget::currentItemChanged, this, choose);
    // The view that is marked may lie behind the print view.
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

void Navigation::addView(const ViewLine &line)
{
    const QStringList texts{viewName(line.view)};
    QTreeWidgetItem *parent = parentOf(line);
    auto *item = parent ? new QTreeWidgetItem(parent, texts) : new QTreeWidgetItem(this, texts);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_items.insert(line.view, item);
}

QTreeWidgetItem *Navigation::parentOf(const ViewLine &line)
{
    switch (line.place) {
    case ViewLine::UnderSheet:
        if (!m_sheet) {
            m_sheet = new QTreeWidgetItem(this, {tr("Mẫu 01")});
            m_sheet->setFlags(Qt::ItemIsEnabled);
        }
        return m_sheet;
    case ViewLine::UnderCollaborators:
        return m_items.value(View::Collaborators);
    case ViewLine::Top:
        break;
    }
    return nullptr;
}

void Navigation::arrangeRows()
{
    QFont bold = font();
    bold.setBold(true);
    const QSize size(0, qMax(smallestRow, fontMetrics().height() + 10));
    m_sheet->setSizeHint(0, size);
    m_sheet->setFont(0, bold);
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        item->setSizeHint(0, size);
        if (!item->parent())
            item->setFont(0, bold);
    }
}

void Navigation::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeRows();
}

QSize Navigation::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, 400};
}

void Navigation::setView(View view)
{
    const QSignalBlocker blocker(this);
    setCurrentItem(m_items.value(view));
}

void Navigation::setCounts(const ListCounts &counts)
{
    for (const ViewLine &line : viewLines()) {
        if (line.scope)
            setCount(line.view, counts.of(*line.scope));
    }
    setCount(View::Duplicates, counts.duplicates);
}

void Navigation::setCount(View view, qint64 count)
{
    QTreeWidgetItem *item = m_items.value(view);
    const char *words = lineOf(view).count;
    item->setText(1, count ? QLocale().toString(count) : QString());
    item->setData(0, Qt::AccessibleDescriptionRole,
        words ? QCoreApplication::translate("View", words, nullptr, int(count)) : QString());
}

} // namespace soctv
