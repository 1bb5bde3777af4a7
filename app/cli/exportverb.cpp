#include "app/cli/console.h"
#include "app/cli/dateargument.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/forms/catalog.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/writers.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

namespace {

void takePeriod(SheetSettings &settings, const Arguments &arguments, const SheetDescription &sheet)
{
    settings.from = dateArgument(arguments, "from");
    settings.to = dateArgument(arguments, "to-date");
    const bool isGiven = settings.from.isValid() || settings.to.isValid();
    if (isGiven && !sheet.mentions(QStringLiteral("{from}"))) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("Cli", "The sheet “%1” is not about a period.")
                .arg(sheet.id)};
    }
    if (const Period period = periodOf(settings); period.from > period.to) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("Cli", "The period ends before it begins.")};
    }
}

void takeUnit(SheetSettings &settings, const Arguments &arguments, Roster &roster)
{
    settings.withUnitsBelow = arguments.has("below");
    if (settings.withUnitsBelow && !arguments.has("unit"))
        throw UsageError{QCoreApplication::translate("Cli", "The option --below needs --unit.")};
    if (!arguments.has("unit"))
        return;
    const UnitName named = unitNamed(roster, arguments.value("unit"));
    settings.allUnits = false;
    settings.unitId = named.id;
    settings.unitName = settings.asOf.isValid()
        ? UnitNames(roster.database(), settings.asOf).name(named.id)
        : named.name;
}

// What the roster itself says. The date is that of its last change, not today: the same roster
// gives the same paper on any day.
SheetSettings settingsFor(Roster &roster, const SheetDescription &sheet, const Arguments &arguments)
{
    SheetSettings settings;
    settings.date = roster.changedAt().toLocalTime().date();
    takeOffice(settings, roster);
    settings.asOf = dateArgument(arguments, "as-of");
    takePeriod(settings, arguments, sheet);
    takeUnit(settings, arguments, roster);
    settings.number = arguments.value("number");
    settings.showAttachedTo = arguments.has("attached-to");
    settings.attachedTo = arguments.value("attached-to");
    return settings;
}

} // namespace

int runExport(const Arguments &arguments, Console &console)
{
    const auto roster = openToRead(arguments.operands().first());
    const SheetDescription sheet = loadSheet(arguments.value("sheet"));
    const SheetSettings settings = settingsFor(*roster, sheet, arguments);
    RosterRows rows(roster->database(), sheet, settings);
    Progress progress;
    const QString target = arguments.value("to");
    exportSheet(
        {sheet, settings, sheetOffice(*roster), rows, progress, roster->changedAt()}, target);
    console.line(
        QCoreApplication::translate("Cli", "Written: “%1”.").arg(QFileInfo(target).fileName()));
    return 0;
}

} // namespace soctv
