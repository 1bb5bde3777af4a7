#include "ui/today/todaypage.h"

#include "core/roster/day.h"
#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "ui/focuschain.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/whendone.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype shownTasks = 5;
constexpr int lowestButton = 28; // pixels
constexpr auto kindProperty = "taskKind";

} // namespace

TodayPage::TodayPage(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_tools(tools)
    , m_title(plainLabel(this, {}))
    , m_nothing(plainLabel(this, tr("There is nothing to do today. All is in order.")))
    , m_checking(plainLabel(this, tr("The rows are still being looked through…")))
    , m_more(new QPushButton(this))
    , m_rowsArea(new QWidget(this))
    , m_rows(new QGridLayout(m_rowsArea))
{
    m_state.isReadOnly = tools.roster.isReadOnly();
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_nothing->setFocusPolicy(Qt::StrongFocus);
    m_checking->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();
    m_more->setAutoDefault(true);
    m_rows->setContentsMargins({});
    m_rows->setColumnStretch(0, 1);
    m_rows->setVerticalSpacing(10);
    auto *column = new QVBoxLayout;
    column->setSpacing(14);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), m_rowsArea,
             static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_checking)})
        column->addWidget(widget);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch();
    // Sentence and button stay near each other on wide screens.
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->addLayout(column, 3);
    layout->addStretch(2);

    connect(m_more, &QPushButton::clicked, this, [this] {
        m_unfolded = true;
        buildRows();
        m_buttons.value(shownTasks)->setFocus(Qt::TabFocusReason);
    });
    connect(&tools.roster.backups(), &RosterBackups::changed, this, &TodayPage::readBackups);
    connect(&tools.roster, &Roster::changed, this, [this](const Changes &changes) {
        m_isVacancyKnown
            = m_isVacancyKnown && !changes.touches("post") && !changesUnitNames(changes);
        if (isVisible())
            findVacancies();
    });
    refresh();
}

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    const QDate today = QDate::currentDate();
    m_title->setText(tr("To do today, %1").arg(today.toString(QStringLiteral("dd/MM/yyyy"))));
    readBackups();
    findVacancies();
}

void TodayPage::setListing(const Listing &listing)
{
    if (isAnotherDay(listing.query.day))
        return;
    m_state.counts = listing.counts;
    m_isChecked = listing.isChecked;
    refresh();
}

void TodayPage::setWaitingFiles(int files)
{
    m_state.waitingFiles = files;
    refresh();
}

void TodayPage::readBackups()
{
    const QList<BackupInfo> backups = m_tools.roster.backups().list();
    m_state.lastBackup = backups.isEmpty() ? QDateTime() : backups.first().at;
    refresh();
}

void TodayPage::findVacancies()
{
    if (m_isVacancyKnown)
        return;
    m_isVacancyKnown = true;
    if (m_looking)
        m_looking->cancel();
    const auto progress = std::make_shared<Progress>();
    m_looking = progress;
    const auto looked = m_tools.jobs.run(progress, [](Reader &reader, Progress &inner) {
        return vacancies(reader, inner, QDate::currentDate());
    });
    whenDone(looked, this, [this, progress](Result<QList<Vacancy>> found) {
        if (m_looking != progress)
            return; // a newer look is on its way
        if (!found) {
            Q_EMIT message(errorNotice(found.error()));
            return;
        }
        m_vacancies = *found;
        m_state.vacant = m_vacancies.size();
        refresh();
    });
}

void TodayPage::refresh()
{
    m_state.now = QDateTime::currentDateTimeUtc();
    QList<TodayTask> tasks = todayTasks(m_state);
    // The focus stays with its task, or goes to the first.
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    const QVariant kind = hadFocus ? focus->property(kindProperty) : QVariant();
    if (tasks != m_tasks) {
        m_tasks = std::move(tasks);
        buildRows();
    }
    m_checking->setVisible(!m_isChecked);
    m_nothing->setVisible(m_tasks.isEmpty() && m_isChecked);
    setFocusProxy(firstFocus());
    if (!hadFocus || (focus == m_more && !m_more->isHidden()))
        return;
    const auto same = std::ranges::find_if(m_buttons, [&kind](const QPushButton *button) {
        return kind.isValid() && button->property(kindProperty) == kind;
    });
    if (same != m_buttons.end())
        (*same)->setFocus();
    else
        setFocus();
}

void TodayPage::buildRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_buttons.clear();
    const bool all = m_unfolded || m_tasks.size() <= shownTasks;
    for (const TodayTask &task : m_tasks.mid(0, all ? -1 : shownTasks))
        addRow(task);
    m_more->setText(tr("and %n more", nullptr, int(m_tasks.size() - shownTasks)));
    m_more->setVisible(!all);
    chainFocus(this, m_buttons + QList<QPushButton *>{m_more});
}

void TodayPage::addRow(const TodayTask &task)
{
    auto *sentence = plainLabel(m_rowsArea, task.sentence);
    auto *button = new QPushButton(task.verb, m_rowsArea);
    button->setAutoDefault(true);
    button->setMinimumHeight(lowestButton);
    button->setProperty(kindProperty, int(task.kind));
    button->setAccessibleDescription(task.sentence);
    sentence->setBuddy(button);
    connect(button, &QPushButton::clicked, this, [this, kind = task.kind] { start(kind); });
    const auto row = int(m_buttons.size());
    m_rows->addWidget(sentence, row, 0);
    m_rows->addWidget(button, row, 1);
    sentence->show(); // the layout would do it later: too late for the focus
    button->show();
    m_buttons.append(button);
}

// Something is always there to have it.
QWidget *TodayPage::firstFocus() const
{
    if (!m_buttons.isEmpty())
        return m_buttons.first();
    return m_nothing->isHidden() ? m_checking : m_nothing;
}

void TodayPage::start(TodayTask::Kind kind)
{
    switch (kind) {
    case TodayTask::Import:
        Q_EMIT importWanted();
        break;
    case TodayTask::Backup:
        Q_EMIT backupWanted();
        break;
    case TodayTask::UnitClosed:
        Q_EMIT showView(View::UnitClosed);
        break;
    case TodayTask::Vacant: {
        QSet<qint64> units;
        for (const Vacancy &vacancy : std::as_const(m_vacancies))
            units.insert(vacancy.unit);
        Q_EMIT showRows(View::Ended, units.values());
        break;
    }
    case TodayTask::EndingSoon:
        Q_EMIT showView(View::EndingSoon);
        break;
    case TodayTask::ToCheck:
        Q_EMIT showView(View::ToCheck);
        break;
    case TodayTask::Duplicates:
        Q_EMIT showView(View::Duplicates);
        break;
    }
}

QList<QWidget *> TodayPage::panes()
{
    return {firstFocus()};
}

QString TodayPage::nothingText() const
{
    return m_nothing->isHidden() ? QString() : m_nothing->text();
}

// Up and down go from task to task, like Tab.
void TodayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        Page::keyPressEvent(event);
}

} // namespace soctv
