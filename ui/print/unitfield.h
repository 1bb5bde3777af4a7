#pragma once

#include "core/roster/units.h"
#include "ui/composededit.h"

namespace soctv {

class ChoicePopup;

/// Chooses one unit, or all when it is empty, from a list that opens while typing, on a click and
/// with Alt+Down. Text that is no unit's name gives way to the last choice when the field is left.
class UnitField : public ComposedEdit {
    Q_OBJECT

public:
    explicit UnitField(QWidget *parent = nullptr);

    void setUnits(const QList<UnitName> &units);
    /// 0: all units.
    void setUnit(qint64 unit);
    qint64 unit() const { return m_unit; }
    QString unitName() const;

Q_SIGNALS:
    /// The officer chose a unit, or all.
    void unitChosen(qint64 unit);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(const QString &label);
    void choose(qint64 unit);
    void settle();

    QList<UnitName> m_units;
    QStringList m_labels; // of m_units; different even where names are not
    qint64 m_unit = 0;
    ChoicePopup *m_popup;
};

} // namespace soctv
