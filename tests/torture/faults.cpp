// The nth call of the system fails, once or from then on: an I/O error, a full disk, a sync that is
// refused, no memory. The core must say so in a sentence and never crash; afterwards the file holds
// what was acknowledged, or the action that failed, whole.

#include "core/roster/rosterfile.h"
#include "tests/torture/failingcalls.h"
#include "tests/torture/state.h"
#include "tests/torture/stillclock.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>

namespace soctv::torture {

namespace {

constexpr qint64 actionsBefore = 6; // what the file holds when it begins
constexpr qint64 actions = 6;
constexpr qint64 pointsOfRoster = 1400;

struct Kind {
    Fault fault;
    bool forEver;
    int percent; // of the points of a run
};
constexpr std::array kinds{Kind{Fault::Io, false, 20}, Kind{Fault::Io, true, 15},
    Kind{Fault::Full, false, 12}, Kind{Fault::Full, true, 12}, Kind{Fault::Sync, false, 3},
    Kind{Fault::Sync, true, 3}, Kind{Fault::Memory, false, 20}, Kind{Fault::Memory, true, 15}};

/// One roster, and what its tables hold after each of some actions if nothing fails.
class Sweep {
public:
    Sweep(Run &run, quint32 seed)
        : m_run(run)
        , m_seed(seed)
    {
        const QTemporaryDir folder;
        Workload workload(folder.path(), seed);
        for (qint64 n = 0; n < actionsBefore; ++n)
            workload.perform(n);
        workload.close();
        m_start = bytesOf(workload.file());
        m_digests.append(digestNow(workload.file()));
        for (qint64 n = actionsBefore; n < actionsBefore + actions; ++n) {
            workload.perform(n);
            m_digests.append(digestOf(workload.roster().database()));
        }
    }

    /// About \a points in all, spread over all calls of each kind.
    void strikeAll(qint64 points)
    {
        for (const Kind &kind : kinds) {
            const qint64 calls = strike(kind, 0);
            const qint64 wanted = qMax(1LL, points * kind.percent / 100);
            const double step = qMax(1.0, double(calls) / double(wanted));
            const double first = 1 + double(m_seed % 1000) / 1000 * (step - 1);
            for (double at = first; at <= double(calls) && m_run.wantsMore(); at += step) {
                m_run.addCases();
                strike(kind, qint64(at));
            }
        }
    }

private:
    static QByteArray digestNow(const QString &path)
    {
        auto file = RosterFile::open(path, RosterFile::Access::Edit);
        if (!file)
            throw file.error();
        requireWhole(file->database);
        const QByteArray digest = digestOf(file->database);
        file->database.close();
        return digest;
    }

    QString place(const Kind &kind, qint64 nth) const
    {
        return QStringLiteral("seed %1, %2 at call %3%4")
            .arg(m_seed)
            .arg(QLatin1String(nameOf(kind.fault)))
            .arg(nth)
            .arg(kind.forEver ? QLatin1String(" and all after it") : QLatin1String());
    }

    // Does the actions while the call \a nth fails; returns how many calls there were.
    qint64 strike(const Kind &kind, qint64 nth)
    {
        const QTemporaryDir folder;
        Workload workload(folder.path(), m_seed);
        writeBytes(workload.file(), m_start);
        setBreadcrumb(nameOf(kind.fault), nth);
        qsizetype acknowledged = 0;
        qint64 calls = 0;
        Done worked = std::monostate();
        {
            FailingCalls failing(kind.fault, nth, kind.forEver);
            worked = guarded([&] {
                for (; acknowledged < actions; ++acknowledged)
                    workload.perform(actionsBefore + acknowledged);
            });
            workload.close(); // the program ends while the disk still fails
            calls = failing.calls();
        }
        if (worked)
            m_run.count(nth == 0 ? "runs without a fault" : "absorbed");
        else if (worked.error().message.isEmpty())
            m_run.fail("no sentence", place(kind, nth));
        check(workload.file(), acknowledged, place(kind, nth));
        return calls;
    }

    void check(const QString &path, qsizetype acknowledged, const QString &place)
    {
        if (m_run.control() == "forget")
            writeBytes(path, m_start); // what was done is lost
        const auto digest = guarded([&] { return digestNow(path); });
        if (!digest) {
            m_run.fail("unreadable", place + u": " + digest.error().message);
            return;
        }
        if (digest.value() == m_digests.value(acknowledged)
            || digest.value() == m_digests.value(acknowledged + 1))
            return;
        const qsizetype state = m_digests.indexOf(digest.value());
        m_run.fail(state < 0 ? "half" : state < acknowledged ? "lost" : "ahead", place);
    }

    Run &m_run;
    quint32 m_seed;
    QByteArray m_start;
    QList<QByteArray> m_digests; // of the start, then after each action
};

} // namespace

void runFaults(Run &run)
{
    stopClock(QDateTime::currentSecsSinceEpoch() + 86400); // later than any file it looks at
    while (run.wantsMore())
        Sweep(run, run.nextSeed()).strikeAll(qMin(run.wanted(), pointsOfRoster));
    stopClock(0);
}

} // namespace soctv::torture
