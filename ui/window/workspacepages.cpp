// The pages of the workspace; workspace.cpp holds the workspace itself.

#include "ui/backups/backupspage.h"
#include "ui/history/historyview.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rosterview.h"
#include "ui/terms/changespage.h"
#include "ui/terms/personpage.h"
#include "ui/today/todaypage.h"
#include "ui/window/actions.h"
#include "ui/window/pages.h"
#include "ui/window/workspace.h"

#include <QStackedWidget>

namespace soctv {

Page &Workspace::page(View view)
{
    Page *&page = m_pages[view];
    if (!page) {
        page = makePage(view, {*m_roster, *m_jobs, m_settings, m_dialogs}, m_stack);
        m_stack->addWidget(page);
        connect(page, &Page::message, this, &Workspace::message);
        connect(page, &Page::statusChanged, this, &Workspace::stateChanged);
        connect(page, &Page::showPost, this, &Workspace::showPost);
        connect(page, &Page::showView, this, &Workspace::setView);
        connect(page, &Page::showRows, this, &Workspace::showRows);
        if (auto *today = qobject_cast<TodayPage *>(page)) {
            connect(today, &TodayPage::importWanted, this, &Workspace::showIntake);
            connect(today, &TodayPage::backupWanted, m_actions.backUp, &QAction::trigger);
        }
        if (auto *history = qobject_cast<HistoryView *>(page))
            connect(&history->backups(), &BackupsPage::chosen, this, &Workspace::backupChosen);
        if (auto *changes = qobject_cast<ChangesPage *>(page))
            connect(changes, &ChangesPage::printWanted, this, &Workspace::showPrint);
        page->setDay(m_day);
        connect(page, &Page::showPerson, this, &Workspace::showPerson);
        page->setListing(m_list->model().listing());
    }
    return *page;
}

Page *Workspace::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void Workspace::showRows(View view, const QList<qint64> &units)
{
    setView(view);
    if (m_view != view)
        return;
    m_list->setUnits({units.begin(), units.end()});
    m_list->setFocus();
}

void Workspace::showPerson(qint64 person)
{
    if (!commit())
        return;
    if (!m_person) {
        m_person = new PersonPage({*m_roster, *m_jobs, m_settings, m_dialogs}, m_stack);
        m_stack->addWidget(m_person);
        connect(m_person, &PersonPage::message, this, &Workspace::message);
        connect(m_person, &PersonPage::showPost, this, &Workspace::showPost);
        connect(m_person, &PersonPage::closed, this, [this] { setView(m_view); });
    }
    m_person->setPerson(person);
    showContent(m_person);
    m_person->setFocus();
}

} // namespace soctv
