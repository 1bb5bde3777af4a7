#include "core/db/heartbeat.h"

#include "core/db/lockfiles.h"

namespace soctv {

Heartbeat::Heartbeat(const QString &rosterPath, QByteArray lockBytes)
    : m_lockPath(lockFilePath(rosterPath))
    , m_ownerPath(ownerFilePath(rosterPath))
    , m_lockBytes(std::move(lockBytes))
    , m_since(QDateTime::currentDateTimeUtc())
{
    write();
    m_thread = std::thread([this] { run(); });
}

Heartbeat::~Heartbeat()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_ended.notify_all();
    m_thread.join();
}

void Heartbeat::beat()
{
    const std::lock_guard lock(m_mutex);
    if (!isLockOurs())
        return; // the owner file names another
    // Where it cannot be written now, the next one may come through: a watcher waits for three.
    const auto written = guarded([this] { write(); });
    Q_UNUSED(written)
}

bool Heartbeat::isLockOurs() const
{
    const SideFile file = SideFile::read(m_lockPath);
    return file.kind == SideFile::File && file.bytes == m_lockBytes;
}

void Heartbeat::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, RosterLock::heartbeatInterval, [this] { return m_isEnding; })) {
        lock.unlock();
        beat();
        lock.lock();
    }
}

void Heartbeat::write()
{
    writeOwnerFile(m_ownerPath, ownerBytes(m_since, ++m_beats));
}

} // namespace soctv
