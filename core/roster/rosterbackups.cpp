#include "core/roster/rosterbackups.h"

#include "core/roster/backgroundbackup.h"

namespace soctv {

RosterBackups::RosterBackups(Database &database)
    : m_database(database)
{
}

RosterBackups::~RosterBackups()
{
    if (!m_running)
        return;
    const auto finished = guarded([this] { m_running->finish(); });
    Q_UNUSED(finished) // nobody is left to be told
}

void RosterBackups::noteChange()
{
    m_holdsAll = false;
    m_isCurrent = false;
    startOfDay();
}

void RosterBackups::startOfDay()
{
    const QDate today = QDate::currentDate();
    if (m_day == today)
        return;
    m_day = today;
    const auto started = guarded([this] {
        if (!isBackedUpToday(writableBackupFolder(m_database.path())))
            run(QStringLiteral("first-change"));
    });
    if (!started)
        Q_EMIT failed(started.error());
}

void RosterBackups::start(const QString &reason)
{
    if (m_isRunning)
        m_next = reason;
    else
        runAndTell(reason);
}

void RosterBackups::runAndTell(const QString &reason)
{
    const auto started = guarded([&] { run(reason); });
    if (started)
        return;
    m_isRunning = false;
    Q_EMIT failed(started.error());
}

void RosterBackups::run(const QString &reason)
{
    m_running.reset();
    m_running = std::make_unique<BackgroundBackup>(
        m_database, writableBackupFolder(m_database.path()), reason);
    m_isRunning = true;
    const BackgroundBackup *backup = m_running.get();
    connect(backup, &BackgroundBackup::copied, this, [this] { m_holdsAll = true; });
    connect(backup, &BackgroundBackup::finished, this, [this](const BackupInfo &info) {
        m_isCurrent = m_holdsAll;
        end();
        Q_EMIT made(info);
    });
    connect(backup, &BackgroundBackup::failed, this, [this](const Error &error) {
        end();
        Q_EMIT failed(error);
    });
}

void RosterBackups::end()
{
    m_isRunning = !m_next.isEmpty();
    if (!m_isRunning)
        return;
    // Queued: the one that ends is still talking.
    QMetaObject::invokeMethod(
        this, [this, reason = std::exchange(m_next, {})] { runAndTell(reason); },
        Qt::QueuedConnection);
}

BackupInfo RosterBackups::makeNow(const QString &reason)
{
    m_running.reset(); // this copy is newer, and both would bear the same number
    const bool wasRunning = std::exchange(m_isRunning, false);
    const BackupInfo info
        = makeBackup(m_database, writableBackupFolder(m_database.path()), reason, checkBackup);
    if (wasRunning) { // whoever waits for that one has this one
        m_next.clear();
        QMetaObject::invokeMethod(
            this, [this, info] { Q_EMIT made(info); }, Qt::QueuedConnection);
    }
    return info;
}

void RosterBackups::drop()
{
    m_running.reset();
    m_isRunning = false;
    m_day = {};
}

} // namespace soctv
