#include "ui/intake/columnfields.h"

#include "core/roster/field.h"
#include "core/roster/unitfield.h"
#include "ui/intake/gridmodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace soctv {

ColumnFields::ColumnFields(QTableView &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    setAccessibleName(tr("What the columns hold"));
    QHeaderView *header = table.horizontalHeader();
    connect(header, &QHeaderView::geometriesChanged, this, &ColumnFields::arrange);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFields::arrange);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnFields::arrange);
}

void ColumnFields::setFields(const QList<int> &fields)
{
    m_fields = fields;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setCurrentIndex(it.value()->findData(m_fields.value(it.key(), -1)));
    }
    arrange();
}

void ColumnFields::setOfUnits(bool ofUnits)
{
    if (m_isOfUnits == ofUnits)
        return;
    m_isOfUnits = ofUnits;
    for (QComboBox *choice : std::as_const(m_choices)) {
        const QSignalBlocker quiet(choice);
        choice->clear();
        fill(*choice);
    }
    setFields(QList<int>(m_fields.size(), -1));
}

void ColumnFields::fill(QComboBox &choice) const
{
    choice.addItem(tr("(nothing)"), -1);
    for (int i = 0; m_isOfUnits && i < int(unitFieldCount); ++i)
        choice.addItem(unitFieldTitle(i), i);
    for (int i = 0; !m_isOfUnits && i < int(fieldCount); ++i) {
        if (!(listFields[std::size_t(i)].flags & PanelOnly))
            choice.addItem(fieldTitle(i), i);
    }
}

QComboBox *ColumnFields::choiceFor(int column)
{
    if (QComboBox *known = m_choices.value(column))
        return known;
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(tr("What column %1 holds").arg(columnLetters(column)));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls, it does not choose
    choice->installEventFilter(this);
    fill(*choice);
    choice->setCurrentIndex(choice->findData(m_fields.value(column, -1)));
    connect(choice, &QComboBox::currentIndexChanged, this,
        [this, column, choice] { choose(column, choice->currentData().toInt()); });
    m_choices.insert(column, choice);
    return choice;
}

// A field stands in one column: the one that had it before gives it up.
void ColumnFields::choose(int column, int field)
{
    QList<int> fields = m_fields;
    if (field >= 0)
        std::ranges::replace(fields, field, -1);
    fields[column] = field;
    setFields(fields);
    Q_EMIT changed();
}

void ColumnFields::focusColumn(int column)
{
    m_table.scrollTo(m_table.model()->index(qMax(0, m_table.currentIndex().row()), column));
    choiceFor(column)->setFocus(Qt::TabFocusReason);
}

QSize ColumnFields::sizeHint() const
{
    return {200, fontMetrics().lineSpacing() + 12};
}

void ColumnFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// A choice that Tab reaches is brought into sight.
bool ColumnFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
            if (it.value() == watched)
                m_table.scrollTo(
                    m_table.model()->index(qMax(0, m_table.currentIndex().row()), it.key()));
        }
    }
    if (event->type() == QEvent::Wheel)
        return true;
    return QWidget::eventFilter(watched, event);
}

void ColumnFields::arrange()
{
    const QHeaderView &header = *m_table.horizontalHeader();
    const int left = m_table.verticalHeader()->width() + m_table.frameWidth();
    QWidget *before = nullptr;
    for (int column = 0; column < m_fields.size(); ++column) {
        const int x = left + header.sectionViewportPosition(column);
        const int width = header.sectionSize(column);
        const bool inSight = x + width > left && x < this->width();
        if (!inSight && !m_choices.contains(column))
            continue;
        QComboBox *choice = choiceFor(column);
        const int from = qMax(x, left);
        choice->setGeometry(from, 0, x + width - from - 1, height());
        choice->setVisible(inSight);
        if (before)
            setTabOrder(before, choice);
        before = choice;
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.key() >= m_fields.size())
            it.value()->hide();
    }
}

} // namespace soctv
