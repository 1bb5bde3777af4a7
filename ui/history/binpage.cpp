#include "ui/history/binpage.h"

#include "core/roster/roster.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/history/binmodel.h"
#include "ui/history/erasedialog.h"
#include "ui/history/erasure.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/readingtable.h"

#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int characters[] = {30, 34, 20, 16, 30, 24}; // widths of the columns

} // namespace

BinPage::BinPage(Roster &roster, Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_rows(new BinModel(roster, jobs, this))
    , m_table(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_restore(new QPushButton(tr("&Restore"), this))
    , m_erase(new QPushButton(tr("&Erase for good…"), this))
{
    makeReadingTable(*m_table, tr("Bin"));
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (int column = 0; const int count : characters)
        m_table->setColumnWidth(column++, count * m_table->fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_erase);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    m_restore->setAutoDefault(true);
    m_erase->setAutoDefault(true);
    connect(m_restore, &QPushButton::clicked, this, &BinPage::restore);
    connect(m_erase, &QPushButton::clicked, this, &BinPage::eraseForGood);
    connect(m_rows, &BinModel::failed, this, &BinPage::tell);
    connect(m_rows, &BinModel::modelReset, this, &BinPage::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BinPage::updateButtons);
    connect(&m_roster, &Roster::changed, this, &BinPage::follow);
    setFocusProxy(m_table);
    updateButtons();
}

void BinPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void BinPage::follow()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void BinPage::reload()
{
    m_stale = false;
    m_rows->reload();
}

void BinPage::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

void BinPage::updateButtons()
{
    const int count = m_rows->rowCount();
    m_hint->setText(count == 0
            ? tr("The bin is empty.")
            : tr("%n row(s) in the bin. Erasing acts on the person.", nullptr, count));
    const bool any = !selectedRows().isEmpty() && m_editable && !m_roster.isReadOnly();
    m_restore->setEnabled(any);
    m_erase->setEnabled(any);
}

QList<int> BinPage::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void BinPage::restore()
{
    QList<qint64> posts;
    for (const int row : selectedRows())
        posts.append(m_rows->postAt(row));
    if (posts.isEmpty() || !m_editable)
        return;
    const Step step{Action::RestoreRows, posts.size()};
    const auto say = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, say, [=, this] {
        const Done done = m_roster.edit(step, [&](Edit &edit) { restoreRows(edit, posts); });
        if (!done)
            return tell(done.error());
        const auto show = [this, post = posts.first()] { Q_EMIT showPost(post); };
        say({tr("%n row(s) restored.", nullptr, int(posts.size())), {}, Notice::Info,
            {{tr("Show"), show}}});
    });
}

void BinPage::eraseForGood()
{
    QList<qint64> persons;
    for (const int row : selectedRows()) {
        if (const qint64 person = m_rows->personAt(row); person && !persons.contains(person))
            persons.append(person);
    }
    if (persons.isEmpty() || !m_editable)
        return;
    const auto facts = [&] {
        const BusyCursor busy;
        return erasureFacts(m_roster, persons);
    }();
    if (!facts)
        return tell(facts.error());
    EraseDialog dialog(*facts, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const BusyCursor busy;
    Q_EMIT message(erasureNotice(carryOut(m_roster, m_jobs, dialog.plan())));
}

void BinPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        eraseForGood();
    else
        QWidget::keyPressEvent(event);
}

void BinPage::tell(const Error &error)
{
    Q_EMIT message(errorNotice(error));
}

} // namespace soctv
