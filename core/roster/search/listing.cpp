#include "core/roster/search/listing.h"

#include <algorithm>

namespace soctv {

std::optional<Role> roleOf(Scope scope)
{
    switch (scope) {
    case Scope::Section1:
        return Role::AccountContact;
    case Scope::Section2:
        return Role::CoreStaff;
    case Scope::Collaborators:
        return Role::Collaborator;
    case Scope::ToCheck:
    case Scope::Bin:
    case Scope::EndingSoon:
    case Scope::UnitClosed:
    case Scope::Ended:
        break;
    }
    return std::nullopt;
}

bool Marks::isMarked(qint64 post) const
{
    return std::binary_search(toCheck.begin(), toCheck.end(), post);
}

qint64 ListCounts::of(Scope scope) const
{
    switch (scope) {
    case Scope::Section1:
        return section1;
    case Scope::Section2:
        return section2;
    case Scope::Collaborators:
        return collaborators;
    case Scope::ToCheck:
        return toCheck;
    case Scope::EndingSoon:
        return endingSoon;
    case Scope::UnitClosed:
        return unitClosed;
    case Scope::Ended:
        return ended;
    case Scope::Bin:
        break;
    }
    return bin;
}

} // namespace soctv
