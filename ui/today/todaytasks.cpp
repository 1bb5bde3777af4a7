#include "ui/today/todaytasks.h"

#include "core/roster/vacancies.h"

namespace soctv {

namespace {

QString backupSentence(const TodayState &state)
{
    const qint64 rows = state.counts.section1 + state.counts.section2 + state.counts.collaborators;
    if (state.isReadOnly || rows == 0)
        return {};
    if (!state.lastBackup.isValid())
        return TodayTask::tr("There is no backup of this roster yet.");
    const auto days = int(state.lastBackup.daysTo(state.now));
    return days > backupDays ? TodayTask::tr("The last backup is %n day(s) old.", nullptr, days)
                             : QString();
}

} // namespace

QList<TodayTask> todayTasks(const TodayState &state)
{
    QList<TodayTask> tasks;
    const auto add
        = [&tasks](TodayTask::Kind kind, qint64 count, const char *sentence, const QString &verb) {
              if (count > 0)
                  tasks.append({kind, TodayTask::tr(sentence, nullptr, int(count)), verb});
          };
    const QString list = TodayTask::tr("See the list");
    add(TodayTask::Import, state.waitingFiles,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask", "%n chosen file(s) are not imported yet."),
        TodayTask::tr("Go on importing"));
    if (const QString sentence = backupSentence(state); !sentence.isEmpty())
        tasks.append({TodayTask::Backup, sentence, TodayTask::tr("Back up now")});
    add(TodayTask::UnitClosed, state.counts.unitClosed,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask", "%n post(s) belong to units that are closed."),
        list);
    add(TodayTask::Vacant, state.vacant,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask",
            "%n post(s) ended in the last 90 days, and nobody has taken them up."),
        list);
    add(TodayTask::EndingSoon, state.counts.endingSoon,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask", "%n post(s) end within 60 days."), list);
    add(TodayTask::ToCheck, state.counts.toCheck,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask", "%n row(s) have cells to check."),
        TodayTask::tr("Check them"));
    add(TodayTask::Duplicates, state.counts.duplicates,
        QT_TRANSLATE_N_NOOP("soctv::TodayTask", "%n pair(s) of people may be the same."),
        TodayTask::tr("Compare them"));
    static_assert(daysBack == 90 && daysAhead == 60); // the sentences say so
    return tasks;
}

} // namespace soctv
