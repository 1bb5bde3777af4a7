#pragma once

namespace soctv {

/// Throws Error{Invalid} with \a sentence of the context "soctv" in the interface language. What
/// readers say calls the file “%1”: only who asked knows its name.
[[noreturn]] void refuseFile(const char *sentence);

/// The file has a password.
[[noreturn]] void refuseEncrypted();

/// The file was cut off, or changed on its way.
[[noreturn]] void refuseDamaged();

/// The file is within no honest program's habits.
[[noreturn]] void refuseHostile();

} // namespace soctv
