#pragma once

#include "core/db/database.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace soctv::torture {

/// A hash over every column of every row of every table, and the version: two rosters with one
/// digest hold the same.
QByteArray digestOf(Database &database);

/// Throws Error{Damaged} unless \a database is sound in pages, indexes and references.
void requireWhole(Database &database);

/// The numbered backup copies of \a roster that are not what they should be: each
/// that has its name must be whole. \a checked: those that an earlier call has looked at.
QStringList badBackups(const QString &roster, QSet<QString> &checked);

QByteArray bytesOf(const QString &path); ///< empty: there is no such file
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace soctv::torture
