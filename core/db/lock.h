#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <chrono>
#include <memory>

namespace soctv {

class Heartbeat;
class LockWatch;

/// Who has a roster open for writing, as it says itself.
struct Owner {
    QString user;
    QString host;
    QDateTime since;
    QDateTime heartbeat; ///< by its own clock: only whether it moves counts (see lockwatch.h)
};

/// The one writer of a roster, on shares and sticks too: `.<name>.lock` decides, `.<name>.owner`
/// tells who and that it is alive. Released when it goes out of scope; may move between threads.
class RosterLock {
public:
    /// How often the owner file says that the holder is alive, from a thread of its own.
    static constexpr std::chrono::milliseconds heartbeatInterval{60'000};

    /// Takes the lock of the roster at \a path. That of a program of this computer that has ended
    /// is taken over at once; one of another computer never. Throws Error{Locked} with who has it
    /// and since when, Error{ReadOnly} where no file can be made beside the roster.
    explicit RosterLock(const QString &path);
    /// Takes it over from a holder that \a watch has waited for in vain. Throws Error{Locked} if it
    /// is not State::Silent, or has moved in the last moment.
    RosterLock(const QString &path, LockWatch &watch);
    ~RosterLock();
    RosterLock(const RosterLock &) = delete;
    RosterLock &operator=(const RosterLock &) = delete;

    /// False if somebody removed or replaced the lock file.
    bool isStillOurs() const;
    /// Called before a write: throws Error{Moved} if the lock is not ours any more, with who has it
    /// now. If nobody has, because the lock file was merely deleted, it is taken again first: the
    /// next try succeeds, unless the roster was changed meanwhile.
    void require();
    /// Says in the owner file that the holder is alive; nothing if it is not any more.
    void beat();

    /// Who the owner file beside \a path names; since is invalid if there is none.
    static Owner ownerOf(const QString &path);

private:
    void take();
    void adopt();
    void letGo();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_bytes; // of our lock file
    std::unique_ptr<Heartbeat> m_heartbeat;
};

/// What is said of a roster at \a path that another has open.
Error lockedError(const QString &path);

} // namespace soctv
