#include "ui/list/emptyhint.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

EmptyHint::EmptyHint(QWidget *area)
    : QFrame(area)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    hide();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyHint::pressed);
    area->installEventFilter(this);
}

void EmptyHint::tell(const QString &text, const QString &verb)
{
    m_text->setText(text);
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
    show();
    place();
}

QString EmptyHint::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void EmptyHint::place()
{
    const QSize area = parentWidget()->size();
    const int width = qMin(area.width() - 40, fontMetrics().averageCharWidth() * 60);
    const int height = qMax(layout()->heightForWidth(width), layout()->sizeHint().height());
    setGeometry((area.width() - width) / 2, (area.height() - height) / 2, width, height);
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace soctv
