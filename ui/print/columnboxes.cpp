#include "ui/print/columnboxes.h"

#include "core/roster/field.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace soctv {

namespace {

constexpr int across = 2;
constexpr int longTitle = 16; // characters: a row of its own

// The columns of all sections that may be hidden, each once.
QList<SheetColumn> hideableColumns(const SheetDescription &sheet)
{
    QList<SheetColumn> columns;
    for (const SheetSection &section : sheet.sections) {
        for (const SheetColumn &column : section.columns) {
            const auto same = [&](const SheetColumn &other) { return other.key == column.key; };
            if (column.canHide && std::none_of(columns.cbegin(), columns.cend(), same))
                columns.append(column);
        }
    }
    return columns;
}

// A field bears its name in the language of the window, others as the sheet prints them.
QString titleOf(const SheetColumn &column)
{
    const int known = fieldByKey(column.key);
    return known < 0 ? column.header : fieldTitle(known);
}

} // namespace

ColumnBoxes::ColumnBoxes(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
}

void ColumnBoxes::setSheet(const SheetDescription &sheet)
{
    qDeleteAll(std::exchange(m_boxes, {}));
    m_columns = hideableColumns(sheet);
    int place = 0;
    for (const SheetColumn &column : std::as_const(m_columns)) {
        auto *box = new QCheckBox(titleOf(column), this);
        box->setObjectName(column.key);
        box->setToolTip(column.header);
        const bool isLong = box->text().size() > longTitle;
        if (isLong && place % across != 0)
            ++place;
        m_grid->addWidget(box, place / across, place % across, 1, isLong ? across : 1);
        place += isLong ? across : 1;
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, &ColumnBoxes::changed);
    }
}

void ColumnBoxes::showSettings(const SheetSettings &settings)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const SheetColumn &column = m_columns.at(i);
        m_boxes.at(i)->setChecked(column.isHidden ? settings.shownColumns.contains(column.key)
                                                  : !settings.hiddenColumns.contains(column.key));
    }
}

void ColumnBoxes::collect(SheetSettings &settings) const
{
    settings.hiddenColumns.clear();
    settings.shownColumns.clear();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const SheetColumn &column = m_columns.at(i);
        const bool isShown = m_boxes.at(i)->isChecked();
        if (column.isHidden && isShown)
            settings.shownColumns.append(column.key);
        else if (!column.isHidden && !isShown)
            settings.hiddenColumns.append(column.key);
    }
}

} // namespace soctv
