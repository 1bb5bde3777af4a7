#pragma once

#include "core/intake/knownunits.h"
#include "core/intake/unitparents.h"

namespace soctv {

/// Decides on the units of a plan. A unit is told by its code first, then by its name and parent,
/// then by its name alone if no other unit of the roster or the files could be meant. What is
/// certain comes first; in each turn parents come before what stands below them.
class UnitPlanner {
public:
    /// \a units: read already, with the parents that \a parents appended.
    UnitPlanner(KnownUnits &known, const Choices &choices, QList<PlannedUnit> &units,
        const UnitParents &parents);

    void decide(Progress &progress);

private:
    // Each tells whether it has settled what the row is.
    bool isChosen(int index);
    bool isCoded(int index);
    bool isNamedUnderParent(int index);

    void decideByName(int index);
    void decideAmong(int index, const QList<qint64> &namesakes);
    void decideByNearName(int index);
    void becomes(int index, qint64 unit);
    void becomesNew(int index);
    void check(int index, QLatin1String code, int field, const QList<qint64> &proposals = {});
    qint64 parentOf(int index) const;
    void finishNew(int index);
    void finishKnown(int index);
    void takeParent(int index);
    bool hasFreeCode(int index);
    void findCircles();
    void waitForParents(const QList<int> &order);
    void refuse(int index, QLatin1String code);
    const QString &text(int index, int field) const
    {
        return m_texts.at(index)[std::size_t(field)];
    }

    KnownUnits &m_known;
    const Choices &m_choices;
    QList<PlannedUnit> &m_units;
    const UnitParents &m_parents;
    QList<UnitTexts> m_texts; // as they are meant
    QList<bool> m_isSettled; // what the row is
    QSet<int> m_above; // rows that others stand below
    QSet<qint64> m_taken; // units that a row is
    QSet<std::pair<QString, qint64>> m_newNames; // with their parents
    QHash<QString, int> m_codes; // the rows that bring them
};

} // namespace soctv
