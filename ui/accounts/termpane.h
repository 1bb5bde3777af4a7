#pragma once

#include "core/roster/officialaccounts.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class AccountEdits;
class Roster;
class TermModel;

/// Below the list: what is to be looked at in the current account, and who administered it when.
class TermPane : public QWidget {
    Q_OBJECT

public:
    TermPane(Roster &roster, AccountEdits &edits, QWidget *parent = nullptr);

    /// Shows \a account (null: none) as of \a day.
    void setAccount(const OfficialAccount *account, const QDate &day, bool editable);

    TermModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }

Q_SIGNALS:
    void failed(const soctv::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tellIssues();
    void updateButtons();
    void fitTable();
    AccountAdmin currentTerm() const;
    void editTerm();
    void removeTerm();

    Roster &m_roster;
    AccountEdits &m_edits;
    TermModel *m_model;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_issues;
    QPushButton *m_claim;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    std::optional<OfficialAccount> m_account;
    bool m_editable = false;
};

} // namespace soctv
