#pragma once

#include "core/db/backup.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace soctv {

/// A verified copy that is made in small steps between the events of the window: after the first
/// change of a day, and before a bulk change. The verification runs on a thread of its own.
class BackgroundBackup : public QObject {
    Q_OBJECT

public:
    /// Starts to copy \a source into \a folder.
    BackgroundBackup(
        Database &source, const QString &folder, const QString &reason, QObject *parent = nullptr);
    ~BackgroundBackup() override;

    /// Waits until the copy is in its place. Throws Error if it cannot be made.
    void finish();

Q_SIGNALS:
    /// All is copied: later changes are not in the copy.
    void copied();
    void finished(const soctv::BackupInfo &backup);
    void failed(const soctv::Error &error);

private:
    void step();
    void verify();
    BackupInfo putInPlace();

    QString m_reason;
    std::unique_ptr<BackupCopy> m_copy;
    std::optional<PendingBackup> m_pending;
    std::unique_ptr<QThread> m_verifier;
    QTimer m_timer;
};

/// Where copies of \a rosterPath go: beside it, or, where that cannot be written, into the data
/// folder of the application.
QString writableBackupFolder(const QString &rosterPath);
/// True if \a folder holds a copy of the roster made today.
bool isBackedUpToday(const QString &folder);
/// Throws Error{Damaged} if a row of the copy does not fit its hash.
void checkBackup(Database &copy);

} // namespace soctv
