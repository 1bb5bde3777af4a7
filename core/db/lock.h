#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>

namespace soctv {

/// Who has a roster open for writing.
struct Owner {
    QString user;
    QString host;
    QDateTime since;
    QDateTime heartbeat; ///< shown, never used to take the lock away
};

/// The one writer of a roster, on shares and sticks too: `.<name>.lock` decides, `.<name>.owner`
/// tells who. Released when it goes out of scope.
class RosterLock {
public:
    /// How often the holder should call beat().
    static constexpr int heartbeatSeconds = 60;

    /// Takes the lock of the roster at \a path. Throws Error{Locked} with who has it and since
    /// when, Error{ReadOnly} where no file can be made beside the roster.
    explicit RosterLock(const QString &path);
    ~RosterLock();
    RosterLock(const RosterLock &) = delete;
    RosterLock &operator=(const RosterLock &) = delete;

    /// Says in the owner file that the holder is alive.
    void beat();
    /// False if somebody removed or replaced the lock file.
    bool isStillOurs() const;

    /// Who the owner file beside \a path names; since is invalid if there is none.
    static Owner ownerOf(const QString &path);

private:
    void writeOwner();

    QString m_path;
    QLockFile m_lock;
    Owner m_owner;
};

} // namespace soctv
