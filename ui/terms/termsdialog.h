#pragma once

#include "core/roster/terms.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soctv {

class PostPicker;
class ProblemForm;
class Roster;
struct TermProblem;

/// Asks for one change of many posts: who is ticked, by which decision, from which day on. It can
/// only be accepted when the change can be done.
class TermsDialog : public QDialog {
    Q_OBJECT

public:
    enum Kind { End, Renew, Move };

    TermsDialog(Kind kind, Roster &roster, const QList<ListRow> &rows, QWidget *parent = nullptr);

    TermEnd end() const;
    Renewal renewal() const;
    PostMove move() const;
    PostPicker &picker() { return *m_picker; }
    ProblemForm &form() { return *m_form; }
    /// "Go on: 280 · End: 20 · New: 0"
    QString summary() const;

    void accept() override;

private:
    /// Gives the words on the button that acts.
    QString addFields();
    void addButtons(QVBoxLayout &layout, const QString &act);
    void addPerson();
    QList<TermProblem> problems() const;
    void tellUnit(QList<TermProblem> &problems) const;
    void showProblems(const QList<TermProblem> &problems);
    void untickTroubled();
    void showSummary();
    qint64 unit() const;

    const Kind m_kind;
    Roster &m_roster;
    ProblemForm *m_form;
    PostPicker *m_picker;
    QLabel *m_problem; // about the rows
    QPushButton *m_untick;
    QLabel *m_summary;
    QPushButton *m_act;
    QList<qint64> m_troubled;
};

} // namespace soctv
