#pragma once

#include "core/forms/recognise/form.h"
#include "core/roster/edit.h"

namespace soctv {

/// The table areas that were chosen by hand in earlier imports, oldest first.
QList<Layout> savedLayouts(Database &database);

/// Remembers \a layout, in place of one with the same signature.
void saveLayout(Edit &edit, const Layout &layout);

} // namespace soctv
