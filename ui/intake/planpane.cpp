#include "ui/intake/planpane.h"

#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planwords.h"
#include "ui/intake/repairbar.h"
#include "ui/intake/rowpanel.h"
#include "ui/readingtable.h"
#include "ui/settings.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr auto splitterKey = "intake/rows";
constexpr int allOutcomes = 1000; // QButtonGroup wants ids of 0 and more
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
    , m_repairs(new RepairBar(this))
    , m_filters(new QButtonGroup(this))
    , m_table(new QTableView(this))
    , m_rowPanel(new RowPanel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_repairs);
    auto *filters = new QHBoxLayout;
    buildFilters(filters);
    layout->addLayout(filters);
    makeReadingTable(*m_table, tr("What will happen to the rows"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWidths();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_rowPanel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_rowPanel->setMinimumHeight(4 * m_table->verticalHeader()->defaultSectionSize());
    m_splitter->restoreState(m_settings.value(QLatin1String(splitterKey)).toByteArray());
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);

    connect(m_repairs, &RepairBar::wanted, &session, &IntakeSession::setRepaired);
    connect(m_rowPanel, &RowPanel::repairWanted, &session, &IntakeSession::repair);
    connect(m_rowPanel, &RowPanel::keepWanted, &session, &IntakeSession::keep);
    connect(m_rowPanel, &RowPanel::decided, &session, &IntakeSession::decide);
    connect(m_model, &PlanModel::countsChanged, this, &PlanPane::updateFilters);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (const PlannedRow *row = m_model->row(current.row()))
                m_current = row->key;
            showCurrentRow();
        });
    connect(&session, &IntakeSession::planChanged, this, &PlanPane::followPlan);
    followPlan();
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
    layout->addStretch();
    m_filters->button(allOutcomes)->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
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
}

void PlanPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

void PlanPane::setFile(int file)
{
    m_table->setColumnHidden(
        PlanModel::FileColumn, file != PlanModel::allFiles || m_session.fileCount() < 2);
    const int row = m_table->currentIndex().row();
    m_model->setFile(file);
    select(row);
}

void PlanPane::setOutcome(std::optional<Outcome> outcome)
{
    m_filters->button(outcome ? int(*outcome) : allOutcomes)->setChecked(true);
    const int row = m_table->currentIndex().row();
    m_model->setOutcome(outcome);
    select(row);
}

void PlanPane::followPlan()
{
    const int columns = m_model->columnCount();
    const int row = m_table->currentIndex().row();
    m_model->setPlan(m_session.plan());
    if (m_model->columnCount() != columns)
        setWidths();
    m_repairs->setKinds(repairKinds(*m_session.plan()));
    select(row);
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
    const int next = m_model->nextToLookAt(m_table->currentIndex().row());
    if (next >= 0)
        m_table->setCurrentIndex(m_model->index(next, PlanModel::OutcomeColumn));
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::updateFilters()
{
    m_filters->button(allOutcomes)->setText(tr("All %1").arg(m_model->count(std::nullopt)));
    for (const Outcome outcome : outcomes) {
        QAbstractButton *button = m_filters->button(int(outcome));
        const int count = m_model->count(outcome);
        button->setText(countText(outcome, count));
        button->setEnabled(count > 0 || button->isChecked());
    }
}

void PlanPane::showCurrentRow()
{
    const PlannedRow *row = m_model->row(m_table->currentIndex().row());
    // A button of the panel that was pressed goes with it: the keys stay on this page.
    if (m_rowPanel->widget() && m_rowPanel->widget()->isAncestorOf(focusWidget()))
        m_table->setFocus();
    m_rowPanel->show(
        *m_session.plan(), row, row ? m_session.choices().decision(row->key) : Decision::AsPlanned);
}

} // namespace soctv
