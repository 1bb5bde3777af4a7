#include "core/intake/meantunits.h"

#include <utility>

namespace soctv {

bool MeantUnits::isOpen(const QString &typed)
{
    const Meaning &meant = meaning(typed);
    return !meant.isKnown && !meant.isAnswered && (meant.closed != 0 || !meant.proposals.isEmpty());
}

const MeantUnits::Meaning &MeantUnits::meaning(const QString &typed)
{
    if (const auto found = m_meanings.constFind(typed); found != m_meanings.constEnd())
        return *found;
    Meaning meant;
    meant.units = m_names.find(typed);
    if (!meant.units.isEmpty() && m_names.isClosed(meant.units.first()))
        meant.closed = std::exchange(meant.units, {}).first(); // then none of them is open
    meant.isKnown = typed.isEmpty() || !meant.units.isEmpty();
    if (!meant.isKnown) {
        if (!m_near && meant.closed == 0)
            m_near.emplace(m_names);
        meant.proposals
            = meant.closed != 0 ? m_past.successors(meant.closed, m_names) : m_near->find(typed);
        const std::optional<qint64> answer = m_choices.unitAnswer(typed);
        // A unit that was answered may be gone since.
        meant.isLeftOut = answer == Choices::leaveRowsOut;
        meant.isAnswered = answer && (*answer <= 0 || !m_names.name(*answer).isEmpty());
        if (meant.isAnswered && *answer > 0)
            meant.units = {*answer};
    }
    return *m_meanings.insert(typed, meant);
}

} // namespace soctv
