#include "ui/window/daystrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace soctv {

DayStrip::DayStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Highlight);
    m_text->setForegroundRole(QPalette::HighlightedText);
    m_text->setTextFormat(Qt::PlainText);
    auto *other = new QPushButton(tr("Choose another day…"), this);
    auto *today = new QPushButton(tr("Back to today"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(other);
    layout->addWidget(today);
    connect(other, &QAbstractButton::clicked, this, &DayStrip::otherWanted);
    connect(today, &QAbstractButton::clicked, this, &DayStrip::todayWanted);
}

void DayStrip::setDay(const QDate &day)
{
    m_text->setText(tr("Shown as of %1. Nothing can be changed here.")
                        .arg(day.toString(QStringLiteral("dd/MM/yyyy"))));
    setAccessibleName(m_text->text());
    setVisible(day.isValid());
}

} // namespace soctv
