// The parts of Roster that copy and erase.

#include "core/roster/dailybackup.h"
#include "core/roster/history.h"
#include "core/roster/roster.h"
#include "core/roster/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

BackupInfo Roster::backUpNow(const QString &reason)
{
    m_dailyBackup.reset(); // this copy is newer, and both would bear the same number
    const bool wasBackingUp = std::exchange(m_backingUp, false);
    const BackupInfo made
        = makeBackup(m_database, writableBackupFolder(path()), reason, checkBackup);
    if (wasBackingUp) { // whoever waits for that one has this one
        m_nextBackup.clear();
        QMetaObject::invokeMethod(
            this, [this, made] { Q_EMIT backedUp(made); }, Qt::QueuedConnection);
    }
    return made;
}

Result<BackupInfo> Roster::backUp(const QString &reason)
{
    return guarded([&] { return backUpNow(reason); });
}

Done Roster::backUpTo(const QString &target)
{
    return guarded([&] {
        if (QFileInfo::exists(target)) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate(
                    "soctv", "“%1” already exists. It has not been changed.")
                    .arg(QFileInfo(target).fileName())};
        }
        copyVerified(m_database, target, checkBackup);
    });
}

void Roster::startDailyBackup()
{
    const QDate today = QDate::currentDate();
    if (m_dailyBackupDay == today)
        return;
    m_dailyBackupDay = today;
    const auto started = guarded([this] {
        const QString folder = writableBackupFolder(path());
        if (isBackedUpToday(folder))
            return;
        runBackup(QStringLiteral("first-change"));
    });
    if (!started)
        Q_EMIT backupFailed(started.error());
}

bool Roster::needsBackup(const Step &step) const
{
    return step.isBulk() && m_backedUpNumber != m_editNumber;
}

void Roster::startBackup(const Step &step)
{
    const QString reason = QLatin1String(actionKey(step.action));
    if (m_backingUp) {
        m_nextBackup = reason;
        return;
    }
    const auto started = guarded([&] { runBackup(reason); });
    if (!started)
        Q_EMIT backupFailed(started.error());
}

void Roster::runBackup(const QString &reason)
{
    m_dailyBackup.reset();
    m_dailyBackup = std::make_unique<DailyBackup>(m_database, writableBackupFolder(path()), reason);
    m_backingUp = true;
    const DailyBackup *backup = m_dailyBackup.get();
    connect(backup, &DailyBackup::copied, this, [this] { m_copiedNumber = m_editNumber; });
    connect(backup, &DailyBackup::finished, this, [this](const BackupInfo &made) {
        m_backedUpNumber = m_copiedNumber;
        endBackup();
        Q_EMIT backedUp(made);
    });
    connect(backup, &DailyBackup::failed, this, [this](const Error &error) {
        endBackup();
        Q_EMIT backupFailed(error);
    });
}

void Roster::endBackup()
{
    m_backingUp = !m_nextBackup.isEmpty();
    if (!m_backingUp)
        return;
    // Queued: the one that ends is still talking.
    QMetaObject::invokeMethod(
        this,
        [this, reason = std::exchange(m_nextBackup, {})] {
            const auto started = guarded([&] { runBackup(reason); });
            if (!started) {
                m_backingUp = false;
                Q_EMIT backupFailed(started.error());
            }
        },
        Qt::QueuedConnection);
}

Done Roster::erase(const QList<qint64> &persons, const QList<OtherPlace> &cleared)
{
    return guarded([&] {
        requireWritable();
        m_dailyBackup.reset(); // its copy would hold the person: finishCommit() starts another
        m_backingUp = false;
        m_dailyBackupDay = {};
        {
            const Gate::WriterTurn turn(*m_gate);
            Transaction transaction(m_database);
            erasePersons(m_database, persons, cleared);
            m_database.execute("UPDATE meta SET value = 1 WHERE key = 'vacuum_owed'");
            countEdit(m_database);
            requireWritable();
            transaction.commit();
        }
        Changes everything;
        everything.everything = true;
        finishCommit(everything);
        payVacuum();
    });
}

void Roster::payVacuum()
{
    const Gate::WriterTurn turn(*m_gate);
    m_database.execute("VACUUM");
    m_database.execute("UPDATE meta SET value = 0 WHERE key = 'vacuum_owed'");
}

} // namespace soctv
