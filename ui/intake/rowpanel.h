#pragma once

#include "core/intake/match.h"

#include <QScrollArea>

#include <functional>

class QVBoxLayout;

namespace soctv {

/// Says in sentences what is to know about one row of an import, with a button for everything that
/// can be decided.
class RowPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit RowPanel(QWidget *parent = nullptr);

    /// Shows \a row of \a plan, decided as \a decision; null: nothing.
    void show(const ImportPlan &plan, const PlannedRow *row, RowDecision decision);
    /// The same for a unit; \a isChosen: the officer said which unit it is.
    void showUnit(
        const ImportPlan &plan, const PlannedUnit *unit, RowDecision decision, bool isChosen);

Q_SIGNALS:
    void repairWanted(const soctv::RowKey &key, const soctv::Issue &issue);
    void keepWanted(const soctv::RowKey &key, const soctv::Issue &issue);
    void decided(const soctv::RowKey &key, soctv::RowDecision decision);
    /// The row of a list of units is \a unit; 0: that is to be asked again.
    void unitChosen(const soctv::RowKey &key, qint64 unit);

private:
    using Buttons = QList<std::pair<QString, std::function<void()>>>;

    void begin();
    void end();
    void addLine(const QString &text, const Buttons &buttons = {});
    void addUnitIssues(const PlannedUnit &unit);
    void addUnitDecisions(const PlannedUnit &unit, RowDecision decision, bool isChosen);
    void addTitle(const ImportPlan &plan, const PlannedRow &row);
    void addReasons(const PlannedRow &row);
    void addIssues(const PlannedRow &row);
    void addDecisions(const PlannedRow &row, RowDecision decision);

    QVBoxLayout *m_lines = nullptr;
};

} // namespace soctv
