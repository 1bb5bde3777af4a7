#pragma once

#include "core/roster/officialaccounts.h"

#include <QDialog>

namespace soctv {

class ComposedEdit;
class DayField;
class FieldForm;
class PersonField;
class Roster;

/// One term of an administrator, new or to be mended: person, first and last day, note.
class TermDialog : public QDialog {
    Q_OBJECT

public:
    /// \a term without an id is a new one.
    TermDialog(Roster &roster, const AccountAdmin &term, QWidget *parent = nullptr);

    AccountAdmin term() const;
    void accept() override;

private:
    Roster &m_roster;
    const AccountAdmin m_before;
    FieldForm *m_form;
    PersonField *m_person;
    DayField *m_from;
    DayField *m_to;
    ComposedEdit *m_note;
};

} // namespace soctv
