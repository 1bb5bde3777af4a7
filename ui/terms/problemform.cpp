#include "ui/terms/problemform.h"

#include "core/roster/day.h"
#include "core/roster/fieldtext.h"
#include "ui/composededit.h"
#include "ui/plainlabel.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>

namespace soctv {

ProblemForm::ProblemForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
}

void ProblemForm::addField(TermProblem::Field field, const QString &label, QWidget *editor)
{
    editor->setAccessibleName(QString(label).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    QLabel *problem = plainLabel(this);
    problem->hide();
    m_layout->addRow(label, editor);
    m_layout->addRow(QString(), problem);
    m_lines.insert(field, {editor, problem});
}

void ProblemForm::addRow(const QString &label, QWidget *editor)
{
    m_layout->addRow(label, editor);
}

ComposedEdit *ProblemForm::addLine(TermProblem::Field field, const QString &label)
{
    auto *edit = new ComposedEdit(this);
    addField(field, label, edit);
    m_edits.insert(field, edit);
    return edit;
}

void ProblemForm::addDay(TermProblem::Field field, const QString &label, const QDate &day)
{
    ComposedEdit *edit = addLine(field, label);
    edit->setPlaceholderText(tr("dd/mm/yyyy"));
    edit->setText(day.toString(QStringLiteral("dd/MM/yyyy")));
    edit->setMaximumWidth(edit->fontMetrics().averageCharWidth() * 24);
    m_days.append(field);
}

void ProblemForm::addDecision()
{
    addLine(TermProblem::DecisionNumber, tr("Decision &number:"));
    addDay(TermProblem::DecisionDate, tr("&Date of the decision:"));
}

Decision ProblemForm::decision() const
{
    const ComposedEdit *number = line(TermProblem::DecisionNumber);
    return {number ? number->composedText().trimmed() : QString(), day(TermProblem::DecisionDate)};
}

ComposedEdit *ProblemForm::line(TermProblem::Field field) const
{
    return m_edits.value(field);
}

QDate ProblemForm::day(TermProblem::Field field) const
{
    const ComposedEdit *edit = line(field);
    return edit ? storedDay(storedText(soctv::field("valid_from"), edit->composedText())) : QDate();
}

QList<TermProblem> ProblemForm::unreadable() const
{
    QList<TermProblem> problems;
    for (const TermProblem::Field field : m_days) {
        const QString typed = line(field)->composedText().trimmed();
        if (!typed.isEmpty() && !day(field).isValid()) {
            problems.append({field,
                QCoreApplication::translate(
                    "Check", "“%1” is not a date. Dates look like 05/09/2026.")
                    .arg(typed)});
        }
    }
    return problems;
}

QList<TermProblem> ProblemForm::show(const QList<TermProblem> &problems)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.problem->clear();
        line.problem->hide();
        line.editor->setAccessibleDescription({});
    }
    QList<TermProblem> others;
    bool first = true;
    for (const TermProblem &problem : problems) {
        const auto line = m_lines.constFind(problem.field);
        if (line == m_lines.cend()) {
            others.append(problem);
            continue;
        }
        if (!line->problem->text().isEmpty())
            continue; // one at a time
        line->problem->setText(QStringLiteral("⚠ ") + problem.text);
        line->problem->show();
        line->editor->setAccessibleDescription(problem.text);
        if (std::exchange(first, false))
            line->editor->setFocus();
    }
    return others;
}

} // namespace soctv
