#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class BinModel;
class Jobs;
class Roster;
struct Error;
struct Notice;

/// The deleted rows: to be restored, or erased for good with the person.
class BinPage : public QWidget {
    Q_OBJECT

public:
    BinPage(Roster &roster, Jobs &jobs, QWidget *parent = nullptr);

    BinModel &model() { return *m_rows; }
    QTableView &table() { return *m_table; }
    /// Whether the buttons that change the roster work.
    void setEditable(bool editable);

public Q_SLOTS:
    /// Puts the selected rows back into their lists.
    void restore();
    /// Asks, and erases the persons of the selected rows everywhere.
    void eraseForGood();

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// The officer wants to see the row \a post in its list.
    void showPost(qint64 post);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void reload();
    void updateButtons();
    QList<int> selectedRows() const;
    void tell(const Error &error);

    Roster &m_roster;
    Jobs &m_jobs;
    BinModel *m_rows;
    QTableView *m_table;
    QLabel *m_hint;
    QPushButton *m_restore;
    QPushButton *m_erase;
    bool m_editable = true;
    bool m_stale = true; // the roster changed while we were out of sight
};

} // namespace soctv
