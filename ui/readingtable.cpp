#include "ui/readingtable.h"

#include <QHeaderView>

namespace soctv {

namespace {

constexpr int lowestRow = 26;

} // namespace

void makeReadingTable(QTableView &table, const QString &accessibleName)
{
    table.setAccessibleName(accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    fitReadingRows(table);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void fitReadingRows(QTableView &table)
{
    table.verticalHeader()->setDefaultSectionSize(
        qMax(lowestRow, table.fontMetrics().lineSpacing() + 8));
}

} // namespace soctv
