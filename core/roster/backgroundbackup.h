#pragma once

#include "core/db/backup.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace soctv {

/// A verified copy that is made in small steps between the events of the window. The verification
/// runs on a thread of its own.
class BackgroundBackup : public QObject {
    Q_OBJECT

public:
    /// Starts to copy \a source to \a target, a numbered copy, and will note \a reason in the
    /// manifest beside it.
    BackgroundBackup(
        Database &source, const QString &target, const QString &reason, QObject *parent = nullptr);
    /// Starts to copy \a source to \a target on a stick, where the copy is read back.
    BackgroundBackup(Database &source, const QString &target, QObject *parent = nullptr);
    ~BackgroundBackup() override;

    /// Waits until the copy is in its place. Throws Error if it cannot be made.
    void finish();

Q_SIGNALS:
    /// All is copied: later changes are not in the copy.
    void copied();
    void finished(const soctv::BackupInfo &backup);
    void failed(const soctv::Error &error);

private:
    using Note = std::function<BackupInfo(const QString &path, const BackupCounts &counts)>;

    BackgroundBackup(
        Database &source, const QString &target, Note note, ReadBack readBack, QObject *parent);

    void step();
    void verify();
    BackupInfo putInPlace();

    Note m_note;
    ReadBack m_readBack;
    std::unique_ptr<BackupCopy> m_copy;
    std::optional<PendingBackup> m_pending;
    std::optional<Result<BackupInfo>> m_placed; // written by the verifier, read after it
    std::unique_ptr<QThread> m_verifier;
    QTimer m_timer;
};

/// Throws Error{Damaged} if a row of the copy does not fit its hash; counts what is in it.
BackupCounts checkBackup(Database &copy);

} // namespace soctv
