#include "ui/intake/rowpanel.h"

#include "core/intake/rowissues.h"
#include "ui/intake/planwords.h"
#include "ui/intake/unitplanmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace soctv {

RowPanel::RowPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its buttons scroll it
    setAccessibleName(tr("The current row"));
}

void RowPanel::begin()
{
    m_lines = new QVBoxLayout;
    m_lines->setContentsMargins(6, 3, 6, 3);
    m_lines->setSpacing(3);
}

void RowPanel::end()
{
    m_lines->addStretch();
    auto *content = new QWidget;
    content->setLayout(m_lines);
    // One of the old buttons may be the one being pressed.
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(content);
}

void RowPanel::show(const ImportPlan &plan, const PlannedRow *row, RowDecision decision)
{
    begin();
    if (row) {
        addTitle(plan, *row);
        addReasons(*row);
        addIssues(*row);
        addDecisions(*row, decision);
    } else {
        addLine(tr("Choose a row to see what will happen to it."));
    }
    end();
}

void RowPanel::showUnit(
    const ImportPlan &plan, const PlannedUnit *unit, RowDecision decision, bool isChosen)
{
    begin();
    if (!unit) {
        addLine(tr("Choose a row to see what will happen to it."));
        end();
        return;
    }
    const QString name = unit->texts[unitField("name")];
    QString where = unit->row > 0 ? tr("row %1").arg(unit->row) : tr("in no row");
    if (plan.files.size() > 1)
        where = tr("“%1”, %2").arg(plan.files.value(unit->key.file), where);
    QString title
        = tr("%1: %2 (%3)")
              .arg(outcomeText(unit->outcome), name.isEmpty() ? tr("(no name)") : name, where);
    for (const CellChange &change : unit->changes)
        title += QStringLiteral("\n%1: ").arg(unitFieldTitle(change.field))
            + unitCellText(*unit, change.field);
    addLine(title);
    addUnitIssues(*unit);
    addUnitDecisions(*unit, decision, isChosen);
    end();
}

void RowPanel::addUnitIssues(const PlannedUnit &unit)
{
    for (const Issue &issue : unit.issues) {
        QString text = tr("%1: %2").arg(
            unitFieldTitle(unitFieldByKey(QString(issue.field))), rowIssueText(issue));
        if (!onlyInforms(issue))
            text.prepend(QStringLiteral("⚠ "));
        Buttons buttons;
        if (!issue.offer.isEmpty() && unit.outcome != Outcome::Skipped) {
            if (issue.offer != issue.found)
                text += QStringLiteral(" %1 → %2").arg(issue.found, issue.offer);
            buttons = {{rowOfferText(issue),
                [this, key = unit.key, issue] { Q_EMIT repairWanted(key, issue); }}};
        }
        addLine(text, buttons);
    }
    for (const Issue &issue : unit.repaired) {
        addLine(tr("✓ %1: %2 → %3")
                    .arg(unitFieldTitle(unitFieldByKey(QString(issue.field))), issue.found,
                        issue.offer),
            {{tr("Keep as typed"),
                [this, key = unit.key, issue] { Q_EMIT keepWanted(key, issue); }}});
    }
}

void RowPanel::addUnitDecisions(const PlannedUnit &unit, RowDecision decision, bool isChosen)
{
    Buttons buttons;
    const auto offer = [&](const QString &verb, RowDecision choice) {
        buttons.append({verb, [this, key = unit.key, choice] { Q_EMIT decided(key, choice); }});
    };
    if (isChosen) {
        buttons.append(
            {tr("Take the decision back"), [this, key = unit.key] { Q_EMIT unitChosen(key, 0); }});
    } else if (decision != RowDecision::AsPlanned) {
        offer(tr("Take the decision back"), RowDecision::AsPlanned);
    } else if (unit.outcome == Outcome::Check) {
        for (const auto &[id, name] : unit.proposals)
            buttons.append({tr("It is “%1”").arg(name),
                [this, key = unit.key, id = id] { Q_EMIT unitChosen(key, id); }});
        if (unit.mayBeNew)
            offer(tr("Add as a new unit"), RowDecision::AddNew);
        offer(tr("Leave out"), RowDecision::LeaveOut);
    } else if (unit.row > 0 && (unit.outcome == Outcome::New || unit.outcome == Outcome::Updated)) {
        offer(tr("Leave this row out"), RowDecision::LeaveOut);
    }
    if (!buttons.isEmpty())
        addLine(isChosen || decision != RowDecision::AsPlanned ? tr("Decided by you.") : QString(),
            buttons);
}

void RowPanel::addLine(const QString &text, const Buttons &buttons)
{
    auto *line = new QHBoxLayout;
    if (text.isEmpty()) {
        line->addStretch();
    } else {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(label, 1);
    }
    for (const auto &[verb, action] : buttons) {
        auto *button = new QPushButton(verb);
        button->setAutoDefault(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleDescription(text);
        connect(button, &QPushButton::clicked, this, action);
        line->addWidget(button);
    }
    m_lines->addLayout(line);
}

void RowPanel::addTitle(const ImportPlan &plan, const PlannedRow &row)
{
    const QString name = row.texts[field("full_name")];
    QString where = tr("row %1").arg(row.row);
    if (!row.sheet.isEmpty())
        where = tr("sheet “%1”, %2").arg(row.sheet, where);
    if (plan.files.size() > 1)
        where = tr("“%1”, %2").arg(plan.files.value(row.key.file), where);
    QString title
        = tr("%1: %2 (%3)")
              .arg(outcomeText(row.outcome), name.isEmpty() ? tr("(no name)") : name, where);
    for (const CellChange &change : row.changes) {
        title
            += QStringLiteral("\n%1: ").arg(fieldTitle(change.field)) + cellText(row, change.field);
    }
    addLine(title);
}

// Why it is, or may be, somebody of the list.
void RowPanel::addReasons(const PlannedRow &row)
{
    if (row.score <= 0)
        return;
    const QString score = row.outcome == Outcome::Check
        ? tr("May be “%1” (%2 of 100)").arg(row.personName).arg(row.score)
        : tr("Is “%1” (%2 of 100)")
              .arg(row.personName.isEmpty() ? row.texts[field("full_name")] : row.personName)
              .arg(row.score);
    addLine(row.reasons.isEmpty() ? score : tr("%1: %2").arg(score, row.reasons.join(u' ')));
}

void RowPanel::addIssues(const PlannedRow &row)
{
    for (const Issue &issue : row.issues) {
        QString text = rowIssueText(issue);
        if (const int field = fieldByKey(QString(issue.field)); field >= 0)
            text = tr("%1: %2").arg(fieldTitle(field), text);
        if (!onlyInforms(issue))
            text.prepend(QStringLiteral("⚠ "));
        Buttons buttons;
        if (!issue.offer.isEmpty() && row.outcome != Outcome::Skipped) {
            if (issue.offer != issue.found)
                text += QStringLiteral(" %1 → %2").arg(issue.found, issue.offer);
            buttons = {{rowOfferText(issue),
                [this, key = row.key, issue] { Q_EMIT repairWanted(key, issue); }}};
        }
        addLine(text, buttons);
    }
    for (const Issue &issue : row.repaired) {
        const int field = fieldByKey(QString(issue.field));
        addLine(tr("✓ %1: %2 → %3")
                    .arg(field < 0 ? QString() : fieldTitle(field), issue.found, issue.offer),
            {{tr("Keep as typed"),
                [this, key = row.key, issue] { Q_EMIT keepWanted(key, issue); }}});
    }
}

void RowPanel::addDecisions(const PlannedRow &row, RowDecision decision)
{
    Buttons buttons;
    const auto offer = [&](const QString &verb, RowDecision choice) {
        buttons.append({verb, [this, key = row.key, choice] { Q_EMIT decided(key, choice); }});
    };
    if (decision != RowDecision::AsPlanned) {
        offer(tr("Take the decision back"), RowDecision::AsPlanned);
    } else if (row.outcome == Outcome::Check) {
        offer(tr("Add as a new person"), RowDecision::AddNew);
        if (row.mayBeUpdated)
            offer(row.personName.isEmpty() ? tr("Update this person")
                                           : tr("Update “%1”").arg(row.personName),
                RowDecision::Update);
        offer(tr("Leave out"), RowDecision::LeaveOut);
    } else if (row.outcome == Outcome::New || row.outcome == Outcome::Updated) {
        offer(tr("Leave this row out"), RowDecision::LeaveOut);
    }
    if (!buttons.isEmpty())
        addLine(decision == RowDecision::AsPlanned ? QString() : tr("Decided by you."), buttons);
}

} // namespace soctv
