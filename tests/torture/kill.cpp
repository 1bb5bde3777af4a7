// kill -9 of a process that works on a roster. It acknowledges each action through a pipe; what is
// in the file afterwards must be exactly what a second roster holds on which the same actions were
// done: up to the last one that was acknowledged, or to the one after it.

#include "core/roster/rosterfile.h"
#include "core/sheets/writers.h"
#include "tests/support/madeupversion.h"
#include "tests/torture/state.h"
#include "tests/torture/stillclock.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <optional>

namespace soctv::torture {

namespace {

constexpr int killsPerRoster = 20; // then a new one: making it is killed, too
constexpr int longestWait = 60000; // milliseconds

// A roster that is killed again and again, and one on which the same is done in peace.
class Victim {
public:
    Victim(Run &run, quint32 seed)
        : m_run(run)
        , m_seed(seed)
        , m_victim(m_folder.path(), seed)
        , m_mirror(m_mirrorFolder.path(), seed)
        , m_random(seed)
    {
    }

    /// False: the two rosters are no longer the same, which has been told.
    bool killOnce()
    {
        const QByteArray output = letWorkAndKill();
        qint64 acknowledged = m_next - 1;
        for (const QByteArray &line : output.split('\n')) {
            if (line.startsWith("did "))
                acknowledged = line.mid(4).toLongLong();
        }
        m_run.count("acknowledged", acknowledged - m_next + 1);
        while (m_next <= acknowledged)
            follow();
        m_run.count(nameOf(m_victim.kindOf(m_next))); // what it was doing
        m_isMigrating = m_victim.kindOf(m_next) == Workload::Kind::Migrate;
        const bool same = compare();
        for (const QString &file : {m_victim.file(), m_victim.migratedFile()}) {
            for (const QString &bad : badBackups(file, m_checked))
                m_run.fail("bad backup", bad);
        }
        return same;
    }

private:
    QByteArray letWorkAndKill()
    {
        const bool byItself = m_random.oneIn(2);
        QProcess process;
        QStringList arguments{QStringLiteral("--kill-child"), m_folder.path(),
            QStringLiteral("--seed"), QString::number(m_seed), QStringLiteral("--from"),
            QString::number(m_next), QStringLiteral("--clock"),
            QString::number(QDateTime::currentSecsSinceEpoch())};
        if (byItself)
            arguments << QStringLiteral("--die-at") << QString::number(1 + m_random.below(1200));
        if (!m_run.control().isEmpty())
            arguments << QStringLiteral("--control") << QLatin1String(m_run.control());
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QByteArray output;
        while (!output.contains('\n') && process.waitForReadyRead(longestWait))
            output += process.readAllStandardOutput();
        if (!byItself) {
            QThread::usleep(ulong(m_random.below(m_random.oneIn(2) ? 8000 : 80000)));
            process.kill();
        }
        if (!process.waitForFinished(longestWait))
            qFatal("the process that is killed does not end");
        output += process.readAllStandardOutput();
        if (process.exitStatus() == QProcess::NormalExit)
            m_run.fail("refused", QString::fromUtf8(process.readAllStandardError()));
        return output;
    }

    // What the file holds now; nothing: it is not there yet.
    std::optional<QByteArray> found()
    {
        if (QFileInfo(m_victim.file() + QStringLiteral("-journal")).size() > 0)
            m_run.count("hot journals");
        auto file = RosterFile::open(m_victim.file(), RosterFile::Access::Edit);
        if (!file) {
            const ErrorCode code = file.error().code;
            const bool isMade = m_next > 0;
            if (isMade || (code != ErrorCode::NotFound && code != ErrorCode::EmptyFile))
                m_run.fail("unreadable", file.error().message);
            return std::nullopt;
        }
        const auto whole = guarded([&] {
            requireWhole(file->database);
            const QByteArray digest = digestOf(file->database);
            file->database.close();
            return digest;
        });
        if (!whole) {
            m_run.fail("damaged", whole.error().message);
            return std::nullopt;
        }
        return whole.value();
    }

    // Does on the second roster what the first one has done.
    void follow()
    {
        m_mirror.perform(m_next++);
        m_seen.insert(digestOf(m_mirror.roster().database()));
    }

    bool compare()
    {
        const qint64 failures = m_run.failures();
        const auto digest = found();
        if (!digest) {
            QFile::remove(m_victim.file()); // making it comes again
            return failures == m_run.failures();
        }
        if (m_next > 0 && isSame(*digest))
            return true;
        follow();
        if (isSame(*digest)) {
            m_run.count("done but not told");
            return true;
        }
        m_run.fail(m_seen.contains(*digest) ? "lost" : "half",
            QStringLiteral("seed %1, action %2 (%3)")
                .arg(m_seed)
                .arg(m_next - 1)
                .arg(QLatin1String(nameOf(m_victim.kindOf(m_next - 1)))));
        return false;
    }

    // What a later program finds in the copy that is migrated; it goes on where that was killed.
    static QByteArray migrated(const Workload &workload)
    {
        if (!QFileInfo::exists(workload.migratedFile()))
            return {};
        auto file = RosterFile::open(
            workload.migratedFile(), RosterFile::Access::Edit, madeUpVersion2(true));
        const auto digest = guarded([&] {
            if (!file)
                throw file.error();
            requireWhole(file->database);
            const QByteArray found = digestOf(file->database);
            file->database.close();
            return found;
        });
        return digest ? *digest : digest.error().message.toUtf8();
    }

    bool isSame(const QByteArray &digest)
    {
        if (digest != digestOf(m_mirror.roster().database()))
            return false;
        // The old copy goes before the new one is made.
        const QByteArray copy = migrated(m_victim);
        if (copy != migrated(m_mirror) && !(copy.isEmpty() && m_isMigrating))
            return false;
        for (std::size_t format = 0; format < writers().size(); ++format) {
            if (bytesOf(m_victim.exportedBy(qint64(format)))
                != bytesOf(m_mirror.exportedBy(qint64(format))))
                return false;
        }
        return true;
    }

    Run &m_run;
    quint32 m_seed;
    QTemporaryDir m_folder;
    QTemporaryDir m_mirrorFolder;
    Workload m_victim;
    Workload m_mirror;
    RandomSource m_random;
    qint64 m_next = 0; // the first action that the mirror has not done
    bool m_isMigrating = false; // when it was killed
    QSet<QByteArray> m_seen; // digests of the second roster
    QSet<QString> m_checked;
};

} // namespace

void runKill(Run &run)
{
    stopClock(QDateTime::currentSecsSinceEpoch() + 86400); // later than any file it looks at
    while (run.wantsMore()) {
        Victim victim(run, run.nextSeed());
        for (int kills = 0; kills < killsPerRoster && run.wantsMore(); ++kills) {
            run.addCases();
            if (!victim.killOnce())
                break;
        }
    }
    stopClock(0);
}

} // namespace soctv::torture
