#pragma once

#include "core/intake/choices.h"
#include "core/intake/nearunits.h"

#include <optional>

namespace soctv {

/// Which units the files mean, for many rows that name few: each name is looked up once.
class MeantUnits {
public:
    MeantUnits(const UnitNames &names, const Choices &choices)
        : m_names(names)
        , m_choices(choices)
    {
    }

    /// As UnitNames::find(); a name that no unit bears means what the officer answered.
    QList<qint64> find(const QString &typed) { return meaning(typed).units; }
    /// For a name that no unit bears: the units that bear nearly this one, best first.
    QList<qint64> proposals(const QString &typed) { return meaning(typed).proposals; }
    /// No unit bears this name, some bear nearly this one, and nobody has said which it is.
    bool isOpen(const QString &typed);
    /// No unit bears this name.
    bool isUnknown(const QString &typed) { return !meaning(typed).isKnown; }
    /// It was said which unit this is, or that it is one of its own.
    bool isAnswered(const QString &typed) { return meaning(typed).isAnswered; }

    const UnitNames &names() const { return m_names; }

private:
    struct Meaning {
        bool isKnown = false; ///< some unit bears the name
        bool isAnswered = false;
        QList<qint64> units;
        QList<qint64> proposals;
    };
    const Meaning &meaning(const QString &typed);

    const UnitNames &m_names;
    const Choices &m_choices;
    std::optional<NearUnits> m_near; // made for the first unknown name
    QHash<QString, Meaning> m_meanings;
};

} // namespace soctv
