#pragma once

#include "core/roster/unitoverview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace soctv {

class Roster;
class UnitForm;
class UnitHistoryModel;
struct Error;

/// All about one unit: its fields, its other names, and what it was and what happened to it.
class UnitPane : public QWidget {
    Q_OBJECT

public:
    explicit UnitPane(Roster &roster, QWidget *parent = nullptr);

    /// Shows \a unit of \a overview, as of \a day; 0: none.
    void setUnit(qint64 unit, const UnitOverview &overview, const QDate &day);
    void setReadOnly(bool readOnly);
    bool commit();
    UnitForm &form() { return *m_form; }
    UnitHistoryModel &history() { return *m_history; }

public Q_SLOTS:
    void addAlias();
    void removeAlias();

Q_SIGNALS:
    void failed(const soctv::Error &error);

private:
    QWidget *buildAliases();
    void showAliases();
    void showCounts(const UnitOverview &overview);
    void updateButtons();

    Roster &m_roster;
    qint64 m_unit = 0;
    bool m_isReadOnly = false;
    QLabel *m_title;
    QLabel *m_counts;
    UnitForm *m_form;
    QListWidget *m_aliases;
    QLineEdit *m_alias;
    QLabel *m_aliasProblem;
    QPushButton *m_addAlias;
    QPushButton *m_removeAlias;
    UnitHistoryModel *m_history;
    QTableView *m_historyTable;
};

} // namespace soctv
