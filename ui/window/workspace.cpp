#include "ui/window/workspace.h"

#include "core/roster/day.h"
#include "core/roster/posts.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/intake/intakeview.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/page.h"
#include "ui/print/printview.h"
#include "ui/settings.h"
#include "ui/terms/changespage.h"
#include "ui/terms/termcommands.h"
#include "ui/window/actions.h"
#include "ui/window/daystrip.h"
#include "ui/window/personpanel.h"
#include "ui/window/placecounts.h"
#include "ui/window/searchbox.h"
#include "ui/window/touchedrow.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace soctv {

namespace {

constexpr int panelFromWidth = 1600; // pixels: narrower windows begin without the detail panel
constexpr qint64 rowsThatTakeTime = 5000;
constexpr auto panelKey = "window/panel";
constexpr auto splitterKey = "window/splitter";

// Nothing if it is not there, or cannot be read now, which \a workspace tells.
std::optional<ListRow> readRow(Workspace &workspace, qint64 post)
{
    const auto rows = guarded([&] { return readRows(workspace.roster().database(), {post}); });
    if (!rows)
        Q_EMIT workspace.message(errorNotice(rows.error()));
    return rows && !rows->isEmpty() ? std::optional(rows->first()) : std::nullopt;
}

} // namespace

Workspace::Workspace(std::unique_ptr<Roster> roster, Settings &settings, Dialogs &dialogs,
    Actions &actions, SearchBox &search, WorkerCommand worker, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(actions)
    , m_search(search)
    , m_worker(std::move(worker))
    , m_roster(std::move(roster))
    , m_jobs(std::make_unique<Jobs>(*m_roster))
    , m_dayStrip(new DayStrip(this))
    , m_splitter(new QSplitter(this))
    , m_navigation(new Navigation(m_splitter))
    , m_stack(new QStackedWidget(m_splitter))
    , m_list(new RosterView(*m_roster, *m_jobs, settings, dialogs, m_stack))
    , m_counts(new PlaceCounts(*m_roster, *m_jobs, this))
    , m_panel(new PersonPanel(*m_roster, *m_jobs, m_splitter))
    , m_terms(new TermCommands(*m_roster, *m_list, m_list))
{
    m_stack->addWidget(m_list);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    setFocusProxy(m_list);
    m_splitter->restoreState(m_settings.value(QLatin1String(splitterKey)).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_dayStrip);
    layout->addWidget(m_splitter, 1);

    connectActions();
    connectList();
    connect(m_navigation, &Navigation::chosen, this, &Workspace::setView);
    connect(m_dayStrip, &DayStrip::otherWanted, this, &Workspace::chooseDay);
    connect(m_dayStrip, &DayStrip::todayWanted, this, [this] { setDay({}); });
    connect(m_counts, &PlaceCounts::counted, m_navigation, &Navigation::setCount);
    connect(m_panel, &PersonPanel::message, this, &Workspace::message);
    connect(m_panel, &PersonPanel::showPerson, this, &Workspace::showPerson);
    connect(m_roster.get(), &Roster::changed, this, &Workspace::stateChanged);
    connect(m_jobs.get(), &Jobs::busyChanged, this, &Workspace::stateChanged);
    connect(m_jobs.get(), &Jobs::failed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    m_panelWanted = m_settings.value(QLatin1String(panelKey), false).toBool();
    setNameOrder(m_settings.nameOrder());
    setView(View::Section1);
}

Workspace::~Workspace()
{
    m_settings.setValue(QLatin1String(splitterKey), m_splitter->saveState());
    // The views use the jobs and the roster: they go first.
    delete m_splitter;
}

void Workspace::connectActions()
{
    const auto toList = [this](QAction *action, void (RosterView::*slot)()) {
        connect(action, &QAction::triggered, m_list, slot);
    };
    toList(m_actions.cut, &RosterView::cut);
    toList(m_actions.copy, &RosterView::copy);
    toList(m_actions.paste, &RosterView::paste);
    toList(m_actions.clear, &RosterView::clearCells);
    toList(m_actions.fillDown, &RosterView::fillDown);
    toList(m_actions.copyAbove, &RosterView::copyFromAbove);
    toList(m_actions.today, &RosterView::insertToday);
    toList(m_actions.replace, &RosterView::findAndReplace);
    toList(m_actions.filterRow, &RosterView::focusFilterRow);
    toList(m_actions.clearFilters, &RosterView::clearFilters);
    toList(m_actions.columns, &RosterView::chooseColumns);
    toList(m_actions.deleteRows, &RosterView::deleteRows);
    toList(m_actions.claimAccounts, &RosterView::claimAccounts);
    toList(m_actions.nextCheck, &RosterView::nextIssue);
    m_list->addActions(m_actions.cellActions());
    m_list->addAction(m_actions.deleteRows);

    const auto toTerms = [this](QAction *action, void (TermCommands::*slot)()) {
        connect(action, &QAction::triggered, m_terms, slot);
    };
    toTerms(m_actions.endTerms, &TermCommands::end);
    toTerms(m_actions.appoint, &TermCommands::appoint);
    toTerms(m_actions.renewTerms, &TermCommands::renew);
    toTerms(m_actions.movePosts, &TermCommands::move);
    connect(m_terms, &TermCommands::message, this, &Workspace::message);
    connect(m_actions.personPage, &QAction::triggered, this, [this] {
        if (const auto row = readRow(*this, m_list->currentPost()))
            showPerson(row->person);
    });
    m_list->setRowActions(m_actions.termActions());

    const auto toThis = [this](QAction *action, void (Workspace::*slot)()) {
        connect(action, &QAction::triggered, this, slot);
    };
    toThis(m_actions.undo, &Workspace::undo);
    toThis(m_actions.redo, &Workspace::redo);
    toThis(m_actions.addRow, &Workspace::startNewRow);
    toThis(m_actions.findNext, &Workspace::findNext);
    toThis(m_actions.print, &Workspace::showPrint);
    connect(m_actions.sheets, &QActionGroup::triggered, this,
        [this](QAction *action) { showSheet(action->data().toString()); });
    toThis(m_actions.exportSheet, &Workspace::exportSheet);
    toThis(m_actions.asOfDay, &Workspace::chooseDay);
    m_actions.backToToday->setEnabled(false);
    connect(m_actions.backToToday, &QAction::triggered, this, [this] { setDay({}); });
    connect(m_actions.panel, &QAction::triggered, this, &Workspace::setPanelShown);
    connect(m_actions.views, &QActionGroup::triggered, this,
        [this](QAction *action) { setView(View(action->data().toInt())); });
    connect(m_actions.nameOrders, &QActionGroup::triggered, this,
        [this](QAction *action) { setNameOrder(NameOrder(action->data().toInt())); });
}

void Workspace::connectList()
{
    connect(&m_search, &SearchBox::searched, m_list, &RosterView::setSearch);
    connect(&m_search, &SearchBox::left, this, [this] {
        ComposedEdit::settleInputMethod();
        m_list->table().setFocus();
    });
    connect(m_list, &RosterView::searchDropped, &m_search, &QLineEdit::clear);
    connect(m_list, &RosterView::message, this, &Workspace::message);
    connect(m_list, &RosterView::statusChanged, this, &Workspace::stateChanged);
    connect(m_list, &RosterView::selectionChanged, this, [this] {
        m_panel->setPosts(m_list->selectedPosts(), m_list->currentPost());
        Q_EMIT stateChanged();
    });
    connect(m_list, &RosterView::currentChanged, this,
        [this](qint64 post) { m_panel->setPosts(m_list->selectedPosts(), post); });
    connect(&m_list->model(), &RosterModel::listingChanged, this, [this] {
        m_navigation->setCounts(m_list->model().listing().counts);
        for (Page *page : std::as_const(m_pages))
            page->setListing(m_list->model().listing());
        m_panel->setMarks(m_list->model().listing().marks);
        showPostWhenListed();
        Q_EMIT stateChanged();
    });
}

bool Workspace::isListShown() const
{
    return m_stack->currentWidget() == m_list;
}

bool Workspace::isPrintShown() const
{
    return m_print && m_stack->currentWidget() == m_print;
}

QString Workspace::statusText() const
{
    if (isListShown())
        return m_list->statusText();
    const Page *page = currentPage();
    return page ? page->statusText() : QString();
}

bool Workspace::commit()
{
    ComposedEdit::settleInputMethod();
    m_panel->commit();
    Page *page = currentPage();
    return m_list->commitEditor() && (!page || page->commit());
}

void Workspace::showContent(QWidget *content)
{
    const bool wasIntake = isIntakeShown();
    m_stack->setCurrentWidget(content);
    if (wasIntake && isImportWaiting())
        tellWaiting();
    m_panel->setVisible(m_panelWanted && content == m_list);
    m_navigation->setVisible(content != m_intake); // three columns need the width
    m_search.setEnabled(content == m_list);
    tellToday();
    Q_EMIT stateChanged();
}

void Workspace::setView(View view)
{
    if (!commit()) {
        m_navigation->setView(m_view);
        return;
    }
    m_view = view;
    m_navigation->setView(view);
    const QList<QAction *> choices = m_actions.views->actions();
    for (QAction *action : choices)
        action->setChecked(action->data().toInt() == int(view));
    if (const auto scope = scopeOf(view)) {
        m_list->setScope(*scope);
        showContent(m_list);
    } else {
        Page &shown = page(view);
        showContent(&shown);
        if (!m_navigation->hasFocus())
            shown.setFocus();
    }
}

void Workspace::undo()
{
    travel(&Roster::undo);
}

void Workspace::redo()
{
    travel(&Roster::redo);
}

void Workspace::travel(Result<Step> (Roster::*direction)())
{
    if (!commit())
        return;
    Changes touched;
    const auto remember = connect(m_roster.get(), &Roster::changed, this,
        [&touched](const Changes &changes) { touched = changes; });
    const auto step = [&] {
        const BusyCursor busy;
        return (m_roster.get()->*direction)();
    }();
    disconnect(remember);
    if (!step) {
        Q_EMIT message(errorNotice(step.error()));
        return;
    }
    if (currentPage())
        return; // it shows what is there again
    const auto row = guarded([&] { return touchedRow(m_roster->database(), touched); });
    if (!row)
        Q_EMIT message(errorNotice(row.error()));
    else if (*row)
        showPost((*row)->post);
}

void Workspace::showPost(qint64 post)
{
    const auto row = readRow(*this, post);
    if (!row || row->deleted)
        return;
    const RowTexts &texts = row->texts;
    if (m_day.isValid() && !holdsOn(texts[field("valid_from")], texts[field("valid_to")], m_day))
        setDay({}); // it is not in the lists of that day
    const View home = endedBefore(texts[field("valid_to")], dayOrToday(m_day)) ? View::Ended
                                                                               : viewOf(row->role);
    if (m_view != home && m_view != View::ToCheck)
        setView(home);
    m_postToShow = post;
    if (!m_jobs->isBusy())
        showPostWhenListed();
}

void Workspace::showPostWhenListed()
{
    if (m_postToShow && m_list->showPost(m_postToShow))
        m_postToShow = 0;
}

void Workspace::startNewRow()
{
    if (!isListShown() || !roleOf(*scopeOf(m_view)))
        setView(View::Section1);
    m_list->startNewRow();
}

void Workspace::findNext()
{
    const QList<qint64> &posts = m_list->model().posts();
    if (posts.isEmpty())
        return;
    const qsizetype next = posts.indexOf(m_list->currentPost()) + 1;
    ComposedEdit::settleInputMethod();
    m_list->showPost(posts.at(next % posts.size()));
    m_list->table().setFocus();
}

PrintView &Workspace::printView()
{
    if (!m_print) {
        m_print = new PrintView(*m_roster, *m_jobs, m_settings, m_dialogs, m_stack);
        m_print->setDay(m_day);
        m_stack->addWidget(m_print);
        connect(m_print, &PrintView::message, this, &Workspace::message);
        connect(m_print, &PrintView::closed, this, [this] { setView(m_view); });
    }
    return *m_print;
}

void Workspace::showPrint()
{
    const auto *changes = qobject_cast<const ChangesPage *>(currentPage());
    showSheet(QLatin1String(lineOf(m_view).sheet));
    if (changes && changes->problem().isEmpty())
        m_print->setPeriod(changes->period());
}

void Workspace::showSheet(const QString &sheetId)
{
    if (!commit())
        return;
    printView().showSheet(sheetId);
    showContent(m_print);
    m_print->setFocus();
}

void Workspace::exportSheet()
{
    if (!commit())
        return;
    const QString sheetId = QLatin1String(lineOf(m_view).sheet);
    if (!isPrintShown() && m_list->model().listing().total > rowsThatTakeTime)
        showSheet(sheetId); // there it can be seen how far the work is
    printView().exportDirect(sheetId, QStringLiteral("xlsx"));
}

QList<QWidget *> Workspace::panes() const
{
    if (isIntakeShown())
        return m_intake->panes();
    if (Page *page = currentPage())
        return QList<QWidget *>{m_navigation} + page->panes();
    QWidget *content = isListShown() ? &m_list->table() : m_stack->currentWidget();
    return {m_navigation, content, m_panel, &m_search};
}

void Workspace::setPanelShown(bool shown)
{
    m_settings.setValue(QLatin1String(panelKey), shown);
    m_panelWanted = shown;
    m_panel->setVisible(shown && isListShown());
    Q_EMIT stateChanged();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_settings.value(QLatin1String(panelKey)).isValid())
        return; // the officer has opened or closed it
    m_panelWanted = width() >= panelFromWidth;
    m_panel->setVisible(m_panelWanted && isListShown());
}

void Workspace::setNameOrder(NameOrder order)
{
    m_settings.setNameOrder(order);
    ListQuery query = m_list->model().query();
    query.nameOrder = order;
    m_list->model().setQuery(query);
}

} // namespace soctv
