#include "ui/intake/unitdayline.h"

#include "ui/intake/intakesession.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace soctv {

UnitDayLine::UnitDayLine(IntakeSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_day(new QDateEdit(QDate::currentDate(), this))
{
    auto *label = new QLabel(tr("Units that change their parent stand under the new one &from"));
    label->setBuddy(m_day);
    m_day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_day->setAccessibleName(tr("First day under the new parent"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(label);
    layout->addWidget(m_day);
    layout->addStretch();
    hide();
    connect(
        m_day, &QDateEdit::editingFinished, this, [this] { m_session.setUnitDay(m_day->date()); });
    connect(&session, &IntakeSession::planChanged, this, &UnitDayLine::follow);
}

// Stays while a day was chosen, since on that day nobody may move any more.
void UnitDayLine::follow()
{
    setVisible(m_session.summary().movesUnits || m_session.choices().unitDay.isValid());
    if (m_day->hasFocus() || !m_session.plan()->unitDay.isValid())
        return;
    const QSignalBlocker quiet(m_day);
    m_day->setDate(m_session.plan()->unitDay);
}

} // namespace soctv
