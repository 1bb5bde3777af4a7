#pragma once

#include "core/intake/choices.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QButtonGroup;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace soctv {

class IntakeSession;
class MissingModel;
class PlanModel;
class RepairBar;
class RowPanel;
class Settings;
class UnitBar;
class UnitDayLine;
class UnitPlanModel;
enum class Outcome;
struct UnitQuestion;

/// "What will happen": the units to be asked about, the repairs on offer, every row with its
/// outcome, and what can be decided about the current one; the rows that the files miss.
class PlanPane : public QWidget {
    Q_OBJECT

public:
    PlanPane(IntakeSession &session, Settings &settings, QWidget *parent = nullptr);
    ~PlanPane() override;

    /// Rows of one file only, or PlanModel::allFiles.
    void setFile(int file);
    /// Rows of one outcome only; none: all.
    void setOutcome(std::optional<Outcome> outcome);
    /// Rows of the roster that the files miss.
    void showMissing();
    /// Goes to the question about a unit, if there is one, or else to the next row that a person
    /// must look at.
    void goToNext();
    /// What Tab goes through, from top to bottom; some may be hidden.
    QList<QWidget *> inOrder() const;
    /// Tab goes from the row to what can be decided about it.
    void chainRow();
    PlanModel &model() { return *m_model; }
    /// The units instead of the rows of people, or back.
    void showUnits(bool units);
    UnitPlanModel &unitModel() { return *m_unitModel; }
    QTableView &unitTable() { return *m_unitTable; }
    UnitDayLine &unitDay() { return *m_unitDay; }
    QTableView &table() { return *m_table; }
    MissingModel &missing() { return *m_missing; }
    UnitBar &units() { return *m_units; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilters(QBoxLayout *layout);
    void buildTables();
    void connectParts();
    void connectUnits();
    void showTable(QTableView *table);
    void showCurrentUnit();
    void selectUnit(int row);
    void followUnits();
    void checkOutcome();
    bool holdsUnits() const;
    bool holdsPeople() const;
    int count(std::optional<Outcome> outcome) const;
    void chooseUnit(const UnitQuestion &question);
    void setWidths();
    void followPlan();
    void updateFilters();
    void showCurrentRow();
    void select(int row);

    IntakeSession &m_session;
    Settings &m_settings;
    PlanModel *m_model;
    MissingModel *m_missing;
    UnitPlanModel *m_unitModel;
    UnitBar *m_units;
    UnitDayLine *m_unitDay;
    RepairBar *m_repairs;
    QButtonGroup *m_filters; // ids: an outcome, all, or the missing rows
    QTableView *m_table;
    QTableView *m_missingTable;
    QTableView *m_unitTable;
    QStackedWidget *m_tables;
    RowPanel *m_rowPanel;
    QSplitter *m_splitter;
    RowKey m_current; // the row that was chosen last
    RowKey m_currentUnit;
    bool m_showsUnits = false;
    int m_file;
};

} // namespace soctv
