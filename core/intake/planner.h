#pragma once

#include "core/intake/match.h"
#include "core/intake/meantunits.h"

namespace soctv {

/// Decides on the rows of a plan, one after the other. What is certain comes first, so that a row
/// which is nearly like another one does not take its place.
class Planner {
public:
    /// The rows must stay where they are: \a people gets to know their texts.
    Planner(People &people, MeantUnits &units, const Choices &choices, QList<PlannedRow> &rows);

    /// Gives an outcome to every row that is New so far; \a keys: those of the rows.
    void decide(const QList<MatchKeys> &keys, Progress &progress);

private:
    using Rule = bool (Planner::*)(int index, const MatchKeys &keys);

    bool isThere(int index, const MatchKeys &keys);
    bool isSomebody(int index, const MatchKeys &keys);
    bool isWeaklySomebody(int index, const MatchKeys &keys);
    bool mayComeIn(int index, const MatchKeys &keys);

    QList<qint64> personsNamed(const MatchKeys &keys);
    void becomes(int index, const MatchKeys &keys, qint64 person);
    void settle(int index, const MatchKeys &keys, KnownRow &known);
    void update(int index, KnownRow &known, QList<int> fields);
    void addPost(int index, const MatchKeys &keys, qint64 person);
    void check(
        int index, const MatchKeys &keys, QLatin1String code, int field, KnownRow *known = nullptr);
    QList<int> changedFields(const PlannedRow &row, const KnownRow &known);
    void setChanges(PlannedRow &row, const RowTexts &known, const QList<int> &fields);
    void addChangesOfPerson(PlannedRow &row, qint64 person);
    Decision decision(int index) const { return m_choices.decision(m_rows.at(index).key); }
    bool namesSeveralUnits(const PlannedRow &row)
    {
        return m_units.find(row.texts[field("unit")]).size() > 1;
    }

    People &m_people;
    MeantUnits &m_units;
    const Choices &m_choices;
    QList<PlannedRow> &m_rows;
};

} // namespace soctv
