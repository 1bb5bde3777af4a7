#pragma once

#include "core/db/lock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace soctv {

/// The two files beside a roster that tell who has it open. Anybody may put anything there: nothing
/// is ever written or deleted through a link, and a folder stays what it is.
struct SideFile {
    enum Kind {
        None,
        File,
        Unreadable,
        Link,
        Huge, ///< far larger than either file can be
        Other ///< a folder or a device
    };

    static SideFile read(const QString &path);

    Kind kind = None;
    QByteArray bytes = {};
};

QString lockFilePath(const QString &rosterPath);
QString ownerFilePath(const QString &rosterPath);

/// One holder, as a lock file or an owner file describes it.
struct HolderRecord {
    QByteArray host;
    QByteArray machine; ///< empty: it has no id
    QByteArray boot; ///< empty: not told, as below
    qint64 pid = 0;
    QByteArray start; ///< of the process, see processStart()

    static const HolderRecord &ofThisProcess();
    static std::optional<HolderRecord> fromLockFile(const QByteArray &bytes);
    static std::optional<HolderRecord> fromOwnerFile(const QByteArray &bytes);

    bool isHere() const; ///< on this computer
    bool isThisProcess() const;
    enum Life { Ended, Alive, Unsure };
    Life life() const; ///< of a holder on this computer; Alive elsewhere
};

/// What the two files together say.
struct Holding {
    enum State {
        Free,
        Left, ///< by a holder that has ended, or by a power cut: to be cleared away
        Unsure, ///< QLockFile decides
        Odd, ///< something that no holder makes stands in a place of the two files
        Held
    };

    static Holding of(const QString &rosterPath);
    /// The same, a while later where a lock file says nothing yet: who takes a lock has to write.
    static Holding settled(const QString &rosterPath);

    State state = Free;
    SideFile lock;
    SideFile owner;
};

/// Takes the file at \a path away if it still is \a seen: somebody else may have cleared it away
/// and made a new one meanwhile. True if it is gone.
bool clearAway(const QString &path, const SideFile &seen);

/// The contents of an owner file whose heartbeat is number \a beat; all beats are of one length.
QByteArray ownerBytes(const QDateTime &since, qint64 beat);
Owner ownerIn(const QByteArray &bytes);
/// Writes the owner file \a path: in its place where it is one already, so that it works on a full
/// disk; else as a new file in place of whatever was there. Throws Error.
void writeOwnerFile(const QString &path, const QByteArray &bytes);

} // namespace soctv
