#include "core/db/lock.h"

#include "core/base/filefailure.h"
#include "core/db/heartbeat.h"
#include "core/db/lockfiles.h"
#include "core/db/lockwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <vector>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(soctv)
};

QString rosterName(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

QString timeText(const QDateTime &utc)
{
    const QDateTime at = utc.toLocalTime();
    return at.toString(at.date() == QDate::currentDate() ? QStringLiteral("HH:mm")
                                                         : QStringLiteral("HH:mm dd/MM/yyyy"));
}

Error oddError(const QString &path, const Holding &holding)
{
    const bool isLock = holding.lock.kind > SideFile::Link;
    return {ErrorCode::Locked,
        Words::tr("“%1” beside the roster is not a file of this program, so “%2” cannot be opened "
                  "for editing. Nothing has changed. Rename it and try again.")
            .arg(QFileInfo(isLock ? lockFilePath(path) : ownerFilePath(path)).fileName(),
                rosterName(path))};
}

Error lostError(const QString &path)
{
    const SideFile file = SideFile::read(ownerFilePath(path));
    const auto record = HolderRecord::fromOwnerFile(file.bytes);
    const Owner owner = ownerIn(file.bytes);
    if (record && !record->isThisProcess() && owner.since.isValid()) {
        return {ErrorCode::Moved,
            Words::tr("“%1” was taken over by computer %2 at %3. The last change is not written; "
                      "what was saved before is intact.")
                .arg(rosterName(path), owner.host, timeText(owner.since))};
    }
    return {ErrorCode::Moved,
        Words::tr("The sign that this window has “%1” open was removed by another program. The "
                  "last change is not written; what was saved before is intact. Try again.")
            .arg(rosterName(path))};
}

// QLockFile removes whatever bears the name of its file, even the lock of somebody else.
void keepWithoutRemoving(std::unique_ptr<QLockFile> lock)
{
    static std::mutex mutex;
    static auto *const kept = new std::vector<std::unique_ptr<QLockFile>>; // never destroyed
    const std::lock_guard guard(mutex);
    kept->push_back(std::move(lock));
}

} // namespace

Error lockedError(const QString &path)
{
    const Owner owner = RosterLock::ownerOf(path);
    if (!owner.since.isValid()) {
        return {ErrorCode::Locked,
            Words::tr("The file “%1” is open in another window. Opening it twice could damage the "
                      "data.")
                .arg(rosterName(path))};
    }
    return {ErrorCode::Locked,
        Words::tr("The file “%1” is open on computer %2 (since %3). Opening it twice could damage "
                  "the data.")
            .arg(rosterName(path), owner.host, timeText(owner.since))};
}

RosterLock::RosterLock(const QString &path)
    : m_path(path)
{
    const Holding holding = Holding::settled(path);
    if (holding.state == Holding::Odd)
        throw oddError(path, holding);
    if (holding.state == Holding::Held)
        throw lockedError(path);
    if (holding.state == Holding::Left && !clearAway(lockFilePath(path), holding.lock)
        && Holding::of(path).state == Holding::Held) {
        throw lockedError(path); // somebody was faster
    }
    take();
}

RosterLock::RosterLock(const QString &path, LockWatch &watch)
    : m_path(path)
{
    if (watch.look() != LockWatch::State::Silent
        || !clearAway(lockFilePath(path), SideFile::read(lockFilePath(path)))) {
        throw lockedError(path);
    }
    take();
}

RosterLock::~RosterLock()
{
    letGo();
}

void RosterLock::take()
{
    m_lock = std::make_unique<QLockFile>(lockFilePath(m_path));
    m_lock->setStaleLockTime(0); // the default steals the lock of a colleague alive for 30 s
    if (m_lock->tryLock()) {
        adopt();
        return;
    }
    const auto error = m_lock->error();
    m_lock.reset();
    if (error == QLockFile::LockFailedError)
        throw lockedError(m_path);
    if (error == QLockFile::UnknownError) // its few bytes did not fit
        throw fileError(FileFailure::Full, m_path, {});
    throw Error{ErrorCode::ReadOnly,
        Words::tr("“%1” is read-only, no change has been written.")
            .arg(QFileInfo(m_path).fileName())};
}

// Without the first heartbeat it would be no lock: others could only see it never move.
void RosterLock::adopt()
{
    m_bytes = SideFile::read(m_lock->fileName()).bytes;
    try {
        m_heartbeat = std::make_unique<Heartbeat>(m_path, m_bytes);
    } catch (const Error &) {
        letGo();
        throw;
    }
    if (!isStillOurs()) {
        letGo();
        throw lockedError(m_path); // two cleared the same remains away, and the other one has it
    }
}

void RosterLock::letGo()
{
    const bool ours = isStillOurs();
    const QString ownerPath = m_heartbeat ? m_heartbeat->ownerPath() : QString();
    m_heartbeat.reset(); // no beat comes after this
    if (ours && !ownerPath.isEmpty())
        QFile::remove(ownerPath); // else it names another
    if (m_lock && !ours)
        keepWithoutRemoving(std::move(m_lock));
    m_lock.reset();
}

void RosterLock::beat()
{
    if (m_heartbeat)
        m_heartbeat->beat();
}

bool RosterLock::isStillOurs() const
{
    if (!m_lock || !m_lock->isLocked() || m_bytes.isEmpty())
        return false;
    const SideFile file = SideFile::read(m_lock->fileName());
    return file.kind == SideFile::File && file.bytes == m_bytes;
}

void RosterLock::require()
{
    if (isStillOurs())
        return;
    const Error error = lostError(m_path);
    if (Holding::settled(m_path).state <= Holding::Unsure) {
        letGo();
        const auto again = guarded([this] { take(); });
        Q_UNUSED(again) // the next try tells
    }
    throw error;
}

Owner RosterLock::ownerOf(const QString &path)
{
    return ownerIn(SideFile::read(ownerFilePath(path)).bytes);
}

} // namespace soctv
