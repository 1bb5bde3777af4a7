#pragma once

#include <QDate>

namespace soctv {

class Arguments;

/// The day given with \a option, as dd/MM/yyyy or yyyy-MM-dd; invalid if the option is not there.
/// Throws UsageError for anything else.
QDate dateArgument(const Arguments &arguments, const char *option);

} // namespace soctv
