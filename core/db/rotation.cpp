#include "core/db/rotation.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace soctv {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 keepAll = 48 * hour;
constexpr qint64 jump = 30 * 24 * hour; // longer than an office is closed: may be a wrong clock
constexpr int days = 14;
constexpr int weeks = 8;
constexpr int months = 12;

// Times of the copies, newest first: seconds, and whether they can be believed.
struct Times {
    std::vector<qint64> seconds;
    std::vector<bool> believed;
};

// The longest chain of copies whose dates fall from the newest to the oldest, as numbers do; those
// ahead of \a now are in none. What is not in it has a date that was wrong.
Times believe(const QList<BackupInfo> &newestFirst, qint64 now)
{
    const std::size_t count = std::size_t(newestFirst.size());
    Times times{std::vector<qint64>(count), std::vector<bool>(count, false)};
    std::vector<std::size_t> ends; // of the chains of each length, the one that ends latest
    std::vector<std::ptrdiff_t> before(count, -1);
    for (std::size_t i = 0; i < count; ++i) {
        const QDateTime &at = newestFirst[qsizetype(i)].at;
        times.seconds[i] = at.toSecsSinceEpoch();
        if (!at.isValid() || times.seconds[i] > now + hour)
            continue;
        const auto place = std::ranges::partition_point(
            ends, [&](std::size_t end) { return times.seconds[end] >= times.seconds[i]; });
        if (place != ends.begin())
            before[i] = std::ptrdiff_t(*(place - 1));
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    for (std::ptrdiff_t i = ends.empty() ? -1 : std::ptrdiff_t(ends.back()); i >= 0;
         i = before[std::size_t(i)])
        times.believed[std::size_t(i)] = true;
    return times;
}

// A date that cannot be believed becomes that of the next newer copy, else of the next older one.
void mend(Times &times, qint64 now)
{
    const auto firstBelieved = std::ranges::find(times.believed, true);
    qint64 next = firstBelieved == times.believed.end()
        ? now
        : times.seconds[std::size_t(firstBelieved - times.believed.begin())];
    for (std::size_t i = 0; i < times.seconds.size(); ++i) {
        if (times.believed[i])
            next = times.seconds[i];
        else
            times.seconds[i] = next;
    }
}

QDate dayOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds).date();
}

// The copies newer than this are all kept.
qint64 endOfHours(const std::vector<qint64> &seconds)
{
    const qint64 newest = seconds.front();
    // Until another day says the same, a jump may be a wrong clock of today.
    for (const qint64 second : seconds) {
        if (dayOf(second) == dayOf(newest))
            continue;
        return (newest - second > jump ? second : newest) - keepAll;
    }
    return newest - keepAll;
}

class Keeping {
public:
    Keeping(const QList<BackupInfo> &newestFirst, std::vector<qint64> seconds)
        : m_backups(newestFirst)
        , m_seconds(std::move(seconds))
        , m_kept(m_seconds.size(), false)
    {
    }

    void keep(qsizetype index) { m_kept[std::size_t(index)] = true; }
    void keepSince(qint64 second)
    {
        for (std::size_t i = 0; i < m_seconds.size(); ++i) {
            if (m_seconds[i] >= second)
                m_kept[i] = true;
        }
    }
    // Of each of the newest \a count periods: its newest verified copy, else its newest.
    template <typename F>
    void keepOnePer(int count, F periodOf)
    {
        std::size_t i = 0;
        while (i < m_seconds.size() && count-- > 0) {
            const auto period = periodOf(dayOf(m_seconds[i]));
            std::size_t chosen = i;
            for (; i < m_seconds.size() && periodOf(dayOf(m_seconds[i])) == period; ++i) {
                if (isVerified(i) && !isVerified(chosen))
                    chosen = i;
            }
            m_kept[chosen] = true;
        }
    }
    QList<BackupInfo> spare() const
    {
        QList<BackupInfo> spare;
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            if (!m_kept[i])
                spare.append(m_backups[qsizetype(i)]);
        }
        return spare;
    }

private:
    bool isVerified(std::size_t index) const { return m_backups[qsizetype(index)].verified; }

    const QList<BackupInfo> &m_backups;
    std::vector<qint64> m_seconds;
    std::vector<bool> m_kept;
};

} // namespace

QList<BackupInfo> spareBackups(const QList<BackupInfo> &newestFirst, const QDateTime &now)
{
    const auto verified = std::ranges::find(newestFirst, true, &BackupInfo::verified);
    if (verified == newestFirst.end())
        return {};
    Times times = believe(newestFirst, now.toSecsSinceEpoch());
    mend(times, now.toSecsSinceEpoch());
    const qint64 hoursEnd = endOfHours(times.seconds);
    Keeping keeping(newestFirst, std::move(times.seconds));
    keeping.keep(0);
    keeping.keep(verified - newestFirst.begin());
    keeping.keepSince(hoursEnd);
    keeping.keepOnePer(days, [](const QDate &day) { return day; });
    keeping.keepOnePer(weeks, [](const QDate &day) { return day.addDays(1 - day.dayOfWeek()); });
    keeping.keepOnePer(months, [](const QDate &day) { return QDate(day.year(), day.month(), 1); });
    return keeping.spare();
}

} // namespace soctv
