#pragma once

#include "core/roster/unitorder.h"
#include "ui/page.h"

#include <QDialog>
#include <QMap>
#include <QSet>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace soctv {

class DayField;
class SplitEditor;
class UnitPicker;
class UnitOrderModel;
class UnitTree;

/// Asks what an event of units needs, and shows what it would do to each unit before it is done.
class UnitOrderDialog : public QDialog {
    Q_OBJECT

public:
    /// \a order says what happens to which units; the rest is asked. \a tree is today's.
    UnitOrderDialog(const UnitOrder &order, const PageTools &tools, const UnitTree &tree,
        QWidget *parent = nullptr);

    /// What was asked for, as it stands in the fields.
    UnitOrder order() const;
    const UnitOrderModel &preview() const { return *m_preview; }
    /// A preview is on its way.
    bool isChecking() const { return m_isChecking || m_wait.isActive(); }

public Q_SLOTS:
    /// Does it, if nothing is wrong; else says what is, at its place.
    void carryOut();
    /// Leaves out the units that cannot take part.
    void leaveOutRefused();

Q_SIGNALS:
    /// It was done: \a units came into being.
    void carriedOut(const QString &text, const QList<qint64> &units);

private:
    void addFields(const UnitTree &tree);
    void addTarget(const UnitTree &tree);
    void addDecision();
    QWidget *buildLower();
    void addRow(UnitOrderPart part, const QString &label, QWidget *field);
    void touched(UnitOrderPart part);
    void check();
    void show(const UnitPlan &plan);
    void showProblem(UnitOrderPart part, const QString &text);
    QString typedProblem(UnitOrderPart part) const;
    void run(const Step &step);
    bool needsTarget() const;

    UnitOrder m_order;
    PageTools m_tools;
    UnitOrderModel *m_preview;
    QFormLayout *m_form;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_code = nullptr;
    QComboBox *m_left = nullptr;
    UnitPicker *m_target = nullptr;
    SplitEditor *m_split = nullptr;
    QLineEdit *m_number = nullptr;
    DayField *m_date = nullptr;
    DayField *m_day = nullptr;
    QLabel *m_summary;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_accept = nullptr;
    QMap<int, QLabel *> m_problems; // by UnitOrderPart, under its field
    QMap<int, QWidget *> m_fields; // by UnitOrderPart
    QSet<int> m_touched; // parts whose problems are told
    QTimer m_wait; // for the officer to stop typing
    quint64 m_checks = 0; // the newest counts
    bool m_isChecking = false;
};

} // namespace soctv
