#pragma once

#include "core/intake/match.h"
#include "core/intake/meantunits.h"
#include "core/intake/resemblance.h"

namespace soctv {

/// Decides on the rows of a plan, one after the other. What is certain comes first, so that a row
/// which is nearly like another one does not take its place.
class Planner {
public:
    /// The rows must stay where they are: \a people gets to know their texts.
    Planner(People &people, MeantUnits &units, const Choices &choices, QList<PlannedRow> &rows);

    /// Gives an outcome to every row that is New so far; rows that wait for an answer about their
    /// unit learn who they may be. \a keys: those of the rows.
    void decide(const QList<MatchKeys> &keys, Progress &progress);

private:
    using Rule = bool (Planner::*)(int index, const MatchKeys &keys);

    bool isThere(int index, const MatchKeys &keys);
    bool isSomebody(int index, const MatchKeys &keys);
    bool mayBeSomebody(int index, const MatchKeys &keys);
    bool comesIn(int index, const MatchKeys &keys);
    bool sharesKeyOfOther(int index, const MatchKeys &keys);
    bool isWeaklySomebody(int index, const MatchKeys &keys);
    bool isNearlySomebody(int index, const MatchKeys &keys);

    Resemblance compare(int index, const MatchKeys &keys, const KnownRow &known) const;
    int likeliest(int index, const MatchKeys &keys, const QList<int> &among) const;
    void tell(int index, const MatchKeys &keys, const KnownRow &known);
    void proposeWithoutUnit(int index, const MatchKeys &keys);
    QList<qint64> personsNamed(const MatchKeys &keys);
    KnownRow &likeliestOf(int index, const MatchKeys &keys, qint64 person);
    void becomes(int index, const MatchKeys &keys, qint64 person);
    void settle(int index, const MatchKeys &keys, KnownRow &known);
    void update(int index, KnownRow &known, QList<int> fields);
    void addPost(int index, const MatchKeys &keys, qint64 person);
    void check(
        int index, const MatchKeys &keys, QLatin1String code, int field, KnownRow *known = nullptr);
    QList<int> changedFields(const PlannedRow &row, const KnownRow &known);
    void setChanges(PlannedRow &row, const RowTexts &known, const QList<int> &fields);
    void addChangesOfPerson(PlannedRow &row, qint64 person);
    RowDecision decision(int index) const { return m_choices.decision(m_rows.at(index).key); }
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
