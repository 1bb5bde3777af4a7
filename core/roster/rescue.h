#pragma once

#include "core/base/progress.h"
#include "core/db/backup.h"
#include "core/db/lock.h"
#include "core/roster/migrate.h"
#include "core/roster/rescuehistory.h"
#include "core/roster/rescuemend.h"

#include <array>
#include <memory>
#include <optional>

namespace soctv {

/// What an officer counts.
enum class RescueKind { Units, UnitDetails, People, Posts, Accounts, Others, Count };
using RescueCounts = std::array<TableRescue, std::size_t(RescueKind::Count)>;

/// A finished roster beside the damaged one, under a name of its own. It goes unless it is used.
class RescuedFile {
public:
    explicit RescuedFile(QString path);
    RescuedFile(RescuedFile &&other) noexcept;
    RescuedFile &operator=(RescuedFile &&other) noexcept;
    ~RescuedFile();

    QString path() const { return m_path; }
    void release() { m_path.clear(); }

private:
    QString m_path;
};

/// All that can be read in the damaged file, row by row.
struct RescuedRows {
    RescuedFile file;
    RescueCounts counts;
    QList<RowToCheck> toCheck;
    bool keepsHistory;
};

/// The newest sound backup with what happened since, as far as the history of the damaged file
/// goes.
struct RescuedBackup {
    RescuedFile file;
    BackupInfo backup;
    LaterHistory later;
    RescueCounts counts; ///< lost: sound rows of RescuedRows that it has not, or not like that
};

/// The two ways out of a damaged roster, both gone to the end, so that their counts are exact.
struct Rescue {
    QString path;
    std::unique_ptr<RosterLock> lock; ///< nobody else opens the file meanwhile
    RescuedRows rows;
    std::optional<RescuedBackup> backup;
};

/// Tries both ways for the roster at \a path, which stays as it is. Backups are looked for in the
/// folders \a chosen, too (see BackupPlaces). Takes seconds for 10^5 rows.
Result<Rescue> prepareRescue(const QString &path, Progress &progress,
    const QStringList &chosen = {}, const Versions &versions = Versions::ofProgram());

/// What the rows way of prepareRescue() would save of each table of the roster at \a path, told
/// without writing anything.
Result<QHash<QByteArray, TableRescue>> surveyDamage(
    const QString &path, Progress &progress, const Versions &versions = Versions::ofProgram());

/// Puts \a file in the place of the damaged roster, which is kept aside. Returns where that lies.
Result<QString> useRescued(const Rescue &rescue, RescuedFile &file);

/// Renames the damaged roster at \a path, with its journal, to the first free `….damaged-N`, and
/// returns that. Nothing of it is ever deleted. Throws Error.
QString keepDamaged(const QString &path);

} // namespace soctv
