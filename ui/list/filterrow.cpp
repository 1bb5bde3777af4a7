#include "ui/list/filterrow.h"

#include "ui/choicepopup.h"
#include "ui/composededit.h"
#include "ui/list/cellmarks.h"
#include "ui/list/frozenheader.h"
#include "ui/list/frozentable.h"
#include "ui/list/rostermodel.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

namespace soctv {

FilterRow::FilterRow(FrozenTable &table, CellDelegate::Choices choices)
    : QWidget(&table)
    , m_table(table)
    , m_choices(std::move(choices))
    , m_clear(new QToolButton(this))
{
    setAccessibleName(tr("Filter row"));
    m_clear->setText(QStringLiteral("×"));
    m_clear->setToolTip(tr("Clear all filters (Esc)"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setAutoFillBackground(true);
    connect(m_clear, &QToolButton::clicked, this, &FilterRow::dropped);
    for (int column = 1; column < table.model()->columnCount(); ++column)
        addEdit(column);
    table.frozenHeader()->setStrip(this);
    connect(table.frozenHeader(), &FrozenHeader::arranged, this, &FilterRow::arrange);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterRow::arrange);
    connect(this, &FilterRow::filtersChanged, this, [this] { m_clear->setEnabled(!isEmpty()); });
    m_clear->setEnabled(false);
    arrange();
}

void FilterRow::addEdit(int column)
{
    auto *edit = new ComposedEdit(this);
    const int field = RosterModel::fieldOf(column);
    const FieldType type = listFields.at(std::size_t(field)).type;
    edit->setPlaceholderText(tr("filter…"));
    edit->setAccessibleName(tr("Filter by %1").arg(fieldTitle(field)));
    edit->installEventFilter(this);
    // Both: the second also tells of a text set by the program and of one that was committed.
    connect(edit, &ComposedEdit::composedTextEdited, this, &FilterRow::filtersChanged);
    connect(edit, &QLineEdit::textChanged, this, &FilterRow::filtersChanged);
    if (type == FieldType::Unit || type == FieldType::Position) {
        auto *popup = new ChoicePopup(edit, [this, field] { return m_choices(field); });
        QAction *open = edit->addAction(choiceMark(palette()), QLineEdit::TrailingPosition);
        m_openers.append(open);
        open->setToolTip(tr("Choose (Alt+Down)"));
        connect(open, &QAction::triggered, popup, [edit, popup] {
            edit->setFocus();
            popup->open();
        });
    }
    m_edits.insert(column, edit);
}

RowTexts FilterRow::filters() const
{
    RowTexts texts;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
        texts[std::size_t(RosterModel::fieldOf(it.key()))] = it.value()->composedText();
    return texts;
}

bool FilterRow::isEmpty() const
{
    return filters() == RowTexts();
}

void FilterRow::clear()
{
    for (ComposedEdit *edit : std::as_const(m_edits))
        edit->clear();
}

void FilterRow::focusColumn(int column)
{
    ComposedEdit *edit = m_edits.value(qMax(1, column));
    edit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
}

QSize FilterRow::sizeHint() const
{
    return {0, m_edits.value(1)->sizeHint().height()};
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (QAction *open : std::as_const(m_openers))
            open->setIcon(choiceMark(palette()));
    }
}

// Shows between the filters, as between cells.
void FilterRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gridColor(palette()));
    const int end = m_table.frozenHeader()->length() - m_table.frozenHeader()->offset();
    painter.fillRect(QRect(end, 0, width(), height() - 1), palette().brush(QPalette::Window));
}

void FilterRow::arrange()
{
    const FrozenHeader &header = *m_table.frozenHeader();
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
        // Not isSectionHidden(): while a section is being hidden that is not said yet.
        it.value()->setVisible(header.sectionSize(it.key()) > 0);
        it.value()->setGeometry(
            header.visibleLeft(it.key()), 0, header.sectionSize(it.key()) - 1, height() - 1);
    }
    m_clear->setGeometry(header.visibleLeft(0), 0, header.sectionSize(0) - 1, height() - 1);
    // Those that stay cover the others, which scroll away under them.
    m_edits.value(1)->raise();
    m_clear->raise();
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it) {
            if (it.value() == watched)
                m_table.revealColumn(it.key());
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        ComposedEdit::settleInputMethod();
        Q_EMIT left();
        return true;
    case Qt::Key_Escape:
        Q_EMIT dropped();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace soctv
