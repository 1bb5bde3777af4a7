#include "ui/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace soctv {

Notice errorNotice(const Error &error)
{
    Notice notice{error.message, {}, Notice::Error};
    notice.code = error.code;
    return notice;
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Message"));
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_fold->setText(tr("Details"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::DownArrow);
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_fold, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_fold);
    line->addLayout(m_buttons);
    line->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 4, 8, 4);
    all->addLayout(line);
    all->addWidget(m_details);
    showFirst();
}

void MessageBar::show(const Notice &notice)
{
    const auto same = std::ranges::find_if(m_queue, [&](const Notice &other) {
        return other.text == notice.text
            || (!notice.topic.isEmpty() && other.topic == notice.topic);
    });
    // What only informs, with a button or not, must not hide the answer to the next key.
    if (same != m_queue.end())
        *same = notice;
    else if (current() && current()->kind == Notice::Info)
        m_queue.first() = notice;
    else
        m_queue.append(notice);
    showFirst();
}

void MessageBar::dismiss()
{
    if (!m_queue.isEmpty())
        m_queue.removeFirst();
    showFirst();
}

void MessageBar::drop(const QString &topic)
{
    m_queue.removeIf([&](const Notice &notice) { return notice.topic == topic; });
    showFirst();
}

void MessageBar::clear()
{
    m_queue.clear();
    showFirst();
}

const Notice *MessageBar::current() const
{
    return m_queue.isEmpty() ? nullptr : &m_queue.first();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showFirst();
}

void MessageBar::addButton(const QString &text, const std::function<void()> &action)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true); // Enter presses it when it has the focus
    connect(button, &QPushButton::clicked, this, [this, action] {
        dismiss();
        action();
    });
    m_buttons->addWidget(button);
    button->show();
}

void MessageBar::showFirst()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one being pressed
        delete item;
    }
    const Notice *notice = current();
    setVisible(notice);
    if (!notice)
        return;
    const auto icon = notice->kind == Notice::Info ? QStyle::SP_MessageBoxInformation
                                                   : QStyle::SP_MessageBoxWarning;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(icon).pixmap(size));
    m_text->setText(notice->text);
    setAccessibleDescription(notice->text);
    m_details->setText(notice->details);
    m_fold->setVisible(!notice->details.isEmpty());
    m_fold->setChecked(false);
    m_details->hide();
    for (const auto &[text, action] : notice->buttons)
        addButton(text, action);
    setFocusProxy(m_buttons->isEmpty() ? m_close : m_buttons->itemAt(0)->widget());
}

} // namespace soctv
