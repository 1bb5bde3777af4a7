#pragma once

#include "core/intake/choices.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QButtonGroup;
class QSplitter;
class QTableView;

namespace soctv {

class IntakeSession;
class PlanModel;
class RepairBar;
class RowPanel;
class Settings;
enum class Outcome;

/// "What will happen": the repairs on offer, every row with its outcome, and what can be decided
/// about the current one.
class PlanPane : public QWidget {
    Q_OBJECT

public:
    PlanPane(IntakeSession &session, Settings &settings, QWidget *parent = nullptr);
    ~PlanPane() override;

    /// Rows of one file only, or PlanModel::allFiles.
    void setFile(int file);
    /// Rows of one outcome only; none: all.
    void setOutcome(std::optional<Outcome> outcome);
    /// Goes to the next row that a person must look at.
    void goToNext();
    PlanModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilters(QBoxLayout *layout);
    void setWidths();
    void followPlan();
    void updateFilters();
    void showCurrentRow();
    void select(int row);

    IntakeSession &m_session;
    Settings &m_settings;
    PlanModel *m_model;
    RepairBar *m_repairs;
    QButtonGroup *m_filters; // ids: an outcome, or all
    QTableView *m_table;
    RowPanel *m_rowPanel;
    QSplitter *m_splitter;
    RowKey m_current; // the row that was chosen last
};

} // namespace soctv
