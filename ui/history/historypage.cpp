#include "ui/history/historypage.h"

#include "core/roster/roster.h"
#include "ui/busycursor.h"
#include "ui/dialogs.h"
#include "ui/history/historymodel.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/readingtable.h"
#include "ui/whendone.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int changesShown = 500;

void setWidths(QTableView &table, std::initializer_list<int> characters)
{
    for (int column = 0; const int count : characters)
        table.setColumnWidth(column++, count * table.fontMetrics().averageCharWidth());
}

} // namespace

HistoryPage::HistoryPage(Roster &roster, Jobs &jobs, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_steps(new HistoryModel(roster, this))
    , m_changes(new StepChangesModel(this))
    , m_table(new QTableView(this))
    , m_changesTitle(new QLabel(this))
    , m_undo(new QPushButton(tr("&Undo to here…"), this))
    , m_redo(new QPushButton(tr("&Redo to here…"), this))
{
    makeReadingTable(*m_table, tr("Steps"));
    m_table->setModel(m_steps);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setWidths(*m_table, {26, 60, 16, 20});
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::Label, QHeaderView::Stretch);
    auto *changes = new QTableView(this);
    makeReadingTable(*changes, tr("Old and new values"));
    changes->setModel(m_changes);
    setWidths(*changes, {34, 26, 36, 36});
    changes->horizontalHeader()->setStretchLastSection(true);
    m_changesTitle->setTextFormat(Qt::PlainText);
    m_changesTitle->setBuddy(changes);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    buttons->addStretch();
    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins({});
    lowerLayout->addLayout(buttons);
    lowerLayout->addWidget(m_changesTitle);
    lowerLayout->addWidget(changes, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);

    for (QPushButton *button : {m_undo, m_redo}) {
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, &HistoryPage::moveToCurrent);
    }
    connect(m_steps, &HistoryModel::failed, this, &HistoryPage::tell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &HistoryPage::showChanges);
    connect(&m_roster, &Roster::changed, this, &HistoryPage::follow);
    setFocusProxy(m_table);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void HistoryPage::follow()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void HistoryPage::reload()
{
    m_stale = false;
    const HistoryStep *current = m_steps->step(m_table->currentIndex().row());
    const qint64 step = current ? current->id : 0;
    m_steps->reload();
    const int row = qMax(0, m_steps->rowOf(step));
    m_table->setCurrentIndex(m_steps->index(row, 0));
    showChanges();
}

void HistoryPage::showChanges()
{
    updateButtons();
    const HistoryStep *step = m_steps->step(m_table->currentIndex().row());
    if (!step) {
        m_changesTitle->setText(tr("Nothing has been done yet."));
        m_changes->setChanges({});
        return;
    }
    const auto read = [id = step->id](Reader &reader, Progress &) {
        return reader.read(
            [id](Database &database) { return stepChanges(database, id, changesShown); });
    };
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<Progress>();
    const auto changes = m_jobs.run(m_reading, read);
    whenDone(changes, this, [this, reading = m_reading](const Result<QList<FieldChange>> &found) {
        if (reading != m_reading)
            return; // another step is looked at by now
        if (!found)
            return tell(found.error());
        m_changes->setChanges(*found);
        m_changesTitle->setText(found->size() < changesShown
                ? tr("What this step changed:")
                : tr("What this step changed (the first %n value(s)):", nullptr, changesShown));
    });
}

void HistoryPage::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

void HistoryPage::updateButtons()
{
    const bool any
        = m_steps->step(m_table->currentIndex().row()) && m_editable && !m_roster.isReadOnly();
    const int distance = any ? m_steps->distance(m_table->currentIndex().row()) : 0;
    m_undo->setEnabled(distance > 0);
    m_redo->setEnabled(distance < 0);
}

void HistoryPage::moveToCurrent()
{
    const int row = m_table->currentIndex().row();
    const HistoryStep *step = m_steps->step(row);
    const int distance = step ? m_steps->distance(row) : 0;
    if (distance == 0 || !m_editable)
        return;
    const bool undoes = distance > 0;
    const int count = qAbs(distance);
    const QString question = undoes
        ? tr("Undo %n step(s), all that came after “%1”?", nullptr, count).arg(step->step.text())
        : tr("Redo %n step(s), up to “%1”?", nullptr, count).arg(step->step.text());
    const QString verb
        = undoes ? tr("Undo %n step(s)", nullptr, count) : tr("Redo %n step(s)", nullptr, count);
    const QString details = undoes ? tr("They can be redone as long as nothing else is changed.")
                                   : tr("They can be undone again.");
    if (m_dialogs.choose(question, details, {verb, tr("Leave as it is")}) != 0)
        return;
    const Done moved = [&] {
        const BusyCursor busy;
        return m_roster.moveTo(step->id);
    }();
    if (!moved)
        return tell(moved.error());
    Q_EMIT message({undoes ? tr("%n step(s) undone.", nullptr, count)
                           : tr("%n step(s) redone.", nullptr, count)});
}

void HistoryPage::tell(const Error &error)
{
    Q_EMIT message(errorNotice(error));
}

} // namespace soctv
