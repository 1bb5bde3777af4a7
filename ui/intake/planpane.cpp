#include "ui/intake/planpane.h"

#include "ui/focuschain.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/missingmodel.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planwords.h"
#include "ui/intake/repairbar.h"
#include "ui/intake/rowpanel.h"
#include "ui/intake/unitbar.h"
#include "ui/intake/unitdayline.h"
#include "ui/intake/unitdialog.h"
#include "ui/intake/unitplanmodel.h"
#include "ui/readingtable.h"
#include "ui/settings.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr auto splitterKey = "intake/rows";
constexpr int allOutcomes = 1000; // QButtonGroup wants ids of 0 and more
constexpr int missingRows = 1001;
constexpr int unitRows = 1002;
constexpr int filterWidth = 40; // in a narrow window they give way
constexpr int usualCharacters = 24;

int charactersOf(int fieldOfColumn)
{
    switch (fieldOfColumn) {
    case field("phone"): // room for what it was and what it becomes
        return 32;
    case field("position"):
        return 20;
    default:
        return usualCharacters;
    }
}

} // namespace

PlanPane::PlanPane(IntakeSession &session, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_model(new PlanModel(this))
    , m_missing(new MissingModel(this))
    , m_unitModel(new UnitPlanModel(this))
    , m_units(new UnitBar(session, this))
    , m_unitDay(new UnitDayLine(session, this))
    , m_repairs(new RepairBar(this))
    , m_filters(new QButtonGroup(this))
    , m_table(new QTableView(this))
    , m_missingTable(new QTableView(this))
    , m_unitTable(new QTableView(this))
    , m_tables(new QStackedWidget(this))
    , m_rowPanel(new RowPanel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_file(PlanModel::allFiles)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_units);
    layout->addWidget(m_repairs);
    layout->addWidget(m_unitDay);
    auto *filters = new QHBoxLayout;
    buildFilters(filters);
    layout->addLayout(filters);
    buildTables();
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
    connectParts();
    connectUnits();
    followPlan();
}

void PlanPane::buildTables()
{
    makeReadingTable(*m_table, tr("What will happen to the rows"));
    m_table->setModel(m_model);
    makeReadingTable(*m_missingTable, tr("In the list, not in the sheets"));
    m_missingTable->setModel(m_missing);
    makeReadingTable(*m_unitTable, tr("What will happen to the units"));
    m_unitTable->setModel(m_unitModel);
    for (QTableView *table : {m_table, m_missingTable, m_unitTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_tables->addWidget(table);
    }
    setWidths();
    m_splitter->addWidget(m_tables);
    m_splitter->addWidget(m_rowPanel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_rowPanel->setMinimumHeight(4 * m_table->verticalHeader()->defaultSectionSize());
    m_splitter->restoreState(m_settings.value(QLatin1String(splitterKey)).toByteArray());
}

void PlanPane::connectParts()
{
    connect(m_repairs, &RepairBar::wanted, &m_session, &IntakeSession::setRepaired);
    connect(m_rowPanel, &RowPanel::repairWanted, &m_session, &IntakeSession::repair);
    connect(m_rowPanel, &RowPanel::keepWanted, &m_session, &IntakeSession::keep);
    connect(m_rowPanel, &RowPanel::decided, &m_session, &IntakeSession::decide);
    connect(m_units, &UnitBar::otherWanted, this, &PlanPane::chooseUnit);
    connect(m_units, &UnitBar::allAnswered, this, [this] { m_table->setFocus(); });
    connect(m_model, &PlanModel::countsChanged, this, &PlanPane::updateFilters);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (const PlannedRow *row = m_model->row(current.row()))
                m_current = row->key;
            showCurrentRow();
        });
    connect(&m_session, &IntakeSession::planChanged, this, &PlanPane::followPlan);
}

PlanPane::~PlanPane()
{
    m_settings.setValue(QLatin1String(splitterKey), m_splitter->saveState());
}

void PlanPane::buildFilters(QBoxLayout *layout)
{
    const auto add = [&](int id) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumWidth(filterWidth);
        m_filters->addButton(button, id);
        // A dark palette hardly shows which button is down.
        connect(button, &QToolButton::toggled, button, [button](bool on) {
            QFont font = button->font();
            font.setBold(on);
            button->setFont(font);
        });
        layout->addWidget(button);
    };
    add(allOutcomes);
    for (const Outcome outcome : outcomes)
        add(int(outcome));
    add(missingRows);
    add(unitRows);
    layout->addStretch();
    m_filters->button(allOutcomes)->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        if (id == missingRows)
            showMissing();
        else if (id == unitRows)
            showUnits(!m_showsUnits);
        else
            setOutcome(id == allOutcomes ? std::nullopt : std::optional(Outcome(id)));
    });
}

void PlanPane::setWidths()
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = PlanModel::FirstField; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, character * charactersOf(m_model->fieldOf(column)));
    m_table->setColumnWidth(PlanModel::OutcomeColumn, 17 * character);
    m_table->setColumnWidth(PlanModel::RowColumn, 9 * character);
    m_table->setColumnWidth(PlanModel::SectionColumn, 11 * character);
    m_table->setColumnWidth(PlanModel::FileColumn, usualCharacters * character);
    for (const int column : {MissingModel::Name, MissingModel::Position, MissingModel::Unit})
        m_missingTable->setColumnWidth(column, usualCharacters * character);
    m_missingTable->horizontalHeader()->setStretchLastSection(true);
    m_unitTable->setColumnWidth(UnitPlanModel::OutcomeColumn, 17 * character);
    m_unitTable->setColumnWidth(UnitPlanModel::RowColumn, 7 * character);
    m_unitTable->setColumnWidth(UnitPlanModel::FileColumn, usualCharacters * character);
    for (int i = 0; i < int(unitFieldCount); ++i)
        m_unitTable->setColumnWidth(
            UnitPlanModel::FirstField + i, character * unitFields[std::size_t(i)].characters);
}

void PlanPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

void PlanPane::setFile(int file)
{
    const bool isOne = file != PlanModel::allFiles || m_session.fileCount() < 2;
    m_table->setColumnHidden(PlanModel::FileColumn, isOne);
    m_unitTable->setColumnHidden(UnitPlanModel::FileColumn, isOne);
    m_file = file;
    m_unitModel->setFile(file);
    const int row = m_table->currentIndex().row();
    m_missing->setFile(file);
    m_units->setFile(file);
    m_model->setFile(file);
    select(row);
    followUnits();
}

void PlanPane::checkOutcome()
{
    const std::optional<Outcome> outcome = m_model->outcome();
    m_filters->button(outcome ? int(*outcome) : allOutcomes)->setChecked(true);
}

void PlanPane::setOutcome(std::optional<Outcome> outcome)
{
    m_filters->button(outcome ? int(*outcome) : allOutcomes)->setChecked(true);
    showTable(m_showsUnits ? m_unitTable : m_table);
    const int row = m_table->currentIndex().row();
    const int unit = m_unitTable->currentIndex().row();
    m_model->setOutcome(outcome);
    m_unitModel->setOutcome(outcome);
    select(row);
    if (m_showsUnits)
        selectUnit(unit);
}

void PlanPane::showMissing()
{
    m_filters->button(missingRows)->setChecked(true);
    showTable(m_missingTable);
}

void PlanPane::showTable(QTableView *table)
{
    m_tables->setCurrentWidget(table);
    setFocusProxy(table);
    m_rowPanel->setVisible(table != m_missingTable);
}

void PlanPane::chooseUnit(const UnitQuestion &question)
{
    UnitDialog dialog(question, m_session.unitNames(), this);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen() != 0)
        m_session.answerUnit(question.typed, dialog.chosen());
}

void PlanPane::followPlan()
{
    const int columns = m_model->columnCount();
    const int row = m_table->currentIndex().row();
    m_missing->setPlan(m_session.planned());
    m_unitModel->setPlan(m_session.planned());
    m_model->setPlan(m_session.planned());
    if (m_model->columnCount() != columns)
        setWidths();
    m_repairs->setKinds(m_session.summary().repairs);
    select(row);
    followUnits();
}

void PlanPane::chainRow()
{
    chainFocus(m_showsUnits ? m_unitTable : m_table, m_rowPanel->findChildren<QPushButton *>());
}

QList<QWidget *> PlanPane::inOrder() const
{
    QList<QWidget *> widgets;
    for (const QWidget *bar : std::initializer_list<const QWidget *>{m_units, m_repairs}) {
        const auto buttons = bar->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            widgets.append(button);
    }
    const QList<QAbstractButton *> filters = m_filters->buttons();
    for (QAbstractButton *filter : filters)
        widgets.append(filter);
    return widgets << m_missingTable << m_unitTable << m_table;
}

// The row that was chosen before, else the one that is in its place now.
void PlanPane::select(int row)
{
    const int known = m_model->find(m_current);
    const int wanted = known >= 0 ? known : qMin(qMax(row, 0), m_model->rowCount() - 1);
    if (wanted >= 0 && wanted != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(wanted, PlanModel::OutcomeColumn));
    else
        showCurrentRow();
}

void PlanPane::goToNext()
{
    if (!m_units->isAncestorOf(focusWidget()) && m_units->focusQuestion())
        return;
    setOutcome(m_model->outcome());
    if (m_showsUnits) {
        const int unit = m_unitModel->nextToLookAt(m_unitTable->currentIndex().row());
        if (unit >= 0)
            m_unitTable->setCurrentIndex(m_unitModel->index(unit, UnitPlanModel::OutcomeColumn));
        m_unitTable->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const int next = m_model->nextToLookAt(m_table->currentIndex().row());
    if (next >= 0)
        m_table->setCurrentIndex(m_model->index(next, PlanModel::OutcomeColumn));
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::updateFilters()
{
    m_filters->button(allOutcomes)->setText(tr("All %1").arg(count(std::nullopt)));
    for (const Outcome outcome : outcomes) {
        QAbstractButton *button = m_filters->button(int(outcome));
        const int rows = count(outcome);
        button->setText(countText(outcome, rows));
        button->setVisible(rows > 0 || button->isChecked());
    }
    QAbstractButton *missing = m_filters->button(missingRows);
    missing->setText(tr("Not in the sheets %1").arg(m_missing->rowCount()));
    missing->setToolTip(tr("In the list, not in the sheets. These rows stay as they are."));
    missing->setVisible(m_missing->rowCount() > 0 || missing->isChecked());
    QAbstractButton *units = m_filters->button(unitRows);
    units->setText(m_showsUnits ? tr("Show the people") : tr("Show the units"));
    units->setVisible(holdsUnits() && holdsPeople());
}

void PlanPane::showCurrentRow()
{
    if (m_showsUnits)
        return;
    const PlannedRow *row = m_model->row(m_table->currentIndex().row());
    // A button of the panel that was pressed goes with it: the keys stay on this page.
    if (m_rowPanel->widget() && m_rowPanel->widget()->isAncestorOf(focusWidget()))
        m_table->setFocus();
    m_rowPanel->show(*m_session.plan(), row,
        row ? m_session.choices().decision(row->key) : RowDecision::AsPlanned);
    chainRow();
}

} // namespace soctv
