#include "ui/list/rosterview.h"

#include "core/roster/roster.h"
#include "ui/accounts/accountedits.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/list/alikehint.h"
#include "ui/list/cellissues.h"
#include "ui/list/columnchooser.h"
#include "ui/list/columnstates.h"
#include "ui/list/emptyhint.h"
#include "ui/list/filterrow.h"
#include "ui/list/frozenheader.h"
#include "ui/list/listwords.h"
#include "ui/list/replacedialog.h"
#include "ui/list/rosteredits.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rosterpaste.h"
#include "ui/list/rostertable.h"
#include "ui/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace soctv {

namespace {

const int nameColumn = RosterModel::columnOf(field("full_name"));

CellDelegate::Choices choicesOf(Roster &roster, const Jobs &jobs)
{
    return [&roster, &jobs](int field) {
        if (listFields.at(std::size_t(field)).type != FieldType::Unit)
            return jobs.commonTexts(field);
        QStringList names;
        for (const UnitName &unit : roster.unitNames().all())
            names.append(unit.name);
        return names;
    };
}

} // namespace

RosterView::RosterView(
    Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_model(new RosterModel(roster, jobs, this))
    , m_table(new RosterTable(*m_model, choicesOf(roster, jobs), this))
    , m_filterRow(new FilterRow(*m_table, choicesOf(roster, jobs)))
    , m_columns(new ColumnStates(settings, *m_table, this))
    , m_edits(new RosterEdits(roster, *m_model, *m_table, this))
    , m_paste(new RosterPaste(roster, *m_model, *m_table, dialogs, this))
    , m_issues(new CellIssues(roster, *m_model, this))
    , m_alike(new AlikeHint(jobs, *m_model, *m_table, this))
    , m_hint(new EmptyHint(m_table))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    m_table->setAccessibleName(tr("List"));
    m_columns->restore(m_model->query().scope);
    fitNumberColumn();
    connectModel();
    connectTable();
    connectMessages();
}

RosterView::~RosterView()
{
    // The table and the dialog look at the model until their end.
    delete m_replace;
    delete m_alike;
    delete m_table;
}

void RosterView::connectModel()
{
    connect(m_model, &RosterModel::listingChanged, this, [this] {
        fitNumberColumn();
        tellEmpty();
        Q_EMIT statusChanged();
    });
    connect(m_model, &RosterModel::editFailed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    const auto rowsChanged = [this] {
        tellEmpty();
        Q_EMIT statusChanged();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(m_filterRow, &FilterRow::filtersChanged, this, &RosterView::applyFilters);
    connect(m_filterRow, &FilterRow::dropped, this, [this] {
        clearFilters();
        m_table->setFocus();
    });
    connect(m_filterRow, &FilterRow::left, this, [this] { m_table->setFocus(); });
    connect(m_hint, &EmptyHint::pressed, this, [this] {
        if (m_filterRow->isEmpty())
            Q_EMIT searchDropped();
        else
            m_filterRow->clear();
        m_table->setFocus();
    });
}

void RosterView::connectTable()
{
    connect(m_table, &RosterTable::currentPostChanged, this, &RosterView::currentChanged);
    connect(m_table, &RosterTable::selectionMoved, this, [this] {
        Q_EMIT selectionChanged();
        Q_EMIT statusChanged();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RosterView::showCellMenu);
    FrozenHeader *header = m_table->frozenHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &RosterView::showHeaderMenu);
}

void RosterView::connectMessages()
{
    connect(m_edits, &RosterEdits::message, this, &RosterView::message);
    connect(m_paste, &RosterPaste::message, this, &RosterView::message);
    connect(m_issues, &CellIssues::message, this, &RosterView::message);
    connect(m_alike, &AlikeHint::changed, this, &RosterView::statusChanged);
}

void RosterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_columns->restore(m_model->query().scope);
        fitNumberColumn();
    }
}

void RosterView::fitNumberColumn()
{
    const int digits = qMax(3, int(QString::number(m_model->postCount()).size()));
    const int text = m_table->fontMetrics().horizontalAdvance(QString(digits, u'0'));
    const int title = m_table->fontMetrics().horizontalAdvance(
        m_model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString());
    m_table->setColumnWidth(RosterModel::numberColumn, qMax(text, title) + 16);
}

void RosterView::setScope(Scope scope)
{
    if (!commitEditor())
        return; // the row that could not be stored stays in sight
    ListQuery query = m_model->query();
    query.units.clear();
    if (query.scope != scope) {
        const QSignalBlocker blocker(m_filterRow);
        m_filterRow->clear(); // they belong to the list that is left
        query.filters = {};
        query.scope = scope;
        query.sortField = field("full_name");
        query.descending = false;
        m_columns->restore(scope);
    }
    m_model->setQuery(query);
}

void RosterView::setDay(const QDate &day)
{
    if (!commitEditor())
        return;
    ListQuery query = m_model->query();
    query.day = day;
    m_model->setQuery(query);
}

QList<qint64> RosterView::selectedPosts() const
{
    QList<qint64> posts;
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        posts.append(m_model->postAt(row));
    return posts;
}

qint64 RosterView::currentPost() const
{
    return m_model->postAt(m_table->currentIndex().row());
}

bool RosterView::showPost(qint64 post, int field)
{
    const int row = m_model->rowOf(post);
    if (row < 0)
        return false;
    const int column = field < 0 ? nameColumn : RosterModel::columnOf(field);
    if (column < m_model->columnCount()) {
        m_table->setColumnHidden(column, false);
        m_table->goTo(row, column);
    } else {
        m_table->goTo(row, nameColumn); // a field of the panel
    }
    return true;
}

bool RosterView::commitEditor()
{
    m_table->finishEditing();
    return m_model->commitDraft();
}

void RosterView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clearFilters();
    else
        QWidget::keyPressEvent(event);
}

void RosterView::startNewRow()
{
    m_table->finishEditing();
    if (m_model->starRow() < 0 || !m_model->commitDraft())
        return;
    m_table->goTo(m_model->starRow(), nameColumn);
    m_table->setFocus();
}

void RosterView::copy()
{
    if (ComposedEdit *open = m_table->editor())
        open->copy();
    else
        m_edits->copy();
}

void RosterView::cut()
{
    if (ComposedEdit *open = m_table->editor()) {
        open->cut();
        return;
    }
    m_edits->copy();
    m_edits->clearCells();
}

void RosterView::paste()
{
    if (ComposedEdit *open = m_table->editor())
        open->paste();
    else if (const QMimeData *mime = QGuiApplication::clipboard()->mimeData())
        m_paste->paste(*mime);
}

void RosterView::clearCells()
{
    if (ComposedEdit *open = m_table->editor())
        open->del();
    else
        m_edits->clearCells();
}

void RosterView::fillDown()
{
    m_table->finishEditing();
    m_edits->fillDown();
}

void RosterView::copyFromAbove()
{
    m_edits->copyFromAbove();
}

void RosterView::insertToday()
{
    m_edits->insertToday();
}

void RosterView::deleteRows()
{
    m_table->finishEditing();
    m_edits->deleteRows();
}

void RosterView::findAndReplace()
{
    m_table->finishEditing();
    if (!m_replace) {
        m_replace = new ReplaceDialog(m_roster, m_jobs, *m_model, *m_table, this);
        connect(m_replace, &ReplaceDialog::found, this, &RosterView::showPost);
        connect(m_replace, &ReplaceDialog::message, this, &RosterView::message);
    }
    m_replace->begin();
}

void RosterView::chooseColumns()
{
    auto *chooser = new ColumnChooser(*m_table, this);
    connect(chooser, &ColumnChooser::resetWanted, m_columns, &ColumnStates::reset);
    chooser->show();
}

void RosterView::nextIssue()
{
    m_table->finishEditing();
    const QModelIndex next = m_issues->next(m_table->currentIndex());
    if (!next.isValid()) {
        Q_EMIT message({tr("There is no cell to check in this list.")});
        return;
    }
    m_table->setColumnHidden(next.column(), false);
    m_table->goTo(next.row(), next.column());
    m_table->setFocus();
    Q_EMIT message(m_issues->notice(next));
}

void RosterView::focusFilterRow()
{
    m_table->finishEditing();
    m_filterRow->focusColumn(m_table->currentIndex().column());
}

void RosterView::claimAccounts()
{
    if (commitEditor())
        claimRows(m_roster, selectedPosts(), this, [this](const Notice &n) { Q_EMIT message(n); });
}

void RosterView::showCellMenu(const QPoint &position)
{
    // From the keyboard it belongs to the current cell.
    const QModelIndex at = m_table->indexAt(position);
    const QModelIndex cell = at.isValid() ? at : m_table->currentIndex();
    QMenu menu(this);
    const auto offers = m_issues->offers(cell);
    for (const auto &[verb, act] : offers)
        menu.addAction(verb, this, act);
    if (!offers.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("Copy"), this, &RosterView::copy);
    if (m_model->canEdit()) {
        menu.addAction(tr("Paste"), this, &RosterView::paste);
        menu.addAction(tr("Clear cells"), this, &RosterView::clearCells);
        menu.addAction(tr("Delete rows"), this, &RosterView::deleteRows);
        if (m_model->query().scope == Scope::Section1)
            menu.addAction(tr("Mark as the unit’s account"), this, &RosterView::claimAccounts);
    }
    if (!m_rowActions.isEmpty()) {
        menu.addSeparator();
        menu.addActions(m_rowActions);
    }
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void RosterView::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(tr("Choose columns…"), this, &RosterView::chooseColumns);
    menu.addAction(tr("Usual columns"), m_columns, &ColumnStates::reset);
    menu.addAction(tr("Order by name"), this,
        [this] { m_table->sortByColumn(nameColumn, Qt::AscendingOrder); });
    menu.exec(m_table->frozenHeader()->mapToGlobal(position));
}

} // namespace soctv
