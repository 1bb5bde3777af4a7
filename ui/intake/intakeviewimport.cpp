// How the page carries out what its plan says; intakeview.cpp holds the page itself.

#include "core/intake/importer.h"
#include "core/intake/minutes.h"
#include "core/intake/rowissues.h"
#include "ui/backupfirst.h"
#include "ui/dialogs.h"
#include "ui/intake/importing.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QDate>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

Role mostFrequentRole(const ImportPlan &plan)
{
    std::array<int, 3> counts{};
    for (const PlannedRow &row : plan.rows) {
        if (row.outcome == Outcome::New || row.outcome == Outcome::Updated)
            ++counts[std::size_t(row.role)];
    }
    return Role(std::ranges::max_element(counts) - counts.begin());
}

} // namespace

void IntakeView::import()
{
    if (!m_import->isEnabled())
        return;
    if (!m_session->isCurrent()) {
        m_session->planNow();
        return;
    }
    if (!mayImportOldTexts())
        return;
    const auto plan = m_session->plan();
    const Step step = importStep(*plan);
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, tell, [this, plan] { write(plan); });
}

// Letters of an old encoding would stand in the list for good.
bool IntakeView::mayImportOldTexts()
{
    QList<QLatin1String> codes;
    QStringList examples;
    for (const RepairKind &kind : m_session->summary().repairs) {
        if (!isOldText({{}, kind.code, {}, {}}) || kind.isTaken())
            continue;
        codes.append(kind.code);
        examples.append(repairText(kind));
    }
    if (codes.isEmpty())
        return true;
    const int answer = m_dialogs.choose(
        tr("Some sheets are typed in an old encoding. As they stand, the list would show wrong "
           "letters."),
        examples.join(u'\n'),
        {tr("Change to Unicode and import"), tr("Import as typed"), tr("Leave it")});
    if (answer == 0) {
        m_importsNext = true;
        m_session->setRepaired(codes, true);
    }
    return answer == 1;
}

void IntakeView::write(const std::shared_ptr<const ImportPlan> &plan)
{
    m_importing = true;
    const Done done = importWithProgress(m_roster, *plan, this);
    m_importing = false;
    if (done) {
        m_session->setImported();
        tellImported(*plan);
        if (plan->writtenUnits() == plan->written())
            Q_EMIT closed(); // units are in none of the lists
        else
            Q_EMIT imported(mostFrequentRole(*plan));
    } else if (done.error().code == ErrorCode::Cancelled) {
        Q_EMIT message({tr("Stopped. Nothing has changed.")});
    } else {
        Q_EMIT message(errorNotice(done.error()));
        m_session->planNow();
    }
}

void IntakeView::tellImported(const ImportPlan &plan)
{
    Notice notice = importedNotice(m_roster, plan);
    const auto minutes = std::make_shared<const ImportPlan>(plan);
    const QPointer<IntakeView> view(this); // the notice may outlive the page
    notice.buttons.append({tr("Save the minutes of the import"), [view, minutes] {
                               if (view)
                                   view->saveMinutesOf(*minutes);
                           }});
    const qint64 left = plan.count(Outcome::Check) + plan.count(Outcome::Skipped);
    if (left > 0) {
        notice.buttons.append({tr("See %n row(s)", nullptr, int(left)), [view] {
                                   if (view)
                                       view->showLeft();
                               }});
    }
    Q_EMIT message(notice);
}

void IntakeView::showLeft()
{
    Q_EMIT wantedAgain();
    const auto plan = m_session->plan();
    m_plan->setOutcome(plan->count(Outcome::Check) > 0 ? Outcome::Check : Outcome::Skipped);
    m_plan->setFocus();
}

void IntakeView::saveMinutesOf(const ImportPlan &plan)
{
    const QString name = tr("Minutes of the import %1.csv")
                             .arg(QDate::currentDate().toString(QStringLiteral("yyyy-MM-dd")));
    const QString path = m_dialogs.saveFile(tr("Save the minutes of the import"),
        QDir(m_settings.lastFolder()).filePath(name), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Done saved = saveMinutes(path, m_session->files().returned(), plan); !saved)
        Q_EMIT message(errorNotice(saved.error()));
    else
        Q_EMIT message({tr("Saved “%1”.").arg(QDir::toNativeSeparators(path))});
}

} // namespace soctv
