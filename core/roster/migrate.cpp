#include "core/roster/migrate.h"

#include "core/roster/record.h"
#include "core/roster/rosterbackups.h"
#include "core/roster/schema.h"

#include <QCoreApplication>

namespace soctv {

namespace {

int versionOf(Database &database)
{
    return int(database.number("PRAGMA user_version"));
}

// A row that was all right before the migration has the hash of its old values.
void rehashAll(Database &database)
{
    for (const char *name : hashedTables()) {
        const QByteArray table = name;
        Statement read(database, "SELECT rowid AS soctv_rowid, * FROM " + table);
        Statement write(database, "UPDATE " + table + " SET row_hash = ? WHERE rowid = ?");
        while (read.step()) {
            Record record = recordAt(read);
            record.removeFirst();
            const QByteArray hash = rowHash(record);
            if (hash != hashAt(read))
                write.bind(1, hash).bind(2, read.integer(0)).run();
        }
    }
}

void requireReferences(Database &database)
{
    Statement check(database, "PRAGMA foreign_key_check");
    if (check.step()) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "“%1” could not be brought to the form of this version. Nothing has changed: it is "
                "as it was.")
                .arg(database.fileName())};
    }
}

} // namespace

const Versions &Versions::ofProgram()
{
    static const Versions versions{schemaVersion, {}, frozenText};
    return versions;
}

void migrate(Database &database, std::span<const Migration> migrations)
{
    for (const Migration &migration : migrations) {
        if (migration.from != versionOf(database))
            continue;
        database.execute(migration.sql);
        if (migration.writesValues) {
            rehashAll(database);
            database.execute("DELETE FROM history_part");
        }
        database.execute("PRAGMA user_version=" + QByteArray::number(migration.from + 1));
    }
}

void bringUpToDate(Database &database, const Versions &versions)
{
    if (versionOf(database) >= versions.newest)
        return;
    // Also finds changed text, which would get a new hash below.
    RosterBackups(database).makeNow(QStringLiteral("migrate"));
    Transaction transaction(database);
    migrate(database, versions.migrations);
    requireSchema(database, versions.schema(versions.newest));
    requireReferences(database);
    transaction.commit();
}

} // namespace soctv
