#pragma once

#include "core/roster/search/listing.h"

#include <QCoreApplication>
#include <QDateTime>

namespace soctv {

/// What "Việc hôm nay" goes by.
struct TodayState {
    ListCounts counts; ///< as of today
    qint64 vacant = 0; ///< see vacancies.h
    int waitingFiles = 0; ///< chosen for import, and not done with
    QDateTime lastBackup; ///< UTC; invalid: there is none
    bool isReadOnly = false;
    QDateTime now = QDateTime::currentDateTimeUtc();
};

/// One thing to do: a sentence with its count, and the verb of its button.
struct TodayTask {
    Q_DECLARE_TR_FUNCTIONS(soctv::TodayTask)

public:
    /// In order of urgency.
    enum Kind { Import, Backup, UnitClosed, Vacant, EndingSoon, ToCheck, Duplicates };

    Kind kind = Import;
    QString sentence;
    QString verb;

    bool operator==(const TodayTask &) const = default;
};

/// A copy that is older than this is due.
constexpr int backupDays = 7;

/// What is to be done, the most urgent first.
QList<TodayTask> todayTasks(const TodayState &state);

} // namespace soctv
