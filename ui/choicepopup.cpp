#include "ui/choicepopup.h"

#include "core/text/fold.h"
#include "ui/composededit.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int shownRows = 8;
constexpr int smallestRow = 26; // pixels
constexpr qsizetype mostChoices = 200; // more than that is read by typing on

// Those whose beginning fits come first.
QStringList fitting(const QStringList &choices, const QString &typed)
{
    const QString wanted = foldPlain(typed).trimmed();
    QStringList first;
    QStringList others;
    for (const QString &choice : choices) {
        const qsizetype at = foldPlain(choice).indexOf(wanted);
        if (at >= 0)
            (at == 0 ? first : others).append(choice);
    }
    return (first + others).mid(0, mostChoices);
}

} // namespace

ChoicePopup::ChoicePopup(ComposedEdit *edit, Choices choices)
    : QFrame(edit->window())
    , m_edit(edit)
    , m_choices(std::move(choices))
    , m_list(new QListWidget(this))
{
    hide();
    setFrameStyle(QFrame::Box | QFrame::Plain); // an edge that dark palettes show too
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Choices"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_edit, &QObject::destroyed, this, &QObject::deleteLater);
    connect(m_edit, &ComposedEdit::composedTextEdited, this, &ChoicePopup::filter);
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePopup::takeCurrent);
    m_edit->installEventFilter(this);
}

void ChoicePopup::open()
{
    const QStringList choices = m_choices();
    const QString typed = m_edit->composedText();
    fill(choices.contains(typed) ? choices.mid(0, mostChoices) : fitting(choices, typed));
}

QStringList ChoicePopup::shownChoices() const
{
    QStringList shown;
    for (int row = 0; isVisible() && row < m_list->count(); ++row)
        shown.append(m_list->item(row)->text());
    return shown;
}

void ChoicePopup::filter(const QString &typed)
{
    QStringList choices;
    if (!typed.trimmed().isEmpty())
        choices = fitting(m_choices(), typed);
    choices.removeAll(typed); // nothing to choose there
    fill(choices);
}

void ChoicePopup::fill(const QStringList &choices)
{
    m_list->clear();
    const QSize row(0, qMax(smallestRow, m_list->fontMetrics().height() + 8));
    for (const QString &choice : choices) {
        auto *item = new QListWidgetItem(choice, m_list);
        item->setData(
            Qt::SizeHintRole, row + QSize(m_list->fontMetrics().horizontalAdvance(choice) + 12, 0));
    }
    m_list->setCurrentRow(-1);
    setVisible(!choices.isEmpty());
    if (!choices.isEmpty())
        place();
}

void ChoicePopup::place()
{
    QWidget *window = m_edit->window();
    if (parentWidget() != window) {
        setParent(window);
        show();
    }
    const int row = m_list->sizeHintForRow(0);
    const int frame = 2 * frameWidth();
    const int height = row * qMin(m_list->count(), shownRows) + frame;
    const int width = qMin(window->width(),
        qMax(m_edit->width(), m_list->sizeHintForColumn(0) + m_list->fontMetrics().height() * 2));
    QPoint corner = m_edit->mapTo(window, QPoint(0, m_edit->height()));
    if (corner.y() + height > window->height())
        corner.ry() -= m_edit->height() + height;
    corner.rx() = qBound(0, corner.x(), window->width() - width);
    setGeometry(QRect(corner, QSize(width, height)));
    raise();
}

bool ChoicePopup::handleKey(const QKeyEvent &event)
{
    const int current = m_list->currentRow();
    switch (event.key()) {
    case Qt::Key_Down:
        if (!isVisible() && !(event.modifiers() & Qt::AltModifier))
            return false;
        if (!isVisible())
            open();
        else
            m_list->setCurrentRow(qMin(current + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        if (!isVisible() || current < 0)
            return false;
        m_list->setCurrentRow(current - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        // Taken, but the key still does its work: the cell is left.
        if (isVisible() && current >= 0)
            takeCurrent();
        return false;
    default:
        return false;
    }
}

void ChoicePopup::takeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString choice = item->text();
    hide();
    ComposedEdit::settleInputMethod();
    m_edit->setText(choice);
    m_edit->setModified(true);
    Q_EMIT taken(choice);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move:
        hide();
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isVisible())
            hide(); // and the key goes on
        return handleKey(*static_cast<QKeyEvent *>(event));
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace soctv
