#pragma once

#include "core/intake/choices.h"
#include "core/intake/nearunits.h"
#include "core/intake/unitpast.h"

#include <optional>

namespace soctv {

/// Which units the files mean, for many rows that name few: each name is looked up once.
class MeantUnits {
public:
    MeantUnits(const UnitNames &names, const UnitPast &past, const Choices &choices)
        : m_names(names)
        , m_past(past)
        , m_choices(choices)
    {
    }

    /// As UnitNames::find(); a name that no open unit bears means what the officer answered.
    QList<qint64> find(const QString &typed) { return meaning(typed).units; }
    /// For a name that no unit bears: the units that bear nearly this one, best first; for that of
    /// a closed unit: what became of it.
    QList<qint64> proposals(const QString &typed) { return meaning(typed).proposals; }
    /// No unit bears this name, some bear nearly this one, and nobody has said which it is.
    bool isOpen(const QString &typed);
    /// The closed unit that bears this name, no open one does; 0: none.
    qint64 closedUnit(const QString &typed) { return meaning(typed).closed; }
    /// It was said that the rows of this unit stay out.
    bool isLeftOut(const QString &typed) { return meaning(typed).isLeftOut; }
    /// No open unit bears this name.
    bool isUnknown(const QString &typed) { return !meaning(typed).isKnown; }
    /// It was said which unit this is, or that it is one of its own.
    bool isAnswered(const QString &typed) { return meaning(typed).isAnswered; }

    const UnitNames &names() const { return m_names; }
    const UnitPast &past() const { return m_past; }

private:
    struct Meaning {
        bool isKnown = false; ///< some open unit bears the name
        bool isAnswered = false;
        bool isLeftOut = false;
        qint64 closed = 0;
        QList<qint64> units;
        QList<qint64> proposals;
    };
    const Meaning &meaning(const QString &typed);

    const UnitNames &m_names;
    const UnitPast &m_past;
    const Choices &m_choices;
    std::optional<NearUnits> m_near; // made for the first unknown name
    QHash<QString, Meaning> m_meanings;
};

} // namespace soctv
