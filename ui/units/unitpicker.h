#pragma once

#include "ui/composededit.h"

#include <QHash>

namespace soctv {

class UnitTree;

/// A line in which one unit is chosen: typed with or without marks, from a list under it. Units of
/// the same name are told apart by the unit above them.
class UnitPicker : public ComposedEdit {
    Q_OBJECT

public:
    /// Whether the top of the tree, above all units, can be chosen as well.
    enum class Top { No, Yes };

    /// Offers the units of \a tree that have not closed.
    UnitPicker(const UnitTree &tree, Top top, QWidget *parent = nullptr);

    void setUnit(qint64 unit);
    /// The chosen unit; 0: none, or the top.
    qint64 unit() const;
    /// What stands there is the name of a unit, or the top.
    bool isChosen() const;

Q_SIGNALS:
    /// The text was typed or taken from the list.
    void edited();

private:
    QString key(const QString &text) const;

    QStringList m_choices;
    QHash<QString, qint64> m_units; // by folded choice
    QHash<qint64, QString> m_texts;
};

} // namespace soctv
