#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "app/cli/workfile.h"
#include "core/roster/history.h"
#include "core/roster/rescue.h"
#include "core/roster/schema.h"
#include "core/roster/search/search.h"

#include <QCoreApplication>

#include <algorithm>

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

// A line for each table of which something is not as it was written.
void tellDamage(const QString &path, Console &console)
{
    Progress progress;
    const auto tables = taken(surveyDamage(path, progress));
    console.line(QStringList{translated(QT_TRANSLATE_NOOP("Cli", "Table")),
        translated(QT_TRANSLATE_NOOP("Cli", "Sound rows")),
        translated(QT_TRANSLATE_NOOP("Cli", "Rows that do not fit")),
        translated(QT_TRANSLATE_NOOP("Cli", "Rows that cannot be read"))}
                     .join(QLatin1Char('\t')));
    QByteArrayList names = tables.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : std::as_const(names)) {
        const TableRescue table = tables.value(name);
        if (table.doubtful == 0 && table.lost == 0 && table.isExact)
            continue;
        const QString lost = QString::number(table.lost);
        console.line(QStringList{QString::fromLatin1(name), QString::number(table.sound),
            QString::number(table.doubtful), table.isExact ? lost : QStringLiteral("≥ ") + lost}
                         .join(QLatin1Char('\t')));
    }
}

std::unique_ptr<Roster> openChecked(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands().first();
    auto checked = guarded([&] {
        auto roster = openToRead(path); // checks the file itself
        if (arguments.has("full"))
            checkFully(roster->database());
        return roster;
    });
    if (!checked && checked.error().code == ErrorCode::Damaged && arguments.has("full"))
        tellDamage(path, console);
    return taken(std::move(checked));
}

} // namespace

int runCheck(const Arguments &arguments, Console &console)
{
    const auto roster = openChecked(arguments, console);
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
