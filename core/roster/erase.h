#pragma once

#include "core/db/backupfolder.h"
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
/// Which of \a backups, copies of the roster, hold any of \a persons.
QList<BackupInfo> backupsHolding(
    const QList<BackupInfo> &backups, Database &database, const QList<qint64> &persons);

/// Erases \a persons, and everyone ever merged into them, everywhere in the file: rows, history,
/// undo and redo; empties the texts \a cleared there too. Runs inside the caller's transaction;
/// after it the file owes a VACUUM.
void erasePersons(
    Database &database, const QList<qint64> &persons, const QList<OtherPlace> &cleared);
/// The rows of somebody who was erased may still be in its free pages.
bool owesVacuum(Database &database);
/// Does the VACUUM that the file owes, so that the erased is not left in its free pages. Every
/// Reader must be gone.
void payVacuum(Database &database);

} // namespace soctv
