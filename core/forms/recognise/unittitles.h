#pragma once

#include "core/forms/grid.h"
#include "core/forms/recognise/formmerges.h"

#include <QList>

namespace soctv {

/// The row or rows of titles of a list of units, and what they say.
struct UnitTitles {
    int firstRow = -1; ///< -1: none
    int lastRow = -1;
    /// For each column its place in unitFields, or -1. The name may stand in several columns, one
    /// for each level; the address and the telephone are both the contact.
    QList<int> fieldOfColumn;
    int numberColumn = -1; ///< "STT"; -1: none

    bool isFound() const { return firstRow >= 0; }
    bool has(int field) const { return fieldOfColumn.contains(field); }
};

/// Looks for titles of a list of units in \a row, with those that stand in the row below: the name
/// of the unit beside its code, parent or kind, or a title such as "Tên đơn vị" beside an address,
/// or "Tên CĐCS" beside "STT". Not found where a column is about a person (họ tên, chức vụ, tài
/// khoản): that is a list of people, damaged or not.
UnitTitles unitTitlesAt(const Grid &grid, const Merges &merges, int row);

} // namespace soctv
