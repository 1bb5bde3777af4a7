#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>

namespace soctv {

/// The lists of the roster (.soctv) that \a bytes are the contents of, without its bin: one sheet
/// for each Role in its order, with the titles of listFields and the rows in order of entry. Throws
/// Error with a sentence that calls the file “%1”.
Workbook readRosterLists(const QByteArray &bytes);

} // namespace soctv
