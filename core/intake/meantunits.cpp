#include "core/intake/meantunits.h"

namespace soctv {

bool MeantUnits::isOpen(const QString &typed)
{
    const Meaning &meant = meaning(typed);
    return !meant.isKnown && !meant.isAnswered && !meant.proposals.isEmpty();
}

const MeantUnits::Meaning &MeantUnits::meaning(const QString &typed)
{
    if (const auto found = m_meanings.constFind(typed); found != m_meanings.constEnd())
        return *found;
    Meaning meant;
    meant.units = m_names.find(typed);
    meant.isKnown = typed.isEmpty() || !meant.units.isEmpty();
    if (!meant.isKnown) {
        if (!m_near)
            m_near.emplace(m_names);
        meant.proposals = m_near->find(typed);
        const std::optional<qint64> answer = m_choices.unitAnswer(typed);
        // A unit that was answered may be gone since.
        meant.isAnswered = answer && (*answer == 0 || !m_names.name(*answer).isEmpty());
        if (meant.isAnswered && *answer != 0)
            meant.units = {*answer};
    }
    return *m_meanings.insert(typed, meant);
}

} // namespace soctv
