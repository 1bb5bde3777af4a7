// The import in the workspace: shown, left to be finished later, dropped; workspace.cpp holds the
// workspace itself.

#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/today/todaypage.h"
#include "ui/window/workspace.h"

#include <QPointer>
#include <QStackedWidget>

namespace soctv {

bool Workspace::isIntakeShown() const
{
    return m_intake && m_stack->currentWidget() == m_intake;
}

void Workspace::makeIntake()
{
    delete m_intake;
    m_intake = new IntakeView(*m_roster, *m_jobs, m_settings, m_dialogs, m_worker, m_stack);
    m_stack->addWidget(m_intake);
    connect(m_intake, &IntakeView::message, this, &Workspace::message);
    connect(m_intake, &IntakeView::closed, this, &Workspace::leaveIntake);
    connect(m_intake, &IntakeView::imported, this, [this](Role role) {
        setView(viewOf(role));
        m_list->setFocus();
    });
    connect(m_intake, &IntakeView::wantedAgain, this, &Workspace::showIntake);
}

bool Workspace::isImportWaiting() const
{
    return m_intake && !isIntakeShown() && m_intake->session().hasWork();
}

bool Workspace::isImportDecided() const
{
    return m_intake && m_intake->session().isDecided();
}

void Workspace::leaveIntake()
{
    setView(m_view);
    if (!isIntakeShown() && !isImportWaiting())
        dropIntake();
    m_list->setFocus();
}

void Workspace::dropIntake()
{
    m_intake->deleteLater(); // it may be the one that asks for it
    m_intake = nullptr;
    tellToday();
}

void Workspace::tellToday()
{
    if (auto *today = qobject_cast<TodayPage *>(m_pages.value(View::Today)))
        today->setWaitingFiles(isImportWaiting() ? m_intake->session().fileCount() : 0);
}

void Workspace::tellWaiting()
{
    const QPointer<IntakeView> waiting(m_intake);
    const auto ifThere = [this, waiting](void (Workspace::*act)()) {
        return [this, waiting, act] {
            if (waiting && waiting == m_intake)
                (this->*act)();
        };
    };
    Q_EMIT message(
        {tr("%n file(s) wait to be imported, with all that you have decided. Ctrl+I goes back to "
            "them.",
             nullptr, m_intake->session().fileCount()),
            {}, Notice::Info,
            {{tr("Go back to them"), ifThere(&Workspace::showIntake)},
                {tr("Drop them"), ifThere(&Workspace::dropIntake)}}});
}

void Workspace::importFiles(const QStringList &paths)
{
    if (paths.isEmpty() || !canEdit() || !commit())
        return;
    if (!isIntakeShown() && !isImportWaiting())
        makeIntake();
    m_intake->add(paths);
    showIntake();
}

void Workspace::showIntake()
{
    if (!commit())
        return;
    setDay({});
    showContent(m_intake);
    m_intake->setFocus();
}

} // namespace soctv
