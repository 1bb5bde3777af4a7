#pragma once

namespace soctv::torture {

/// Gives every connection that is opened from now on the SQL function mark(), which SQLite takes
/// for harmless: only what the program itself forbids keeps the SQL of a file from calling it.
void installMarker();
/// Whether it was called since the last time this was asked.
bool wasMarked();

} // namespace soctv::torture
