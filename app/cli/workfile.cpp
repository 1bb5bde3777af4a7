#include "app/cli/workfile.h"

#include "app/cli/console.h"
#include "core/db/identify.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"
#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

std::unique_ptr<Roster> openToRead(const QString &path)
{
    // There is no button "open for viewing" here: a newer file is refused as it is for editing.
    const bool newer = readRosterHeader(path).version > schemaVersion;
    return taken(Roster::open(path, newer ? Roster::Access::Edit : Roster::Access::View));
}

std::unique_ptr<Roster> openToEdit(const QString &path)
{
    return taken(Roster::open(path, Roster::Access::Edit));
}

void backUpOfToday(Roster &roster)
{
    const QList<BackupInfo> copies = roster.backups().list();
    if (copies.isEmpty() || copies.first().at.toLocalTime().date() != QDate::currentDate())
        taken(roster.backUp(QStringLiteral("first-change")));
}

void endSession(Roster &roster, Console &console)
{
    const Done ended = roster.backups().finishSession();
    if (ended)
        return;
    console.error(QCoreApplication::translate(
        "Cli", "The change is saved, but the backup after it could not be made:"));
    console.error(ended.error().message);
}

UnitName unitNamed(Roster &roster, const QString &text)
{
    const UnitNames &names = roster.unitNames();
    const QList<qint64> named = names.find(text);
    QList<UnitName> found;
    const auto findAll = [&](const auto &fits) {
        std::ranges::copy_if(names.withClosed(), std::back_inserter(found), fits);
    };
    findAll([&](const UnitName &unit) {
        return named.contains(unit.id)
            || (!unit.code.isEmpty() && foldCase(unit.code) == foldCase(text));
    });
    if (found.isEmpty())
        findAll([&](const UnitName &unit) { return QString::number(unit.id) == text; });
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        throw Error{ErrorCode::NotFound,
            QCoreApplication::translate("Cli", "There is no unit “%1”.").arg(text)};
    }
    QString message
        = QCoreApplication::translate("Cli", "Several units are called “%1”. Give the id of one:")
              .arg(text);
    for (const UnitName &unit : std::as_const(found)) {
        message
            += QStringLiteral("\n%1\t%2\t%3").arg(QString::number(unit.id), unit.code, unit.name);
    }
    throw Error{ErrorCode::Invalid, message};
}

} // namespace soctv
