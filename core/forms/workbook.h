#pragma once

#include "core/forms/grid.h"

#include <QList>

namespace soctv {

/// What the officer is to know about the reading of a file, beyond its cells.
enum class Remark : quint8 {
    Macros, ///< it holds macros, which were not looked at
    CellsLost, ///< some cells point at texts that are not in the file
    DaysImpossible, ///< some cells hold days that no calendar has
    EncodingUnsure, ///< 8-bit text whose letters may be wrong: read only after a yes
    NulBytes, ///< text with zero bytes, which were left out: read only after a yes
    QuoteUnclosed, ///< a quote is never closed: cells may be cut wrongly, read only after a yes
    Roster ///< it is a roster of this program: a sheet for each Role, the fields its columns
};

/// A file of tables as a reader found it.
struct Workbook {
    QList<Grid> sheets; ///< in the order of the file, hidden ones too
    QList<Remark> remarks; ///< each at most once

    /// True if some cells do not come in as what they should be.
    bool isPartial() const;
    /// True if its cells may be wrong, so that a person must look at them before they come in.
    bool isUnsure() const;
};

/// One sentence in the interface language.
QString remarkText(Remark remark);

} // namespace soctv
