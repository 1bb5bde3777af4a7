#pragma once

#include "core/roster/termchecks.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace soctv {

class ComposedEdit;

/// Labelled fields, each with room under it for what is wrong with what was typed there.
class ProblemForm : public QWidget {
    Q_OBJECT

public:
    explicit ProblemForm(QWidget *parent = nullptr);

    /// Adds \a editor under \a label, with its key after '&'.
    void addField(TermProblem::Field field, const QString &label, QWidget *editor);
    /// The same for one about which nothing is ever wrong.
    void addRow(const QString &label, QWidget *editor);
    /// A line for a day, dd/MM/yyyy; \a day stands in it at first.
    void addDay(TermProblem::Field field, const QString &label, const QDate &day = {});
    /// A line for any text.
    ComposedEdit *addLine(TermProblem::Field field, const QString &label);
    /// The lines for a decision, its number and its date.
    void addDecision();
    Decision decision() const;
    /// The day in the line \a field; invalid: none, or nothing that can be read as one.
    QDate day(TermProblem::Field field) const;
    /// Null: none.
    ComposedEdit *line(TermProblem::Field field) const;
    /// Those lines that hold something else than a day.
    QList<TermProblem> unreadable() const;

    /// Shows each of \a problems under its field, the cursor in the first, and returns those of
    /// fields that are not here.
    QList<TermProblem> show(const QList<TermProblem> &problems);

private:
    struct Line {
        QWidget *editor;
        QLabel *problem;
    };

    QFormLayout *m_layout;
    QHash<TermProblem::Field, Line> m_lines;
    QHash<TermProblem::Field, ComposedEdit *> m_edits;
    QList<TermProblem::Field> m_days;
};

} // namespace soctv
