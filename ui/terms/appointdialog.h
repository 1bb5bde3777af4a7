#pragma once

#include "core/roster/terms.h"
#include "core/text/fold.h"

#include <QDialog>

#include <optional>

class QLabel;
class QListWidget;

namespace soctv {

class ComposedEdit;
class ProblemForm;
class Roster;
struct TermProblem;

/// Asks who gets a post: somebody who is in the roster already, or a new person. For a successor it
/// asks for the decision and the days too, and can only be accepted when all of it can be done.
class AppointDialog : public QDialog {
    Q_OBJECT

public:
    /// One more person in a renewal, with the unit.
    explicit AppointDialog(Roster &roster, QWidget *parent = nullptr);
    /// The successor of \a holder.
    AppointDialog(Roster &roster, const ListRow &holder, QWidget *parent = nullptr);

    Succession succession() const;
    NewRow row() const;
    QString personName() const;
    /// An existing person; 0: a new one.
    qint64 person() const;
    ComposedEdit &name() { return *m_name; }
    ComposedEdit &position() { return *m_position; }
    ProblemForm &form() { return *m_form; }
    /// First "a new person", then those in the roster who bear the name.
    QListWidget &people() { return *m_people; }

    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Known {
        qint64 person;
        QString name;
        SearchText text;
    };

    void build(const QString &act);
    void readPeople();
    void listPeople(const QString &typed);
    QList<TermProblem> problems() const;

    Roster &m_roster;
    const std::optional<ListRow> m_holder;
    ProblemForm *m_form;
    ComposedEdit *m_name;
    QListWidget *m_people;
    ComposedEdit *m_position;
    ComposedEdit *m_phone;
    ComposedEdit *m_email;
    ComposedEdit *m_unit = nullptr;
    QLabel *m_problem;
    QList<Known> m_known;
};

} // namespace soctv
