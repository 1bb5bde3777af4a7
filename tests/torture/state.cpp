#include "tests/torture/state.h"

#include "core/db/statement.h"
#include "core/roster/backupplaces.h"
#include "core/roster/rosterfile.h"
#include "core/roster/schema.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace soctv::torture {

namespace {

// Each value with its type and length, so that no two rows are the same text.
void addRow(QCryptographicHash &hash, const Statement &row)
{
    for (int column = 0; column < row.columnCount(); ++column) {
        const Value value = row.value(column);
        QByteArray bytes;
        if (const auto *number = std::get_if<qint64>(&value))
            bytes = QByteArray::number(*number);
        else if (const auto *text = std::get_if<QString>(&value))
            bytes = text->toUtf8();
        else if (const auto *blob = std::get_if<QByteArray>(&value))
            bytes = *blob;
        const QByteArray head = QByteArray::number(qlonglong(value.index())) + ':'
            + QByteArray::number(bytes.size()) + ':';
        hash.addData(head);
        hash.addData(bytes);
    }
}

QByteArrayList tableNames(Database &database)
{
    Statement statement(database,
        "SELECT name FROM sqlite_schema WHERE type = 'table' "
        "AND name NOT LIKE 'sqlite_%' ORDER BY name");
    QByteArrayList names;
    while (statement.step())
        names.append(statement.text(0).toUtf8());
    return names;
}

} // namespace

QByteArray digestOf(Database &database)
{
    const ReadScope scope(database);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(database.number("PRAGMA user_version")));
    for (const QByteArray &table : tableNames(database)) {
        hash.addData(table);
        const QByteArray key = table == "history_part" ? "1, 2" : "1"; // of all others
        Statement rows(database, "SELECT * FROM " + table + " ORDER BY " + key);
        while (rows.step())
            addRow(hash, rows);
    }
    return hash.result();
}

void requireWhole(Database &database)
{
    for (const char *pragma : {"PRAGMA integrity_check(1)", "PRAGMA foreign_key_check"}) {
        Statement check(database, pragma);
        if (check.step() && check.text(0) != QLatin1String("ok"))
            throw Error{ErrorCode::Damaged, check.text(0)};
    }
    verifyRowHashes(database);
}

QStringList badBackups(const QString &roster, QSet<QString> &checked)
{
    QStringList bad;
    for (const BackupInfo &backup : BackupPlaces(roster).backups()) {
        if (checked.contains(backup.path))
            continue;
        checked.insert(backup.path);
        auto file = RosterFile::open(backup.path, RosterFile::Access::View);
        const auto whole = guarded([&] {
            if (!file)
                throw file.error();
            requireWhole(file->database);
        });
        if (!whole)
            bad.append(QFileInfo(backup.path).fileName() + u": " + whole.error().message);
    }
    return bad;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace soctv::torture
