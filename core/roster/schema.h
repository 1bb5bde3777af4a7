#pragma once

#include <QByteArray>

#include <span>

namespace soctv {

class Database;

/// The version of the schema that this program writes.
constexpr int schemaVersion = 1;

/// The tables that undo covers, by name: a closed list (architecture.md "Data").
std::span<const char *const> undoTables();
/// The roster's own tables: each row carries row_hash.
std::span<const char *const> hashedTables();

/// CREATE text of the newest version, as the field and table lists yield it.
QByteArray createText();
/// CREATE text of \a version as it was frozen in resources/migrations.
QByteArray frozenText(int version);

/// Makes all tables of a new file, its kinds of units and its counters.
void createSchema(Database &database);
/// The same inside a transaction of the caller, who has more to put in.
void addSchema(Database &database);
/// Throws Error unless the open file has the schema that \a createText makes, and nothing else.
void requireSchema(Database &database, const QByteArray &createText);
/// The same of a file of a later version: its schema is not known, but it must hold plain tables
/// and indexes alone, ours with all their columns among them.
void requirePlainSchema(Database &database);
/// Ids and counters are below it, so that one can always be added.
constexpr qint64 counterEnd = qint64(1) << 53;
/// False if a counter of the file is none.
bool hasPlausibleCounters(Database &database);
/// Throws Error{Damaged} at the first row whose hash does not fit its values. Returns the number of
/// rows looked at.
qint64 verifyRowHashes(Database &database);

} // namespace soctv
