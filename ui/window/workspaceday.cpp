// The workspace as of another day than today.

#include "core/roster/day.h"
#include "ui/list/rosterview.h"
#include "ui/page.h"
#include "ui/print/printview.h"
#include "ui/window/actions.h"
#include "ui/window/daydialog.h"
#include "ui/window/daystrip.h"
#include "ui/window/personpanel.h"
#include "ui/window/workspace.h"

namespace soctv {

void Workspace::setDay(const QDate &day)
{
    const QDate other = isAnotherDay(day) ? day : QDate();
    if (other == m_day || !commit())
        return;
    m_day = other;
    m_dayStrip->setDay(m_day);
    m_actions.backToToday->setEnabled(m_day.isValid());
    m_list->setDay(m_day);
    m_panel->setDay(m_day);
    for (Page *page : std::as_const(m_pages))
        page->setDay(m_day);
    if (m_print)
        m_print->setDay(m_day);
    if (isIntakeShown())
        setView(m_view); // it waits; nothing is imported as of another day
    Q_EMIT dayChanged();
    Q_EMIT stateChanged();
}

void Workspace::chooseDay()
{
    if (!commit())
        return;
    DayDialog dialog(m_day, this);
    if (dialog.exec() == QDialog::Accepted)
        setDay(dialog.day());
}

} // namespace soctv
