#include "ui/backups/backupspage.h"

#include "core/roster/backgroundbackup.h"
#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "ui/backups/backupsmodel.h"
#include "ui/messagebar.h"
#include "ui/readingtable.h"
#include "ui/sidethread.h"
#include "ui/workbar.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int characters[] = {9, 20, 44, 12, 12, 12, 10, 13, 40}; // widths of the columns

} // namespace

BackupsPage::BackupsPage(const PageTools &tools, QWidget *parent)
    : QWidget(parent)
    , m_tools(tools)
    , m_model(new BackupsModel(this))
    , m_table(new QTableView(this))
    , m_place(new QLabel(this))
    , m_work(new WorkBar(this))
    , m_now(action(tr("Back up &now"), &BackupsPage::backUpNow))
    , m_verify(action(tr("Check a&gain"), &BackupsPage::verifySelected))
    , m_view(action(tr("&Open for viewing"), &BackupsPage::view))
    , m_restore(action(tr("&Restore…"), &BackupsPage::restore))
    , m_copy(action(tr("Copy to a U&SB stick…"), &BackupsPage::copySelected))
    , m_folder(action(tr("&Change the folder…"), &BackupsPage::changeFolder))
{
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_work);
    layout->addLayout(buildButtons());
    connect(&tools.roster.backups(), &RosterBackups::changed, this, &BackupsPage::follow);
    connect(m_work, &WorkBar::cancelled, this, [this] {
        m_stick.reset();
        endWork();
    });
    setFocusProxy(m_table);
    showPlace();
    updateButtons();
}

BackupsPage::~BackupsPage() = default;

QAction *BackupsPage::action(const QString &text, void (BackupsPage::*slot)())
{
    auto *made = new QAction(text, this);
    connect(made, &QAction::triggered, this, slot);
    return made;
}

void BackupsPage::buildTable()
{
    makeReadingTable(*m_table, tr("Backups"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (int column = 0; const int count : characters)
        m_table->setColumnWidth(column++, count * m_table->fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->addActions({m_verify, m_view, m_restore, m_copy});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BackupsPage::updateButtons);
}

QLayout *BackupsPage::buildButtons()
{
    auto *row = new QHBoxLayout;
    for (QAction *one : {m_now, m_verify, m_view, m_restore, m_copy, m_folder}) {
        auto *button = new QPushButton(one->text(), this);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, one, &QAction::trigger);
        connect(one, &QAction::changed, button,
            [one, button] { button->setEnabled(one->isEnabled()); });
        row->addWidget(button);
    }
    row->addStretch();
    return row;
}

void BackupsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void BackupsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitReadingRows(*m_table);
}

void BackupsPage::follow()
{
    m_stale = true;
    showPlace();
    if (isVisible())
        reload();
}

// On a thread: the folder may be on a slow share and hold thousands.
void BackupsPage::reload()
{
    m_stale = false;
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<Progress>();
    runAside(
        this, m_reading, [places = m_tools.roster.backups().places()] { return places.backups(); },
        [this, reading = m_reading](const QList<BackupInfo> &backups) {
            if (reading->isCancelled())
                return; // a newer list is on its way
            const QList<BackupInfo> before = selected();
            m_model->setBackups(backups);
            const int row = before.isEmpty() ? 0 : m_model->rowOf(before.first().path);
            if (!backups.isEmpty())
                m_table->selectRow(qMax(0, row));
            showPlace();
            updateButtons();
        });
}

void BackupsPage::showPlace()
{
    const RosterBackups &backups = m_tools.roster.backups();
    const QString folder
        = backups.trouble() ? backups.places().fallback() : backups.places().preferred();
    QStringList lines;
    if (backups.trouble())
        lines.append(QStringLiteral("⚠ ") + backups.trouble()->message);
    lines.append(tr("Backups are kept in %1").arg(QDir::toNativeSeparators(folder)));
    if (m_model->rowCount() == 0 && !m_stale)
        lines.append(tr("There is no backup yet: the first change of a session makes one, and so "
                        "does “Back up now”."));
    m_place->setText(lines.join(QLatin1Char('\n')));
}

QList<BackupInfo> BackupsPage::selected() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<BackupInfo> backups;
    for (const int row : std::as_const(rows)) {
        if (const BackupInfo *backup = m_model->backup(row))
            backups.append(*backup);
    }
    return backups;
}

void BackupsPage::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

bool BackupsPage::isWorking() const
{
    return m_work->isWorking();
}

void BackupsPage::updateButtons()
{
    const bool idle = !isWorking();
    const bool editable = m_editable && !m_tools.roster.isReadOnly();
    const qsizetype count = m_table->selectionModel()->selectedRows().size();
    m_now->setEnabled(idle && editable);
    m_verify->setEnabled(idle && count > 0);
    m_view->setEnabled(idle && count == 1);
    m_restore->setEnabled(idle && editable && count == 1);
    m_copy->setEnabled(idle && count == 1);
    m_folder->setEnabled(idle);
}

std::shared_ptr<Progress> BackupsPage::startWork(const QString &text)
{
    auto progress = m_work->start(text);
    updateButtons();
    return progress;
}

void BackupsPage::endWork()
{
    m_work->stop();
    updateButtons();
}

void BackupsPage::tell(const Error &error)
{
    Q_EMIT message({error.message, {}, Notice::Error, {}});
}

} // namespace soctv
