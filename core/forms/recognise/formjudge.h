#pragma once

#include "core/forms/recognise/formrows.h"

#include <optional>

namespace soctv {

/// What the rows before it say about a row of a table.
struct RowContext {
    bool afterSignature = false; ///< a signature stands above, and no titles since
    bool afterGap = false; ///< two or more empty rows are above it
};

/// Why \a row is nobody's; nothing: it is a person's. \a merges: of its sheet. Rows of titles,
/// sections and units are told before this by the caller.
std::optional<LeftOut> judgeRow(const RowCells &cells, const TableRow &row, const Titles &titles,
    const Merges &merges, RowContext context);

/// True if \a row is a person's without a doubt, so that set phrases in it count for nothing.
bool isSurePerson(const RowCells &cells, const TableRow &row);

} // namespace soctv
