#include "core/roster/rosterbackups.h"

#include "core/db/rotation.h"
#include "core/roster/backgroundbackup.h"

namespace soctv {

namespace {

// A copy that fails for such a reason may fit into another folder.
bool isAboutThePlace(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::NotFound:
    case ErrorCode::Pulled:
    case ErrorCode::Io:
        return true;
    default:
        return false;
    }
}

} // namespace

RosterBackups::RosterBackups(Database &database)
    : m_database(database)
    , m_places(database.path())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(intervalMinutes * 60 * 1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_isRunning && !m_isCurrent)
            start(QStringLiteral("interval"));
    });
}

RosterBackups::~RosterBackups()
{
    const Done finished = finishSession();
    Q_UNUSED(finished) // nobody is left to be told
}

void RosterBackups::setFolders(const QStringList &chosen)
{
    m_places = BackupPlaces(m_database.path(), chosen);
    m_trouble.reset();
    Q_EMIT changed();
}

QString RosterBackups::folderToUse()
{
    const QString preferred = m_places.preferred();
    m_trouble = m_places.problem(preferred);
    return m_trouble ? m_places.fallback() : preferred;
}

void RosterBackups::noteChange()
{
    m_holdsAll = false;
    m_isCurrent = false;
    if (!m_timer.isActive())
        m_timer.start();
    if (!std::exchange(m_wasChanged, true))
        start(QStringLiteral("first-change"));
}

void RosterBackups::start(const QString &reason)
{
    if (m_isRunning)
        m_next = reason;
    else
        runAndTell(reason, folderToUse());
}

void RosterBackups::runAndTell(const QString &reason, const QString &folder)
{
    const auto started = guarded([&] { run(reason, folder); });
    if (!started)
        runAgain(reason, folder, started.error());
}

// In the other place, if there is one left.
void RosterBackups::runAgain(const QString &reason, const QString &folder, const Error &error)
{
    if (isAboutThePlace(error) && folder != m_places.fallback()) {
        m_trouble = error;
        runAndTell(reason, m_places.fallback());
        return;
    }
    end();
    Q_EMIT failed(error);
    Q_EMIT changed();
}

void RosterBackups::run(const QString &reason, const QString &folder)
{
    m_running.reset();
    m_running = std::make_unique<BackgroundBackup>(m_database, m_places.nextPath(folder), reason);
    m_isRunning = true;
    m_isCopied = false;
    const BackgroundBackup *backup = m_running.get();
    connect(backup, &BackgroundBackup::copied, this, [this] {
        m_isCopied = true;
        m_holdsAll = true;
    });
    connect(backup, &BackgroundBackup::finished, this, &RosterBackups::finish);
    // Queued: the one that fails is still talking.
    connect(
        backup, &BackgroundBackup::failed, this,
        [this, backup, reason, folder](const Error &error) {
            if (m_running.get() != backup)
                return;
            m_holdsAll = false;
            runAgain(reason, folder, error);
        },
        Qt::QueuedConnection);
}

void RosterBackups::finish(const BackupInfo &info)
{
    m_isCurrent = m_holdsAll;
    if (m_isCurrent)
        m_timer.stop();
    else
        m_timer.start();
    end();
    rotate();
    Q_EMIT made(info);
    Q_EMIT changed();
}

void RosterBackups::end()
{
    m_isRunning = !m_next.isEmpty();
    if (!m_isRunning)
        return;
    // Queued: the one that ends is still talking.
    QMetaObject::invokeMethod(
        this, [this, reason = std::exchange(m_next, {})] { runAndTell(reason, folderToUse()); },
        Qt::QueuedConnection);
}

BackupInfo RosterBackups::makeNow(const QString &reason)
{
    m_running.reset(); // this copy is newer, and both would bear the same number
    const bool wasRunning = std::exchange(m_isRunning, false);
    const auto makeIn = [&](const QString &folder) {
        const QString path = m_places.nextPath(folder);
        return noteBackup(path, reason, copyVerified(m_database, path, checkBackup));
    };
    const QString folder = folderToUse();
    Result<BackupInfo> info = guarded([&] { return makeIn(folder); });
    if (!info && isAboutThePlace(info.error()) && folder != m_places.fallback()) {
        m_trouble = info.error();
        info = guarded([&] { return makeIn(m_places.fallback()); });
    }
    if (!info)
        throw info.error();
    m_holdsAll = true;
    m_isCurrent = true;
    m_timer.stop();
    rotate();
    if (wasRunning) { // whoever waits for that one has this one
        m_next.clear();
        QMetaObject::invokeMethod(
            this, [this, made = *info] { Q_EMIT this->made(made); }, Qt::QueuedConnection);
    }
    Q_EMIT changed();
    return *info;
}

Done RosterBackups::finishSession()
{
    m_timer.stop();
    return guarded([this] {
        m_next.clear();
        // One that still copies takes in the newest changes, too.
        const bool isEnough = m_holdsAll || !m_isCopied;
        if (m_running && std::exchange(m_isRunning, false) && isEnough) {
            m_holdsAll = guarded([this] { m_running->finish(); }).ok();
            rotate();
        }
        if (m_wasChanged && !m_holdsAll)
            makeNow(QStringLiteral("close"));
    });
}

void RosterBackups::drop()
{
    m_running.reset();
    m_isRunning = false;
    m_wasChanged = false; // the next change begins a new copy
}

// One that cannot be deleted now is tried again after the next copy; so is the manifest.
void RosterBackups::rotate()
{
    const auto rotated = guarded([this] {
        removeBackups(spareBackups(m_places.backups(), QDateTime::currentDateTimeUtc()));
    });
    Q_UNUSED(rotated)
}

} // namespace soctv
