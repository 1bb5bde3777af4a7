#pragma once

#include "core/roster/accountchecks.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace soctv {

class ComposedEdit;
class DayField;
class FieldForm;
class Roster;
class UnitField;

/// The texts of one official account, new or known. What cannot be saved is said at its field when
/// the officer wants to save, and keeps the dialog open.
class AccountDialog : public QDialog {
    Q_OBJECT

public:
    /// \a account without an id is a new one.
    AccountDialog(Roster &roster, const OfficialAccount &account, QWidget *parent = nullptr);

    AccountTexts texts() const;
    void accept() override;

private:
    void buildForm();
    void fill(const AccountTexts &texts);
    void fillUnits(const OfficialAccount &account);
    /// The platform follows the link until it was chosen.
    void followLink();
    void tellRemarks();
    void tellRemark(const Issue &issue);
    void takeOffer(const Issue &issue);

    Roster &m_roster;
    qint64 m_account;
    FieldForm *m_form;
    ComposedEdit *m_link;
    QComboBox *m_platform;
    ComposedEdit *m_name;
    UnitField *m_unit;
    DayField *m_since;
    QCheckBox *m_inUse;
    bool m_platformChosen;
};

} // namespace soctv
