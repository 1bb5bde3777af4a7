#pragma once

#include "core/forms/recognise/decodedsheet.h"
#include "core/forms/recognise/form.h"

namespace soctv {

/// Reads the list of units on a sheet, if there is one, and adds it to \a form: a table with a
/// column for the name of the unit and none about a person (see unittitles.h). A row of a group
/// that names a unit is a unit itself, and the parent of those below it.
void findUnits(const DecodedSheet &source, int sheet, Form &form);

/// The same where the officer says that the table is.
void findUnitsByLayout(const DecodedSheet &source, const Layout &layout, Form &form);

} // namespace soctv
