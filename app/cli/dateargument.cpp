#include "app/cli/dateargument.h"

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/roster/day.h"
#include "core/roster/fieldtext.h"

namespace soctv {

QDate dateArgument(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return {};
    const QString typed = arguments.value(option);
    const QDate day = storedDay(storedText(field("valid_from"), typed));
    if (!day.isValid()) {
        throw UsageError{
            translated(QT_TRANSLATE_NOOP(
                           "Cli", "“%1” is not a date. Dates look like 30/06/2025 or 2025-06-30."))
                .arg(typed)};
    }
    return day;
}

} // namespace soctv
