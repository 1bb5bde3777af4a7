#pragma once

#include "core/db/backupfolder.h"

#include <QStringList>

namespace soctv {

/// The folders in which copies of one roster are kept: the one that is written to, and others in
/// which older ones are.
class BackupPlaces {
public:
    /// For the roster at \a rosterPath. \a chosen are the folders that the officer has chosen for
    /// backups, the present one first; "" stands for the place beside the roster.
    explicit BackupPlaces(const QString &rosterPath, const QStringList &chosen = {});

    /// Where the officer wants copies to go.
    QString preferred() const;
    /// Where they go when that cannot be written: the data folder of the application.
    QString fallback() const;
    /// preferred(), or fallback() where that cannot be written.
    QString writable() const;
    /// Why \a folder cannot be written; nothing if it can.
    std::optional<Error> problem(const QString &folder) const;

    /// The copies in all of these folders, newest first.
    QList<BackupInfo> backups() const;
    std::optional<BackupInfo> newestVerified() const;
    /// The path for the next copy in \a folder: its number is higher than all others.
    QString nextPath(const QString &folder) const;

private:
    QStringList folders() const;

    QString m_roster;
    QStringList m_chosen;
};

} // namespace soctv
