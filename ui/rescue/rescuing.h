#pragma once

#include "core/roster/rescue.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace soctv {

/// Looks on a thread of its own for what can be saved of a damaged roster.
class Rescuing : public QObject {
    Q_OBJECT

public:
    /// For the roster at \a path; \a backupFolders: see BackupPlaces.
    Rescuing(const QString &path, const QStringList &backupFolders, QObject *parent = nullptr);
    /// Gives up what is not finished, and waits for it.
    ~Rescuing() override;

    void cancel() { m_progress.cancel(); }
    /// How far it is, of total().
    int done() const { return m_done; }
    int total() const { return m_total; }
    /// What was found, once, after finished().
    Result<Rescue> take() { return std::move(*m_result); }

Q_SIGNALS:
    void finished();

private:
    std::atomic_int m_done = 0;
    std::atomic_int m_total = 0;
    Progress m_progress;
    std::optional<Result<Rescue>> m_result;
    std::unique_ptr<QThread> m_thread;
};

} // namespace soctv
