#include "ui/statistics/statisticspage.h"

#include "core/roster/roster.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/whendone.h"
#include "ui/workbar.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace soctv {

StatisticsPage::StatisticsPage(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_tools(tools)
    , m_model(new StatisticsModel(this))
    , m_grouping(new QComboBox(this))
    , m_up(new QPushButton(tr("&Up one unit"), this))
    , m_open(new QPushButton(tr("&Open the rows"), this))
    , m_copy(new QPushButton(tr("Cop&y the table"), this))
    , m_path(plainLabel(this))
    , m_hint(plainLabel(this))
    , m_work(new WorkBar(this))
    , m_table(new QTableView(this))
    , m_chart(new BarChart(this))
{
    buildTable();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_chart);
    splitter->setStretchFactor(0, 1); // names of units want what room there is
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildTop());
    layout->addWidget(m_path);
    layout->addWidget(m_work);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_hint);
    setFocusProxy(m_table);
    connectAll();
    showState();
}

QLayout *StatisticsPage::buildTop()
{
    auto *label = new QLabel(tr("&By:"), this);
    label->setBuddy(m_grouping);
    m_grouping->addItem(tr("Unit"), int(Grouping::Unit));
    m_grouping->addItem(tr("Kind of unit"), int(Grouping::Kind));
    m_grouping->addItem(tr("Level"), int(Grouping::Level));
    m_hint->setText(
        tr("Enter on an underlined number: the rows it counts · on a unit with ▸: the units "
           "below it · Backspace: up one unit · Ctrl+C: copy the table. The bars show "
           "the current column. Somebody with several posts counts once in People."));
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_grouping);
    for (QPushButton *button : {m_up, m_open, m_copy}) {
        button->setAutoDefault(true);
        top->addWidget(button);
    }
    top->addStretch();
    return top;
}

void StatisticsPage::buildTable()
{
    makeReadingTable(*m_table, tr("Statistics"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(StatisticsModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSortIndicator(StatisticsModel::Name, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    fitTable();
}

void StatisticsPage::connectAll()
{
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setGrouping(Grouping(m_grouping->currentData().toInt()));
        goTo(0, StatisticsModel::Name);
    });
    connect(m_up, &QPushButton::clicked, this, &StatisticsPage::goUp);
    connect(m_open, &QPushButton::clicked, this, &StatisticsPage::openCurrent);
    connect(m_copy, &QPushButton::clicked, this, &StatisticsPage::copy);
    connect(m_table, &QTableView::doubleClicked, this, &StatisticsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &StatisticsPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StatisticsPage::showState);
    connect(m_work, &WorkBar::cancelled, this, [this] { m_counting.reset(); });
    connect(&m_tools.roster, &Roster::changed, this, [this](const Changes &changes) {
        if (changesStatistics(changes))
            countWhenSeen();
    });
}

void StatisticsPage::fitTable()
{
    fitReadingRows(*m_table);
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    const int sortArrow = metrics.height() + 12;
    for (int column = StatisticsModel::Units; column < StatisticsModel::ColumnCount; ++column) {
        const QString title
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(column, metrics.horizontalAdvance(title) + sortArrow);
    }
}

void StatisticsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

void StatisticsPage::setDay(const QDate &day)
{
    if (day == m_day)
        return;
    m_day = day;
    countWhenSeen();
}

void StatisticsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        count();
}

void StatisticsPage::countWhenSeen()
{
    m_stale = true;
    if (isVisible())
        count();
}

bool StatisticsPage::isCounting() const
{
    return bool(m_counting);
}

void StatisticsPage::count()
{
    m_stale = false;
    const std::shared_ptr<Progress> progress = m_work->start(tr("Counting…"));
    m_counting = progress;
    const auto counted = m_tools.jobs.run(progress, [day = m_day](Reader &reader, Progress &inner) {
        return countStatistics(reader, inner, day);
    });
    whenDone(counted, this, [this, progress](Result<Statistics> result) {
        if (m_counting && m_counting != progress)
            return; // a newer count is on its way
        m_counting.reset();
        m_work->stop();
        if (result)
            take(std::move(*result));
        else if (result.error().code != ErrorCode::Cancelled)
            Q_EMIT message(errorNotice(result.error()));
        else
            m_stale = true; // counted again when this view is next shown
        showState();
    });
}

void StatisticsPage::take(Statistics statistics)
{
    const QModelIndex current = m_table->currentIndex();
    const StatisticsRow before = current.isValid() ? m_model->row(current.row()) : StatisticsRow();
    m_model->setStatistics(std::move(statistics));
    goTo(current.isValid() ? qMax(0, m_model->find(before)) : 0,
        current.isValid() ? current.column() : int(StatisticsModel::Name));
}

void StatisticsPage::goTo(int row, int column)
{
    const QModelIndex index = m_model->index(row, column);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    showState();
}

void StatisticsPage::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const std::optional<View> view = StatisticsModel::viewOf(index.column());
    if (m_model->opensRows(index))
        Q_EMIT showRows(*view, m_model->unitsOf(index.row()));
    else if (!view && m_model->enter(index.row())) // no one list has these rows
        goTo(0, index.column());
}

void StatisticsPage::goUp()
{
    const int column = m_table->currentIndex().column();
    if (const int row = m_model->leave(); row >= 0)
        goTo(row, qMax(0, column));
}

void StatisticsPage::copy()
{
    QGuiApplication::clipboard()->setText(m_model->tabbedText());
    Q_EMIT message(
        {tr("The table was copied, for a spreadsheet: %n row(s).", nullptr, m_model->rowCount()),
            {}, Notice::Info});
}

void StatisticsPage::showState()
{
    const QModelIndex index = m_table->currentIndex();
    const int column = index.isValid() && index.column() != StatisticsModel::Name
        ? index.column()
        : int(StatisticsModel::People);
    m_chart->setBars(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
        m_model->bars(column));
    m_path->setText(m_model->path().join(QStringLiteral(" › ")));
    m_path->setVisible(!m_path->text().isEmpty());
    m_up->setVisible(m_model->grouping() == Grouping::Unit);
    m_up->setEnabled(m_model->canLeave());
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_open->setEnabled(m_model->opensRows(index));
    Q_EMIT statusChanged();
}

QString StatisticsPage::statusText() const
{
    const QDate day = m_day.isValid() ? m_day : QDate::currentDate();
    return tr("As of %1").arg(day.toString(QStringLiteral("dd/MM/yyyy")));
}

QList<QWidget *> StatisticsPage::panes()
{
    return {m_grouping, m_table};
}

bool StatisticsPage::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_table || event->type() != QEvent::KeyPress)
        return Page::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy))
        copy();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        openCurrent();
    else if (key->key() == Qt::Key_Backspace)
        goUp();
    else
        return Page::eventFilter(object, event);
    return true;
}

} // namespace soctv
