#include "ui/history/erasure.h"

#include "core/roster/roster.h"
#include "core/roster/rosterbackups.h"
#include "ui/jobs.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace soctv {

namespace {

/// Keeps the worker away from the file: VACUUM fails under an open reader.
class Pause {
public:
    explicit Pause(Jobs &jobs)
        : m_jobs(jobs)
    {
        m_jobs.pause();
    }
    ~Pause() { m_jobs.resume(); }
    Pause(const Pause &) = delete;
    Pause &operator=(const Pause &) = delete;

private:
    Jobs &m_jobs;
};

void deleteBackups(const QList<BackupInfo> &backups, Erasure &erasure)
{
    for (const BackupInfo &backup : backups) {
        QFile file(backup.path);
        if (file.remove()) {
            ++erasure.deletedBackups;
        } else {
            erasure.failures.append(
                QCoreApplication::translate("soctv", "The backup “%1” could not be deleted: %2")
                    .arg(QFileInfo(backup.path).fileName(), file.errorString()));
        }
    }
}

} // namespace

Result<ErasureFacts> erasureFacts(Roster &roster, const QList<qint64> &persons)
{
    return guarded([&] {
        ErasureFacts facts{persons, {}, {}, {}};
        for (const qint64 person : persons)
            facts.rows += rowsOfPerson(roster.database(), person);
        facts.places = otherPlaces(roster.database(), persons);
        facts.backups = backupsHolding(roster.backups().list(), roster.database(), persons);
        return facts;
    });
}

Erasure carryOut(Roster &roster, Jobs &jobs, const ErasurePlan &plan)
{
    Erasure erasure;
    erasure.persons = plan.persons.size();
    const Pause pause(jobs);
    const Done erased = roster.erase(plan.persons, plan.cleared);
    if (!erased) {
        erasure.failures.append(erased.error().message);
        erasure.code = erased.error().code;
        return erasure;
    }
    erasure.erased = true;
    const Result<BackupInfo> fresh = roster.backUp(QStringLiteral("erase"));
    if (!fresh) {
        // Without a new copy the old ones are the only ones: they stay.
        erasure.failures.append(fresh.error().message);
        if (!plan.backups.isEmpty()) {
            erasure.failures.append(QCoreApplication::translate(
                "soctv", "The old backups were kept, as no new one could be made."));
        }
        return erasure;
    }
    erasure.freshBackup = QFileInfo(fresh->path).fileName();
    deleteBackups(plan.backups, erasure);
    return erasure;
}

Notice erasureNotice(const Erasure &erasure)
{
    const QString failures = erasure.failures.join(QLatin1Char('\n'));
    if (!erasure.erased)
        return errorNotice({erasure.code.value_or(ErrorCode::Io), failures});
    QString text = QCoreApplication::translate(
        "soctv", "%n person(s) erased for good.", nullptr, int(erasure.persons));
    if (!failures.isEmpty())
        return {text + QLatin1Char(' ')
                + QCoreApplication::translate("soctv", "Not everything could be done."),
            failures, Notice::Warning, {}};
    if (erasure.deletedBackups > 0) {
        text += QLatin1Char(' ')
            + QCoreApplication::translate(
                "soctv", "%n old backup(s) deleted.", nullptr, int(erasure.deletedBackups));
    }
    return {text, QCoreApplication::translate("soctv", "New backup: %1").arg(erasure.freshBackup),
        Notice::Info, {}};
}

} // namespace soctv
