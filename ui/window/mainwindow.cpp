#include "ui/window/mainwindow.h"

#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/intake/choosefiles.h"
#include "ui/messagebar.h"
#include "ui/page.h"
#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/appearance.h"
#include "ui/window/helpwindow.h"
#include "ui/window/neighbours.h"
#include "ui/window/newrosterpage.h"
#include "ui/window/rosterstatus.h"
#include "ui/window/searchbox.h"
#include "ui/window/startpage.h"
#include "ui/window/statestrip.h"
#include "ui/window/typingkeeper.h"
#include "ui/window/windowbackups.h"
#include "ui/window/workspace.h"
#include "ui/window/writetroubles.h"
#include "ui/workbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolBar>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr auto geometryKey = "window/geometry";

} // namespace

MainWindow::MainWindow(
    Settings &settings, Dialogs &dialogs, Appearance &appearance, WorkerCommand worker)
    : m_settings(settings)
    , m_dialogs(dialogs)
    , m_appearance(appearance)
    , m_worker(std::move(worker))
    , m_actions(new Actions(this))
    , m_toolBar(new QToolBar(this))
    , m_search(new SearchBox(this))
    , m_messages(new MessageBar(this))
    , m_work(new WorkBar(this))
    , m_neighbours(new Neighbours(*this, settings, dialogs))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(settings, this))
    , m_newRoster(new NewRosterPage(dialogs, this))
    , m_status(new RosterStatus(this))
{
    setAcceptDrops(true);
    m_actions->fill(menuBar());
    m_actions->show(m_settings);
    buildToolBar();
    buildContent();
    setStatusBar(m_status);
    connectFileActions();
    connectSettings();
    connectPages();
    if (!restoreGeometry(m_settings.value(QLatin1String(geometryKey)).toByteArray())) {
        setGeometry(screen()->availableGeometry());
        setWindowState(Qt::WindowMaximized);
    }
    showStrip();
    updateState();
    updateUndo();
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    delete m_help;
    dropWorkspace();
}

void MainWindow::buildToolBar()
{
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_toolBar->setObjectName(QStringLiteral("toolbar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_actions->fill(m_toolBar);
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_toolBar->addWidget(m_search);
    addToolBar(m_toolBar);
}

void MainWindow::buildContent()
{
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_newRoster);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_neighbours->strip());
    layout->addWidget(m_messages);
    layout->addWidget(m_work);
    layout->addWidget(m_stack, 1);
    setCentralWidget(content);
}

void MainWindow::connectFileActions()
{
    const auto to = [this](QAction *action, void (MainWindow::*slot)()) {
        connect(action, &QAction::triggered, this, slot);
    };
    to(m_actions->open, &MainWindow::chooseFile);
    connect(m_actions->import, &QAction::triggered, this,
        [this] { chooseToImport(&chooseFilesToImport); });
    connect(m_actions->importFolder, &QAction::triggered, this,
        [this] { chooseToImport(&chooseFolderToImport); });
    to(m_actions->sample, &MainWindow::openSample);
    to(m_actions->save, &MainWindow::tellSaved);
    to(m_actions->copyTo, &MainWindow::saveCopy);
    to(m_actions->backUp, &MainWindow::backUp);
    to(m_actions->office, &MainWindow::editOffice);
    to(m_actions->help, &MainWindow::showHelp);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->close, &QAction::triggered, this, &MainWindow::closeRoster);
    connect(m_actions->newRoster, &QAction::triggered, m_start, &StartPage::newWanted);
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        const Page *page = m_workspace->currentPage();
        QLineEdit *field = page ? page->searchField() : m_search;
        ComposedEdit::settleInputMethod();
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        m_dialogs.choose(tr("Sổ CTV %1").arg(QCoreApplication::applicationVersion()),
            tr("Contact register of a trade-union office. Free software under the GNU GPL, "
               "version 3 or later. It never connects to any network."),
            {tr("Close")});
    });
    // A session that ends stores what is being typed without asking.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { storeTyping(); },
        Qt::DirectConnection);
}

void MainWindow::connectSettings()
{
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.setTheme(Theme(action->data().toInt()));
        m_appearance.apply(m_settings.theme());
    });
    connect(m_actions->textSizes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.setTextSize(action->data().toInt());
        m_appearance.applyTextSize(m_settings.textSize());
    });
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.setLanguage(action->data().toString());
        if (!m_workspace || (m_workspace->commit() && mayDropImport()))
            Q_EMIT languageChosen();
    });
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::newWanted, this, [this] {
        if (!closeRoster())
            return;
        m_messages->clear();
        m_filesToImport.clear();
        m_newRoster->begin(m_settings.lastFolder());
        m_stack->setCurrentWidget(m_newRoster);
        m_newRoster->setFocus();
    });
    connect(
        m_start, &StartPage::importWanted, this, [this] { chooseToImport(&chooseFilesToImport); });
    connect(m_start, &StartPage::openWanted, this, &MainWindow::chooseFile);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartPage::fileChosen, this, [this](const QString &path) { openFile(path); });
    connect(m_newRoster, &NewRosterPage::accepted, this, &MainWindow::createRoster);
    connect(m_newRoster, &NewRosterPage::cancelled, this, [this] {
        m_messages->clear();
        m_stack->setCurrentWidget(m_start);
        m_start->setFocus();
    });
    connect(m_work, &WorkBar::cancelled, this, &MainWindow::giveUpOpening);
    connect(m_neighbours, &Neighbours::editWanted, this,
        [this](const QString &path) { openFile(path); });
    connect(m_neighbours, &Neighbours::takeOverWanted, this, &MainWindow::takeOver);
    connect(m_neighbours, &Neighbours::unfinished, this, &MainWindow::showUnfinished);
}

QString MainWindow::rosterPath() const
{
    return m_workspace ? m_workspace->roster().path() : QString();
}

bool MainWindow::isReadOnly() const
{
    return m_workspace && m_workspace->roster().isReadOnly();
}

void MainWindow::showStrip()
{
    m_neighbours->show(rosterPath(), isReadOnly(), isSample());
}

void MainWindow::dropWorkspace()
{
    delete m_workspace;
    m_workspace = nullptr;
    m_typing = nullptr;
    m_sampleFolder.reset();
}

// The officer turns to another roster, or leaves this one.
bool MainWindow::commitOrAsk()
{
    giveUpOpening();
    const bool settled = !m_workspace || (m_troubles->settle() && m_workspace->commit());
    if (!(settled ? mayDropImport() : mayDropUnsaved()))
        return false;
    if (m_workspace && !endBackups(m_workspace->roster(), m_dialogs))
        return false;
    if (m_typing)
        m_typing->clear();
    return true;
}

bool MainWindow::mayDropUnsaved()
{
    const bool row = !m_workspace->roster().unsaved();
    const Notice *why = m_messages->current();
    const int answer = m_dialogs.choose(row ? tr("The row being typed could not be stored.")
                                            : tr("The last change could not be stored."),
        why ? why->text : QString(),
        {tr("Go back to it"), row ? tr("Drop this row") : tr("Drop this change")});
    return answer == 1;
}

bool MainWindow::mayDropCarried()
{
    return m_carried.text().isEmpty()
        || m_dialogs.choose(tr("The last change could not be stored."), m_carried.text(),
               {tr("Go back to it"), tr("Drop this change")})
        == 1;
}

void MainWindow::bringInCarried()
{
    if (const auto notice = m_carried.bringInto(m_workspace->roster()))
        m_messages->show(*notice);
}

void MainWindow::storeTyping()
{
    if (m_workspace && m_workspace->commit() && m_typing)
        m_typing->clear();
}

bool MainWindow::closeRoster()
{
    if (!commitOrAsk())
        return false;
    dropWorkspace();
    m_search->clear();
    m_messages->clear();
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    showStrip();
    updateState();
    updateUndo();
    m_start->setFocus();
    return true;
}

bool MainWindow::closeToReplace()
{
    m_carried.take(m_workspace->roster());
    if (closeRoster())
        return true;
    bringInCarried();
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!commitOrAsk() || !mayDropCarried()) {
        event->ignore();
        return;
    }
    m_settings.setValue(QLatin1String(geometryKey), saveGeometry());
    delete m_help;
    dropWorkspace();
    event->accept();
}

void MainWindow::updateState()
{
    const bool readOnly = isReadOnly();
    const bool list = m_workspace && m_workspace->isListShown();
    m_actions->enable(m_workspace, m_workspace && m_workspace->canEdit(), list);
    const Page *page = m_workspace ? m_workspace->currentPage() : nullptr;
    m_actions->find->setEnabled(list || (page && page->searchField()));
    m_actions->panel->setChecked(m_workspace && m_workspace->isPanelWanted());
    m_toolBar->setVisible(m_workspace);
    m_search->setEnabled(list);
    m_status->show(m_workspace);
    QStringList title;
    if (m_workspace) {
        const QString file = QFileInfo(rosterPath()).fileName();
        if (isSample())
            title += tr("SAMPLE");
        title += m_workspace->isPrintShown() ? tr("Print and export")
            : m_workspace->isIntakeShown()   ? tr("Import sheets")
                                             : viewTitle(m_workspace->view());
        if (const QDate day = m_workspace->day(); day.isValid())
            title += tr("As of %1").arg(day.toString(QStringLiteral("dd/MM/yyyy")));
        title += readOnly ? tr("%1 (viewing only)").arg(file) : file;
    }
    title += QStringLiteral("Sổ CTV");
    setWindowTitle(title.join(QStringLiteral(" — ")));
}

void MainWindow::updateUndo()
{
    const bool editable = m_workspace && m_workspace->canEdit();
    const auto name = [](QAction *action, const std::optional<Step> &step, const QString &plain,
                          const QString &named) {
        action->setEnabled(step.has_value());
        action->setText(step ? named.arg(step->text()) : plain);
    };
    std::optional<Step> undo;
    std::optional<Step> redo;
    const auto read = guarded([&] {
        if (editable) {
            undo = m_workspace->roster().undoStep();
            redo = m_workspace->roster().redoStep();
        }
    });
    if (!read)
        tellError(read.error());
    name(m_actions->undo, undo, tr("Undo"), tr("Undo: %1"));
    name(m_actions->redo, redo, tr("Redo"), tr("Redo: %1"));
}

} // namespace soctv
