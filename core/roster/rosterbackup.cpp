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
    return makeBackup(m_database, writableBackupFolder(path()), reason, checkBackup);
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
        m_dailyBackup = std::make_unique<DailyBackup>(m_database, folder);
        connect(m_dailyBackup.get(), &DailyBackup::finished, this, &Roster::backedUp);
        connect(m_dailyBackup.get(), &DailyBackup::failed, this, &Roster::backupFailed);
    });
    if (!started)
        Q_EMIT backupFailed(started.error());
}

Done Roster::erase(const QList<qint64> &persons, const QList<OtherPlace> &cleared)
{
    return guarded([&] {
        requireWritable();
        m_dailyBackup.reset(); // its copy would hold the person: finishCommit() starts another
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
