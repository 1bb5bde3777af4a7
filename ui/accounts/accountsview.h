#pragma once

#include "ui/accounts/accountmodel.h"
#include "ui/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class AccountEdits;
class ComposedEdit;
class TermPane;
struct Changes;

/// "Trang chính thức": the pages and groups of the office and its units, whose they are and who
/// administers them.
class AccountsView : public Page {
    Q_OBJECT

public:
    /// What the choice beside the search shows; those in the bin are the last.
    enum Choice { All, InUse, Closed, ToCheck, Deleted };

    explicit AccountsView(const PageTools &tools, QWidget *parent = nullptr);

    void setDay(const QDate &day) override;
    QList<QWidget *> panes() override;
    QLineEdit *searchField() const override;
    QString statusText() const override;

    AccountModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    TermPane &terms() { return *m_terms; }
    void choose(Choice choice);
    /// Nothing is being read.
    bool isSettled() const { return m_reading == 0; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPushButton *addButton(const QString &text, void (AccountsView::*act)());
    void buildTable();
    void fitTable();
    QWidget *buildTop();
    QWidget *buildButtons();
    void connectParts();

    void follow(const Changes &changes);
    void reload();
    void receive(std::vector<AccountRow> rows);
    void applyFilter();
    void goTo(qint64 account, int row);
    void showCurrent();
    void updateState();
    void tellEmpty();
    void showMenu(const QPoint &position);

    bool isEditable() const;
    bool isBin() const;
    const OfficialAccount *current() const;
    /// In the order of the list.
    QList<OfficialAccount> selected() const;
    QList<qint64> selectedIds() const;

    void add();
    void edit();
    void handOver();
    void toggleUse();
    void release();
    void remove();
    void restore();

    Roster &m_roster;
    Jobs &m_jobs;
    AccountModel *m_model;
    QTableView *m_table;
    ComposedEdit *m_search;
    QComboBox *m_choice;
    QLabel *m_empty;
    TermPane *m_terms;
    AccountEdits *m_edits;
    QList<QPushButton *> m_buttons; // in their order
    QPushButton *m_edit, *m_handOver, *m_use, *m_release, *m_remove, *m_restore;
    QDate m_day;
    qint64 m_wanted = 0; // the account to stand on once the rows are there
    quint64 m_reading = 0; // the newest job, until it has answered
    quint64 m_lastReading = 0;
    bool m_stale = true; // the roster changed while we were out of sight
    bool m_showsBin = false; // the rows are, or will be, those in the bin
};

} // namespace soctv
