#include "ui/intake/intakeview.h"

#include "ui/dialogs.h"
#include "ui/focuschain.h"
#include "ui/intake/choosefiles.h"
#include "ui/intake/filesmodel.h"
#include "ui/intake/filestate.h"
#include "ui/intake/foundpane.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/layoutdialog.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/intake/planwords.h"
#include "ui/messagebar.h"
#include "ui/readingtable.h"
#include "ui/settings.h"
#include "ui/workbar.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr auto splitterKey = "intake/columns";
constexpr std::array usualWidths{290, 240, 830}; // pixels of 1366

} // namespace

IntakeView::IntakeView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
    const WorkerCommand &command, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_session(new IntakeSession(
          roster, jobs, command, [this](const QString &text) { return follow(text); }, this))
    , m_filesModel(new FilesModel(*m_session, this))
    , m_splitter(new QSplitter(this))
    , m_files(new QTableView(this))
    , m_found(new FoundPane(*m_session, this))
    , m_plan(new PlanPane(*m_session, settings, this))
    , m_totals(new QLabel(this))
    , m_work(new WorkBar(this))
    , m_import(new QPushButton(this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    m_splitter->addWidget(titled(tr("Files"), buildFilesPane()));
    m_splitter->addWidget(titled(tr("What was found"), m_found));
    m_splitter->addWidget(titled(tr("What will happen"), m_plan));
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({usualWidths.begin(), usualWidths.end()});
    m_splitter->restoreState(settings.value(QLatin1String(splitterKey)).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter, 1);
    layout->addWidget(buildBottom());
    setFocusProxy(m_plan);

    connectSession();
    updateState();
}

void IntakeView::connectSession()
{
    connect(m_found, &FoundPane::areaWanted, m_session, &IntakeSession::look);
    connect(&m_session->files(), &IntakeFiles::looked, this, &IntakeView::chooseArea);
    connect(&m_session->files(), &IntakeFiles::added, this, &IntakeView::showAdded);
    connect(&m_session->files(), &IntakeFiles::found, this, &IntakeView::tellFound);
    connect(m_session, &IntakeSession::stateChanged, this, &IntakeView::updateState);
    connect(m_session, &IntakeSession::planChanged, this, &IntakeView::updateState);
    connect(m_session, &IntakeSession::planChanged, this, &IntakeView::orderFocus);
    connect(m_session, &IntakeSession::failed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    connect(m_work, &WorkBar::cancelled, m_session, &IntakeSession::stop);
    connect(&m_roster, &Roster::changed, this, &IntakeView::followRoster);
}

IntakeView::~IntakeView()
{
    m_settings.setValue(QLatin1String(splitterKey), m_splitter->saveState());
}

void IntakeView::buildFiles()
{
    makeReadingTable(*m_files, tr("Files"));
    m_files->setModel(m_filesModel);
    m_files->setSelectionMode(QAbstractItemView::SingleSelection);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    arrangeFiles();
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &IntakeView::showFile);
}

QWidget *IntakeView::buildFilesPane()
{
    buildFiles();
    auto *pane = new QWidget(this);
    auto *addFiles = new QPushButton(tr("Add &files…"), pane);
    auto *addFolder = new QPushButton(tr("Add a f&older…"), pane);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addFiles, addFolder}) {
        button->setAutoDefault(true);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    const auto addChosen = [this](QStringList (*choose)(Dialogs &, const QString &)) {
        if (const QStringList paths = choose(m_dialogs, m_settings.lastFolder()); !paths.isEmpty())
            add(paths);
    };
    connect(
        addFiles, &QPushButton::clicked, this, [addChosen] { addChosen(&chooseFilesToImport); });
    connect(
        addFolder, &QPushButton::clicked, this, [addChosen] { addChosen(&chooseFolderToImport); });
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->addWidget(m_files, 1);
    layout->addLayout(buttons);
    pane->setFocusProxy(m_files);
    return pane;
}

void IntakeView::arrangeFiles()
{
    m_files->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 8);
}

void IntakeView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeFiles();
}

QWidget *IntakeView::titled(const QString &title, QWidget *content)
{
    auto *box = new QWidget(this);
    auto *label = new QLabel(title, box);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setBuddy(content);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(label);
    layout->addWidget(content, 1);
    return box;
}

QWidget *IntakeView::buildBottom()
{
    auto *bottom = new QWidget(this);
    m_sectionChoice = new QWidget(bottom);
    m_section = new QComboBox(m_sectionChoice);
    for (const Role role : {Role::AccountContact, Role::CoreStaff, Role::Collaborator})
        m_section->addItem(sectionText(role), int(role));
    connect(m_section, &QComboBox::currentIndexChanged, this,
        [this] { m_session->setDefaultRole(Role(m_section->currentData().toInt())); });
    auto *sectionLabel = new QLabel(tr("&Rows without a section go to"), m_sectionChoice);
    sectionLabel->setBuddy(m_section);
    auto *section = new QHBoxLayout(m_sectionChoice);
    section->setContentsMargins({});
    section->addWidget(sectionLabel);
    section->addWidget(m_section);

    m_totals->setTextFormat(Qt::PlainText);
    m_import->setDefault(true);
    for (QPushButton *button : {m_import, m_close})
        button->setAutoDefault(true);
    connect(m_import, &QPushButton::clicked, this, &IntakeView::import);
    connect(m_close, &QPushButton::clicked, this, &IntakeView::leave);
    auto *layout = new QHBoxLayout(bottom);
    layout->setContentsMargins({});
    layout->addWidget(m_sectionChoice);
    layout->addWidget(m_totals);
    layout->addStretch(1);
    layout->addWidget(m_work, 2);
    layout->addWidget(m_import);
    layout->addWidget(m_close);
    return bottom;
}

std::shared_ptr<Progress> IntakeView::follow(const QString &text)
{
    m_work
        ->stop(); // the work before has ended, or another plan is wanted than the one in the making
    return m_work->start(text);
}

void IntakeView::add(const QStringList &paths)
{
    m_session->add(paths);
}

void IntakeView::showAdded()
{
    // One file is looked at, several are looked at together.
    if (m_filesModel->rowCount() > 1 || !m_files->currentIndex().isValid())
        m_files->setCurrentIndex(m_filesModel->index(0, FilesModel::Name));
    showFile();
}

void IntakeView::tellFound(const FoundFiles &found)
{
    QStringList lines = leftOutText(found);
    if (found.paths.isEmpty())
        lines.prepend(tr("There are no files to import in this folder."));
    if (!lines.isEmpty())
        Q_EMIT message({lines.join(u' ')});
}

void IntakeView::showFile()
{
    if (m_filesModel->rowCount() == 0)
        return;
    const int file = m_filesModel->fileAt(m_files->currentIndex().row());
    m_found->setFile(file);
    m_plan->setFile(file);
}

bool IntakeView::isWorking() const
{
    return m_session->isReading() || m_session->isPlanning();
}

void IntakeView::updateState()
{
    if (!isWorking() && m_work->isWorking())
        m_work->stop();
    const PlanSummary &summary = m_session->summary();
    m_sectionChoice->setVisible(summary.needsSection);
    const bool isStopped = !isWorking() && !m_session->isCurrent();
    if (!isWorking() && std::exchange(m_importsNext, false) && !isStopped)
        QMetaObject::invokeMethod(this, &IntakeView::import, Qt::QueuedConnection);
    m_import->setText(isStopped ? tr("&Compare again")
                                : tr("&Import %n row(s)", nullptr, summary.counts.written()));
    m_import->setEnabled(isStopped || (summary.counts.written() > 0 && !isWorking()));
    m_totals->setText(m_session->isReading() ? tr("Reading…")
            : isWorking()                    ? tr("Comparing with the list…")
            : isStopped                      ? tr("Stopped. Nothing has changed.")
                                             : totalsText(summary.counts));
}

void IntakeView::chooseArea(int file, const ReturnedFile &whole)
{
    if (!whole.workbook) { // it is gone, or damaged by now
        Q_EMIT message({whole.error, {}, Notice::Error});
        return;
    }
    LayoutDialog dialog(whole, this);
    if (dialog.exec() == QDialog::Accepted)
        useLayout(file, dialog.chosen());
}

void IntakeView::useLayout(int file, const Layout &layout)
{
    m_session->useLayout(file, layout);
}

QList<QWidget *> IntakeView::panes() const
{
    return {m_files, m_found, m_plan, m_import};
}

// From left to right; what is pressed in the end comes last.
void IntakeView::orderFocus()
{
    QList<QWidget *> widgets;
    const auto buttonsOf = [&](const QWidget *pane) {
        const auto buttons = pane->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            widgets.append(button);
    };
    buttonsOf(m_files->parentWidget());
    widgets.append(m_found->focusProxy());
    buttonsOf(m_found);
    widgets << m_plan->inOrder() << m_section << m_import << m_close;
    chainFocus(m_files, widgets);
    m_plan->chainRow();
}

// While this page is out of sight, nobody needs a plan.
void IntakeView::followRoster()
{
    if (isVisible() && !m_importing)
        m_session->planNow();
    else
        m_stale = true;
}

void IntakeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        m_session->planNow();
}

void IntakeView::leave()
{
    if (m_session->isReading() || m_work->isVisible())
        m_work->cancel();
    else
        Q_EMIT closed();
}

void IntakeView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        import();
        break;
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_F8:
        m_plan->goToNext();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace soctv
