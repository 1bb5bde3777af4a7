#pragma once

#include "core/db/backup.h"
#include "core/roster/posts.h"

namespace soctv {

/// Another place in the roster that carries the name, phone or e-mail of a person to be erased.
struct OtherPlace {
    QByteArray table;
    qint64 id = 0; ///< 0 for the office table, then key tells
    QByteArray column;
    QString key;
    QString text; ///< what stands there
    QString where; ///< for the officer: "Note of …", "Signer", …
};

/// Texts outside the persons' own rows that carry their name, phone or e-mail.
QList<OtherPlace> otherPlaces(Database &database, const QList<qint64> &persons);
/// Backup copies of the roster that hold any of \a persons.
QList<BackupInfo> backupsHolding(
    const QString &rosterPath, Database &database, const QList<qint64> &persons);

/// Erases \a persons everywhere in the file: rows, history, undo and redo. Runs inside the caller's
/// transaction; VACUUM is the caller's. \a tables are those that undo covers.
void erasePersons(Database &database, const QList<qint64> &persons);

} // namespace soctv
