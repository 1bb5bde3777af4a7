#pragma once

#include "core/base/error.h"
#include "core/roster/erase.h"
#include "ui/messagebar.h"

#include <QStringList>

#include <optional>

namespace soctv {

class Jobs;
class Roster;

/// What an officer has to know before persons are erased for good.
struct ErasureFacts {
    QList<qint64> persons;
    QList<ListRow> rows; ///< all their rows, those outside the bin too
    QList<OtherPlace> places; ///< other texts with the same name, phone or e-mail
    QList<BackupInfo> backups; ///< copies that hold them
};
Result<ErasureFacts> erasureFacts(Roster &roster, const QList<qint64> &persons);

/// What the officer decided.
struct ErasurePlan {
    QList<qint64> persons;
    QList<OtherPlace> cleared;
    QList<BackupInfo> backups; ///< to be deleted
};

/// How far an erasure came; what failed is said in sentences.
struct Erasure {
    qsizetype persons = 0;
    bool erased = false; ///< nothing is left of them in the file
    QString freshBackup; ///< file name; empty: it could not be made
    qsizetype deletedBackups = 0;
    QStringList failures;
    std::optional<ErrorCode> code = {}; ///< why they were not erased
};

/// Erases, makes a fresh verified backup, and only then deletes the old ones.
Erasure carryOut(Roster &roster, Jobs &jobs, const ErasurePlan &plan);

/// What to tell about it.
Notice erasureNotice(const Erasure &erasure);

} // namespace soctv
