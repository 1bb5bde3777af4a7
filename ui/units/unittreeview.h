#pragma once

#include <QSet>
#include <QTreeView>

namespace soctv {

class UnitModel;

/// Shows a UnitModel. What is unfolded, selected and current stays when the model begins anew.
class UnitTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit UnitTreeView(UnitModel &model, QWidget *parent = nullptr);

    /// The chosen units, from the top down.
    QList<qint64> selectedUnits() const;
    qint64 currentUnit() const;
    /// Makes \a unit current and visible; does nothing if the model does not show it.
    void goTo(qint64 unit);

Q_SIGNALS:
    void unitsChosen();

protected:
    void changeEvent(QEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();
    void restore();
    void unfold();
    void choose(const QList<qint64> &units, qint64 current);

    UnitModel &m_model;
    QSet<qint64> m_unfolded; // without a filter
    QList<qint64> m_chosen;
    qint64 m_current = 0;
    bool m_restoring = false;
    bool m_isFresh = true; // nothing was shown so far
};

} // namespace soctv
