#include "ui/intake/unitline.h"

#include "core/intake/match.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace soctv {

UnitLine::UnitLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_yes(new QPushButton(tr("Yes, remember this name"), this))
    , m_other(new QPushButton(tr("Another unit…"), this))
    , m_isNew(new QPushButton(tr("It is a new unit"), this))
    , m_again(new QPushButton(tr("Ask again"), this))
    , m_before(new QPushButton(tr("Import as they were before that day"), this))
    , m_leaveOut(new QPushButton(tr("Leave these rows out"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_yes, m_other, m_isNew, m_before, m_leaveOut, m_again}) {
        button->setAutoDefault(true); // Enter presses the one with the focus
        button->setFocusPolicy(Qt::TabFocus); // after a click, Enter is for the import
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, &UnitLine::accepted);
    connect(m_other, &QPushButton::clicked, this, &UnitLine::otherWanted);
    connect(m_isNew, &QPushButton::clicked, this, &UnitLine::isNewUnit);
    connect(m_again, &QPushButton::clicked, this, &UnitLine::askedAgain);
    connect(m_before, &QPushButton::clicked, this, &UnitLine::wantedAsBefore);
    connect(m_leaveOut, &QPushButton::clicked, this, &UnitLine::leftOut);
}

void UnitLine::ask(const UnitQuestion &question, const QString &text)
{
    m_text->setText(text);
    const bool isOfClosed = question.isOpen() && question.closedUnit != 0;
    m_yes->setText(isOfClosed && !question.proposals.isEmpty()
            ? tr("Take them for “%1”").arg(question.proposals.first().second)
            : tr("Yes, remember this name"));
    m_yes->setVisible(question.isOpen() && !question.proposals.isEmpty());
    m_other->setVisible(!question.answered);
    m_isNew->setVisible(question.isOpen() && !isOfClosed);
    m_before->setVisible(isOfClosed);
    m_leaveOut->setVisible(isOfClosed);
    m_again->setVisible(question.answered);
    for (QPushButton *button : {m_yes, m_other, m_isNew, m_before, m_leaveOut, m_again})
        button->setAccessibleDescription(text);
    setVisible(true);
}

void UnitLine::focusAnswer()
{
    (m_yes->isVisibleTo(this) ? m_yes : m_other)->setFocus(Qt::TabFocusReason);
}

} // namespace soctv
