#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace soctv {

class Roster;
class Edit;

/// The kinds of units: their names, more of them, and fewer.
class KindsDialog : public QDialog {
    Q_OBJECT

public:
    explicit KindsDialog(Roster &roster, QWidget *parent = nullptr);

public Q_SLOTS:
    void add();
    void rename();
    void remove();

private:
    void fill(qint64 current);
    qint64 current() const;
    void showCurrent();
    void change(const std::function<qint64(Edit &)> &function);

    Roster &m_roster;
    QListWidget *m_list;
    QLineEdit *m_name;
    QLabel *m_problem;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace soctv
