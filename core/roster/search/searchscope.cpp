#include "core/roster/search/searchscope.h"

#include "core/roster/day.h"
#include "core/roster/units.h"

namespace soctv {

SearchScope::SearchScope(
    const SearchRows &rows, const Marks &marks, const UnitNames &units, const QDate &day)
    : m_rows(rows)
    , m_marks(marks)
    , m_day(qint32(dayOrToday(day).toJulianDay()))
    , m_isAnotherDay(isAnotherDay(day))
    , m_closed(rows.unitCount())
{
    m_closed.setEach(rows.unitCount(),
        [&](std::size_t number) { return units.isClosed(rows.unitAt(quint32(number))); });
}

Bits SearchScope::rowsOf(Scope scope) const
{
    Bits found(m_rows.count());
    const auto setEach = [&](auto &&isWanted) {
        found.setEach(m_rows.count(), [&](std::size_t place) { return isWanted(quint32(place)); });
    };
    switch (scope) {
    case Scope::ToCheck:
        return toCheck();
    case Scope::Bin:
        setEach([this](quint32 place) { return m_rows.isDeleted(place) && !m_rows.isGone(place); });
        break;
    case Scope::EndingSoon:
        setEach([this](quint32 place) { return isListed(place) && endsSoon(place); });
        break;
    case Scope::UnitClosed:
        setEach([this](quint32 place) { return isListed(place) && isUnitClosed(place); });
        break;
    case Scope::Ended:
        setEach([this](quint32 place) { return m_rows.isLive(place) && hasEnded(place); });
        break;
    case Scope::Section1:
    case Scope::Section2:
    case Scope::Collaborators:
        setEach([this, role = *roleOf(scope)](
                    quint32 place) { return isListed(place) && m_rows.role(place) == role; });
    }
    return found;
}

Bits SearchScope::toCheck() const
{
    Bits found(m_rows.count());
    for (const qint64 post : m_marks.toCheck) {
        if (const qsizetype place = m_rows.placeOf(post); place >= 0)
            found.put(std::size_t(place), m_rows.isLive(quint32(place)));
    }
    return found;
}

ListCounts SearchScope::counts() const
{
    ListCounts counts;
    std::array<qint64, 3> roles = {};
    for (quint32 place = 0; place < m_rows.count(); ++place) {
        if (!m_rows.isLive(place)) {
            counts.bin += !m_rows.isGone(place);
            continue;
        }
        counts.ended += hasEnded(place);
        if (!isListed(place))
            continue;
        ++roles[std::size_t(m_rows.role(place))];
        counts.endingSoon += endsSoon(place);
        counts.unitClosed += isUnitClosed(place);
    }
    counts.section1 = roles[std::size_t(Role::AccountContact)];
    counts.section2 = roles[std::size_t(Role::CoreStaff)];
    counts.collaborators = roles[std::size_t(Role::Collaborator)];
    counts.duplicates = qint64(m_marks.pairs.size());
    counts.toCheck = qint64(m_marks.toCheck.size());
    return counts;
}

} // namespace soctv
