#include "ui/accounts/accountsview.h"

#include "core/roster/roster.h"
#include "ui/accounts/accountedits.h"
#include "ui/accounts/termpane.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/readingtable.h"
#include "ui/whendone.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int characters[] = {17, 36, 38, 32, 32, 13, 11}; // widths of the columns

// What the rows are made of.
constexpr const char *tables[]
    = {"account", "account_admin", "person", "post", "unit", "unit_name"};

} // namespace

AccountsView::AccountsView(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_roster(tools.roster)
    , m_jobs(tools.jobs)
    , m_model(new AccountModel(this))
    , m_table(new QTableView(this))
    , m_search(new ComposedEdit(this))
    , m_choice(new QComboBox(this))
    , m_empty(new QLabel(this))
    , m_edits(new AccountEdits(tools.roster, this))
{
    buildTable();
    m_terms = new TermPane(m_roster, *m_edits, this);
    auto *upper = new QWidget(this);
    auto *list = new QVBoxLayout(upper);
    list->setContentsMargins({});
    list->addWidget(buildTop());
    list->addWidget(m_empty);
    list->addWidget(m_table, 1);
    list->addWidget(buildButtons());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(m_terms);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    connectParts();
    setFocusProxy(m_table);
    updateState();
}

void AccountsView::buildTable()
{
    makeReadingTable(*m_table, tr("Official accounts"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true); // back to the order of units
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    fitTable();
}

void AccountsView::fitTable()
{
    for (int column = 0; const int count : characters)
        m_table->setColumnWidth(column++, count * m_table->fontMetrics().averageCharWidth());
    fitReadingRows(*m_table);
}

QWidget *AccountsView::buildTop()
{
    auto *top = new QWidget(this);
    m_search->setPlaceholderText(tr("Search without marks"));
    m_search->setAccessibleName(tr("Search the official accounts"));
    m_search->setToolTip(tr("Finds platform, name, link, owner unit and administrators (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_choice->setAccessibleName(tr("Which official accounts"));
    m_choice->addItems({tr("All"), tr("In use"), tr("Closed"), tr("To look at"), tr("Deleted")});
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins({});
    layout->addWidget(m_search, 1);
    layout->addWidget(m_choice);
    layout->addStretch(1);
    return top;
}

QPushButton *AccountsView::addButton(const QString &text, void (AccountsView::*act)())
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, act);
    m_buttons.append(button);
    return button;
}

QWidget *AccountsView::buildButtons()
{
    auto *bar = new QWidget(this);
    addButton(tr("&Add an account…"), &AccountsView::add);
    m_edit = addButton(tr("&Edit…"), &AccountsView::edit);
    m_handOver = addButton(tr("Hand o&ver…"), &AccountsView::handOver);
    m_use = addButton(tr("Mark as &closed"), &AccountsView::toggleUse);
    m_release = addButton(tr("Make &personal"), &AccountsView::release);
    m_remove = addButton(tr("&Delete"), &AccountsView::remove);
    m_restore = addButton(tr("&Restore"), &AccountsView::restore);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QPushButton *button : std::as_const(m_buttons))
        layout->addWidget(button);
    layout->addStretch();
    return bar;
}

void AccountsView::connectParts()
{
    const auto filter = [this] { applyFilter(); };
    connect(m_search, &ComposedEdit::composedTextEdited, this, filter);
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (isBin() != m_showsBin)
            reload(); // those in the bin are other rows
        else
            applyFilter();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AccountsView::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &AccountsView::edit);
    connect(m_table, &QWidget::customContextMenuRequested, this, &AccountsView::showMenu);
    connect(m_edits, &AccountEdits::message, this, &AccountsView::message);
    connect(m_edits, &AccountEdits::touched, this, [this](qint64 account) { m_wanted = account; });
    connect(m_terms, &TermPane::failed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    connect(&m_roster, &Roster::changed, this, &AccountsView::follow);
}

void AccountsView::setDay(const QDate &day)
{
    m_day = day;
    m_stale = true;
    if (isVisible())
        reload();
}

void AccountsView::choose(Choice choice)
{
    m_choice->setCurrentIndex(choice);
}

QList<QWidget *> AccountsView::panes()
{
    return {m_search, m_table, &m_terms->table()};
}

QLineEdit *AccountsView::searchField() const
{
    return m_search;
}

QString AccountsView::statusText() const
{
    const QString search = m_search->composedText();
    const QString shown = QLocale().toString(m_model->rowCount());
    const QString total = QLocale().toString(m_model->total());
    if (!search.trimmed().isEmpty())
        return tr("%1 / %2 official accounts match “%3”").arg(shown, total, search);
    return shown == total ? tr("%n official account(s)", nullptr, m_model->total())
                          : tr("%1 / %2 official accounts").arg(shown, total);
}

void AccountsView::follow(const Changes &changes)
{
    const bool ours
        = std::ranges::any_of(tables, [&](const char *table) { return changes.touches(table); });
    m_stale = m_stale || ours;
    if (m_stale && isVisible())
        reload();
}

void AccountsView::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        reload();
}

void AccountsView::reload()
{
    m_stale = false;
    m_showsBin = isBin();
    m_reading = ++m_lastReading;
    const auto read = [bin = m_showsBin, day = m_day](Reader &reader, Progress &) {
        return accountRows(reader.read([&](Database &database) {
            return bin ? deletedAccounts(database) : officialAccounts(database, day);
        }));
    };
    whenDone(m_jobs.run(std::make_shared<Progress>(), read), this,
        [this, number = m_reading](const auto &rows) {
            if (number != m_reading)
                return; // a newer one is on its way
            m_reading = 0;
            if (rows)
                receive(*rows);
            else
                Q_EMIT message(errorNotice(rows.error()));
        });
}

void AccountsView::receive(std::vector<AccountRow> rows)
{
    const OfficialAccount *stood = current();
    const qint64 wanted = m_wanted != 0 ? m_wanted : stood ? stood->id : 0;
    m_wanted = 0;
    const int row = m_table->currentIndex().row();
    m_model->setRows(std::move(rows));
    applyFilter();
    goTo(wanted, row);
}

void AccountsView::applyFilter()
{
    const OfficialAccount *stood = current();
    const qint64 account = stood ? stood->id : 0;
    const auto shown
        = isBin() ? AccountModel::Shown::All : AccountModel::Shown(m_choice->currentIndex());
    m_model->setFilter(m_search->composedText(), shown);
    goTo(account, 0);
}

// Stands on the account, or on the row if it is not there.
void AccountsView::goTo(qint64 account, int row)
{
    const int at = m_model->rowOf(account);
    if (const int count = m_model->rowCount(); count > 0) {
        // Not selectRow(), which toggles while Ctrl is still held down after Ctrl+Z.
        m_table->selectionModel()->setCurrentIndex(
            m_model->index(at >= 0 ? at : qBound(0, row, count - 1), AccountModel::Name),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    showCurrent();
}

void AccountsView::showCurrent()
{
    m_terms->setAccount(current(), m_day, isEditable() && !isBin());
    updateState();
}

} // namespace soctv
