#include "app/cli/console.h"
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

// What the roster itself says. The date is that of its last change, not today: the same roster
// gives the same bytes on any day.
SheetSettings settingsFor(Roster &roster, const Arguments &arguments)
{
    SheetSettings settings;
    settings.date = roster.changedAt().toLocalTime().date();
    takeOffice(settings, roster);
    if (arguments.has("unit")) {
        const UnitName named = unitNamed(roster, arguments.value("unit"));
        settings.allUnits = false;
        settings.unitId = named.id;
        settings.unitName = named.name;
    }
    return settings;
}

} // namespace

int runExport(const Arguments &arguments, Console &console)
{
    const auto roster = openToRead(arguments.operands().first());
    const SheetDescription sheet = loadSheet(arguments.value("sheet"));
    const SheetSettings settings = settingsFor(*roster, arguments);
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
