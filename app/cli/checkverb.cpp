#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/history.h"
#include "core/roster/schema.h"
#include "core/roster/search/search.h"

#include <QCoreApplication>

namespace soctv {

namespace {

void checkFully(Database &database)
{
    Statement check(database, "PRAGMA integrity_check(1)");
    if (!check.step() || check.text(0) != QLatin1String("ok")) {
        throw Error{ErrorCode::Damaged,
            QCoreApplication::translate(
                "soctv", "The file “%1” is damaged. Nothing has been deleted.")
                .arg(database.fileName())};
    }
    verifyRowHashes(database);
}

ListCounts countsOf(Roster &roster)
{
    const auto reader = roster.makeReader();
    Progress progress;
    Search search;
    search.loadOrder(*reader, progress);
    search.loadTexts(*reader, progress);
    return search.list(*reader, {}, progress).counts;
}

} // namespace

int runCheck(const Arguments &arguments, Console &console)
{
    const auto roster = openToRead(arguments.operands().first()); // checks the file itself
    if (arguments.has("full"))
        checkFully(roster->database());
    const ListCounts counts = countsOf(*roster);
    const auto count = [&](const char *title, qint64 number) {
        console.line(translated(title) + QLatin1Char('\t') + QString::number(number));
    };
    console.line(
        translated(QT_TRANSLATE_NOOP("Cli", "“%1” is sound.")).arg(roster->database().fileName()));
    count(QT_TRANSLATE_NOOP("Cli", "Section 1"), counts.section1);
    count(QT_TRANSLATE_NOOP("Cli", "Section 2"), counts.section2);
    count(QT_TRANSLATE_NOOP("Cli", "Collaborators"), counts.collaborators);
    count(QT_TRANSLATE_NOOP("Cli", "Rows to check"), counts.toCheck);
    count(QT_TRANSLATE_NOOP("Cli", "Bin"), counts.bin);
    count(QT_TRANSLATE_NOOP("Cli", "Units"), roster->unitNames().all().size());
    count(QT_TRANSLATE_NOOP("Cli", "Steps in the history"), historyCount(roster->database()));
    return 0;
}

} // namespace soctv
