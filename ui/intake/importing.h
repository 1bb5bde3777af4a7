#pragma once

#include "core/intake/importer.h"
#include "ui/messagebar.h"

class QWidget;

namespace soctv {

/// importRows() with a progress box over \a parent, which comes after \a boxAfter milliseconds and
/// can stop the import. What runs meanwhile may read the roster, never change it.
Done importWithProgress(
    Roster &roster, const ImportPlan &plan, QWidget *parent, int boxAfter = 2000);

/// What an import of \a plan that is done has brought, with a button to undo it.
Notice importedNotice(Roster &roster, const ImportPlan &plan);

} // namespace soctv
