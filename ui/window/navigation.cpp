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

std::optional<Scope> scopeOf(View view)
{
    switch (view) {
    case View::Section1:
        return Scope::Section1;
    case View::Section2:
        return Scope::Section2;
    case View::Collaborators:
        return Scope::Collaborators;
    case View::ToCheck:
        return Scope::ToCheck;
    case View::Duplicates:
    case View::History:
        break;
    }
    return std::nullopt;
}

View viewOf(Role role)
{
    switch (role) {
    case Role::CoreStaff:
        return View::Section2;
    case Role::Collaborator:
        return View::Collaborators;
    case Role::AccountContact:
        break;
    }
    return View::Section1;
}

QString viewTitle(View view)
{
    switch (view) {
    case View::Section1:
    case View::Section2:
        break;
    case View::Collaborators:
        return Navigation::tr("Collaborators");
    case View::Duplicates:
        return Navigation::tr("Possible duplicates");
    case View::ToCheck:
        return Navigation::tr("Cells to check");
    case View::History:
        return Navigation::tr("History, bin");
    }
    return Navigation::tr("Mẫu 01");
}

QString topicOf(View view)
{
    if (view == View::Duplicates)
        return QStringLiteral("duplicates");
    if (view == View::History)
        return QStringLiteral("history");
    return view == View::ToCheck ? QStringLiteral("check") : QStringLiteral("list");
}

Navigation::Navigation(QWidget *parent)
    : QTreeWidget(parent)
    , m_sheet(new QTreeWidgetItem(this, {tr("Mẫu 01")}))
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
    m_sheet->setFlags(Qt::ItemIsEnabled);
    addView(m_sheet, View::Section1, tr("1. People, accounts"));
    addView(m_sheet, View::Section2, tr("2. Core staff"));
    for (const View view : {View::Collaborators, View::Duplicates, View::ToCheck, View::History})
        addView(nullptr, view, viewTitle(view));
    expandAll();
    arrangeRows();
    const auto choose = [this](QTreeWidgetItem *item) {
        if (const qsizetype view = m_items.indexOf(item); view >= 0)
            Q_EMIT chosen(View(view));
    };
    connect(this, &QTreeWidget::currentItemChanged, this, choose);
    // The view that is marked may lie behind the print view.
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

QTreeWidgetItem *Navigation::addView(QTreeWidgetItem *parent, View view, const QString &name)
{
    auto *item = parent ? new QTreeWidgetItem(parent, {name}) : new QTreeWidgetItem(this, {name});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    Q_ASSERT(m_items.size() == qsizetype(view));
    m_items.append(item);
    return item;
}

QTreeWidgetItem *Navigation::itemOf(View view) const
{
    return m_items.at(qsizetype(view));
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
    setCurrentItem(itemOf(view));
}

void Navigation::setCounts(const ListCounts &counts)
{
    const auto show = [this](View view, qint64 count, const QString &words) {
        itemOf(view)->setText(1, count ? QLocale().toString(count) : QString());
        itemOf(view)->setData(0, Qt::AccessibleDescriptionRole, words);
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (const auto scope = scopeOf(View(i))) {
            const qint64 count = counts.of(*scope);
            show(View(i), count, tr("%n row(s)", nullptr, int(count)));
        }
    }
    show(View::Duplicates, counts.duplicates, tr("%n pair(s)", nullptr, int(counts.duplicates)));
}

} // namespace soctv
