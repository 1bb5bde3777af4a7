#pragma once

#include "core/roster/unitplan.h"
#include "ui/page.h"

#include <QHash>
#include <QTimer>

class QAction;
class QCheckBox;
class QLabel;
class QStackedLayout;

namespace soctv {

class ComposedEdit;
class UnitModel;
class UnitOrderDialog;
class UnitPane;
class UnitTreeView;
struct Changes;

/// "Đơn vị": the tree of units on the day that is looked at, all about the chosen one, and what can
/// happen to them. On another day than today nothing can be changed.
class UnitsView : public Page {
    Q_OBJECT

public:
    explicit UnitsView(const PageTools &tools, QWidget *parent = nullptr);

    void setDay(const QDate &day) override;
    bool commit() override;
    QList<QWidget *> panes() override;
    QLineEdit *searchField() const override;
    QString statusText() const override;

    UnitModel &units() { return *m_model; }
    UnitTreeView &tree() { return *m_tree; }
    UnitPane &pane() { return *m_pane; }
    /// The command for an event; UnitEvent::Count: delete.
    QAction *command(UnitEvent event) const { return m_commands.value(int(event)); }
    /// The officer is still typing what to look for.
    bool isFiltering() const { return m_filterPause.isActive(); }
    /// The units are being read.
    bool isLoading() const { return m_isLoading; }
    /// Null while no dialog is open.
    UnitOrderDialog *orderDialog() const;

public Q_SLOTS:
    /// Opens the dialog for an event of the chosen units.
    void order(soctv::UnitEvent event);
    void editKinds();
    void setClosedShown(bool shown);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeCommands();
    QWidget *buildHead();
    QWidget *buildButtons();
    void follow(const Changes &changes);
    void reload();
    void filter();
    void showChosen();
    void updateState();
    bool isEditable() const;
    void carriedOut(const QString &text, const QList<qint64> &units);

    PageTools m_tools;
    UnitModel *m_model;
    UnitTreeView *m_tree;
    UnitPane *m_pane;
    ComposedEdit *m_filter;
    QCheckBox *m_closed;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QHash<int, QAction *> m_commands; // by UnitEvent
    QAction *m_kinds;
    QTimer m_filterPause;
    QDate m_day; // invalid: today
    bool m_isStale = true;
    bool m_isLoading = false;
    quint64 m_loads = 0; // the newest counts
    qint64 m_toShow = 0; // when it is loaded
};

} // namespace soctv
