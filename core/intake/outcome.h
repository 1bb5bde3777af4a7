#pragma once

#include <QLatin1String>
#include <QString>

namespace soctv {

/// What becomes of a row of a returned file.
enum class Outcome {
    New, ///< a row is added
    Updated, ///< cells of a row in the roster change
    Same, ///< all it says is in the roster
    Check, ///< a person must decide: never written
    Skipped ///< cannot come in (it has no name), or was left out: the issues say why
};

/// "new", "updated", "same", "check", "skipped".
QLatin1String outcomeKey(Outcome outcome);

/// A cell of the roster that will get another text.
struct CellChange {
    int field = 0; ///< place in listFields, of a unit in unitFields
    QString before; ///< what stands there now
};

} // namespace soctv
