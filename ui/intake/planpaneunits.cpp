// The units of the plan in PlanPane; planpane.cpp holds the pane itself.

#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/intake/rowpanel.h"
#include "ui/intake/unitplanmodel.h"

#include <QTableView>

namespace soctv {

void PlanPane::connectUnits()
{
    connect(m_rowPanel, &RowPanel::unitChosen, &m_session, &IntakeSession::chooseUnit);
    connect(m_unitTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (const PlannedUnit *unit = m_unitModel->unit(current.row()))
                m_currentUnit = unit->key;
            showCurrentUnit();
        });
}

bool PlanPane::holdsUnits() const
{
    return m_unitModel->count(std::nullopt) > 0;
}

bool PlanPane::holdsPeople() const
{
    return m_model->count(std::nullopt) > 0;
}

int PlanPane::count(std::optional<Outcome> outcome) const
{
    return m_showsUnits ? m_unitModel->count(outcome) : m_model->count(outcome);
}

void PlanPane::showUnits(bool units)
{
    m_showsUnits = units;
    checkOutcome();
    showTable(units ? m_unitTable : m_table);
    updateFilters();
    if (units)
        selectUnit(m_unitTable->currentIndex().row());
    else
        showCurrentRow();
}

void PlanPane::selectUnit(int row)
{
    const int known = m_unitModel->find(m_currentUnit);
    const int wanted = known >= 0 ? known : qMin(qMax(row, 0), m_unitModel->rowCount() - 1);
    // A table that gets the focus makes a row current that it does not select.
    const bool isSelected = m_unitTable->selectionModel()->isRowSelected(wanted);
    if (wanted >= 0 && (!isSelected || wanted != m_unitTable->currentIndex().row()))
        m_unitTable->setCurrentIndex(m_unitModel->index(wanted, UnitPlanModel::OutcomeColumn));
    else
        showCurrentUnit();
}

void PlanPane::showCurrentUnit()
{
    if (!m_showsUnits)
        return;
    if (m_rowPanel->widget() && m_rowPanel->widget()->isAncestorOf(focusWidget()))
        m_unitTable->setFocus();
    const PlannedUnit *unit = m_unitModel->unit(m_unitTable->currentIndex().row());
    const Choices &choices = m_session.choices();
    m_rowPanel->showUnit(*m_session.plan(), unit,
        unit ? choices.decision(unit->key) : RowDecision::AsPlanned,
        unit && choices.rowUnits.contains(unit->key));
    chainRow();
}

// A list of units shows its units; where there are people too, what was shown before stays.
void PlanPane::followUnits()
{
    const bool units = holdsUnits() && (m_showsUnits || !holdsPeople());
    if (units != m_showsUnits)
        showUnits(units);
    else if (units)
        selectUnit(m_unitTable->currentIndex().row());
    updateFilters();
}

} // namespace soctv
