#pragma once

#include "core/roster/accountchecks.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace soctv {

class ComposedEdit;
class DayField;
class FieldForm;
class PersonField;
class Roster;

/// "Bàn giao…": who hands an official account over to whom, and from which day on.
class HandoverDialog : public QDialog {
    Q_OBJECT

public:
    HandoverDialog(Roster &roster, const OfficialAccount &account, QWidget *parent = nullptr);

    Handover handover() const;
    void accept() override;

private:
    void tell();

    Roster &m_roster;
    const OfficialAccount m_account;
    FieldForm *m_form;
    QComboBox *m_from;
    PersonField *m_to;
    DayField *m_day;
    ComposedEdit *m_note;
    QLabel *m_result;
};

} // namespace soctv
