#pragma once

#include "core/intake/knownunits.h"
#include "core/intake/match.h"

namespace soctv {

/// Which unit each row of lists of units stands under, as far as the file says: a unit of the
/// roster, or another row, which may stand further down.
class UnitParents {
public:
    struct Parent {
        qint64 unit = 0; ///< of the roster
        int row = -1; ///< position in the plan
        QLatin1String problem; ///< empty: none
        bool isSaid = false; ///< the row or its place names one
    };

    /// Looks for the parents of \a units; \a above: for each its row's parentRow, as a position in
    /// \a units, or -1. Parents that were said to be new units are appended to \a units.
    UnitParents(KnownUnits &known, const Choices &choices, QList<PlannedUnit> &units,
        const QList<int> &above);

    const Parent &of(int index) const { return m_parents.at(index); }
    /// The units, parents before what stands below them; those in a circle in any order.
    QList<int> order() const;
    /// What is to be asked about parents.
    QList<UnitQuestion> questions() const { return m_questions; }
    /// How often the files give a unit the name of \a index.
    qsizetype namesakes(int index) const;

private:
    Parent find(int index, const QString &typed);
    Parent ask(
        int index, const QString &typed, QLatin1String problem, const QList<qint64> &proposals);
    int addNamed(int index, const QString &typed);

    KnownUnits &m_known;
    const Choices &m_choices;
    QList<PlannedUnit> &m_units;
    QMultiHash<QString, int> m_byName;
    QMultiHash<QString, int> m_byCode;
    QHash<QString, qsizetype> m_questionOf; // by unitAnswerKey()
    QHash<QString, int> m_named; // parents that no row names
    QList<UnitQuestion> m_questions;
    QList<Parent> m_parents;
};

} // namespace soctv
