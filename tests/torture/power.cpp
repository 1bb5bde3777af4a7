// The power goes off at any operation of the disk. One run of the real core is recorded; then the
// disk is made up as it may look after a cut at each operation, again and again, and opened: it
// must hold what was acknowledged by then, or the action after it, whole.

#include "core/db/identify.h"
#include "core/db/statement.h"
#include "core/roster/erase.h"
#include "core/roster/rosterfile.h"
#include "tests/support/madeupversion.h"
#include "tests/torture/diskmodel.h"
#include "tests/torture/state.h"
#include "tests/torture/stillclock.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

namespace soctv::torture {

namespace {

constexpr qint64 actionsBefore = 8; // the roster is not empty when it begins
constexpr qint64 actionsRecorded = 14;
constexpr int migrationsOfOneRun = 4; // they are short
constexpr std::array sectors{512, 4096};
constexpr int fullOpeningEvery = 25; // states; the others skip lock and schema, to be faster

/// What the disk was asked for, and what the tables held after each action.
struct Recording {
    QByteArray roster; // before the first operation
    std::vector<DiskOperation> operations;
    QList<QByteArray> digests;
    bool isMigration = false;
};

// The weaknesses that the design ruled out, put in where they lie: in the connection's settings and
// in what the medium says of itself.
void weaken(Workload &workload, const QByteArray &control, quint32 seed)
{
    if (control == "sync-off")
        workload.roster().database().execute("PRAGMA synchronous=OFF");
    if (control == "delete-full")
        workload.roster().database().execute("PRAGMA journal_mode=DELETE");
    // Only a transaction that reaches the file before its end writes its journal in several parts,
    // of which one can garble the one before. Every other sound run does so, too.
    if (control == "psow" || (control.isEmpty() && seed % 2 == 0))
        workload.roster().database().execute("PRAGMA cache_spill=ON; PRAGMA cache_size=8");
}

Recording record(const QString &folder, quint32 seed, const QByteArray &control)
{
    Workload workload(folder, seed);
    workload.keepTheFile(); // renaming goes past SQLite and is not recorded
    for (qint64 n = 0; n < actionsBefore; ++n)
        workload.perform(n);
    workload.close();
    Recording recording{bytesOf(workload.file()), {}, {}};
    DiskRecorder recorder(QFile::encodeName(workload.file()));
    if (control == "psow")
        recorder.claimPowersafeOverwrite();
    watchCalls(&recorder);
    workload.open();
    weaken(workload, control, seed);
    const auto mark = [&] {
        recorder.mark(recording.digests.size());
        recording.digests.append(digestOf(workload.roster().database()));
    };
    mark();
    for (qint64 n = 0; n < actionsRecorded; ++n) {
        workload.perform(actionsBefore + n);
        mark();
    }
    workload.close();
    watchCalls(nullptr);
    recording.operations = recorder.operations();
    return recording;
}

// What a program would know that migrates in two steps, each of them whole.
Versions inTwoSteps()
{
    Versions versions = madeUpVersion2(true);
    QByteArray &sql = versions.migrations[0].sql;
    sql.insert(sql.indexOf(';') + 1, "COMMIT; BEGIN IMMEDIATE;");
    return versions;
}

// A later program opens a roster of today.
Recording recordMigration(const QString &folder, quint32 seed, const QByteArray &control)
{
    Workload workload(folder, seed);
    for (qint64 n = 0; n < actionsBefore; ++n)
        workload.perform(n);
    Recording recording{{}, {}, {digestOf(workload.roster().database())}, true};
    workload.close();
    recording.roster = bytesOf(workload.file());
    DiskRecorder recorder(QFile::encodeName(workload.file()));
    recorder.mark(0);
    watchCalls(&recorder);
    auto file = RosterFile::open(workload.file(), RosterFile::Access::Edit,
        control == "two-steps" ? inTwoSteps() : madeUpVersion2(true));
    if (!file)
        throw file.error();
    recorder.mark(1);
    file->database.close();
    watchCalls(nullptr);
    Database migrated = Database::open(workload.file(), Database::Access::ReadOnly);
    recording.digests.append(digestOf(migrated));
    recording.operations = recorder.operations();
    return recording;
}

/// Opens what a power cut left.
class Opening {
public:
    explicit Opening(const Recording &recording)
        : m_recording(recording)
    {
        m_file = m_folder.filePath(QStringLiteral("thử.soctv"));
    }

    /// The digest of the tables, or the Error of the opening.
    Result<QByteArray> open(const DiskImage &image)
    {
        const size_t key
            = qHashMulti(0, image.bytes[0], image.bytes[1], image.exists[0], image.exists[1]);
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        QFile::remove(m_file);
        QFile::remove(m_file + QStringLiteral("-journal"));
        if (image.exists[0])
            writeBytes(m_file, image.bytes[0]);
        if (image.exists[1])
            writeBytes(m_file + QStringLiteral("-journal"), image.bytes[1]);
        const bool full = ++m_opened % fullOpeningEvery == 0;
        const Result<QByteArray> result = guarded([&] { return full ? inFull() : fast(); });
        m_known.insert(key, result);
        return result;
    }
    void forget() { m_known.clear(); }

private:
    QByteArray fast()
    {
        Database database = Database::open(m_file, Database::Access::ReadWrite);
        database.trust();
        Statement check(database, "PRAGMA integrity_check(1)");
        if (check.step() && check.text(0) != QLatin1String("ok"))
            throw Error{ErrorCode::Damaged, check.text(0)};
        check.reset();
        return digestOfPaid(database);
    }
    QByteArray inFull()
    {
        const bool isMigrated = readRosterHeader(m_file).version == 2;
        const QByteArray digest = openAs(isMigrated ? madeUpVersion2(true) : Versions::ofProgram());
        if (m_recording.isMigration && !isMigrated
            && openAs(madeUpVersion2(true)) != m_recording.digests.last())
            throw Error{ErrorCode::Damaged, QStringLiteral("migrated to something else")};
        return digest;
    }
    QByteArray openAs(const Versions &versions)
    {
        auto file = RosterFile::open(m_file, RosterFile::Access::Edit, versions);
        if (!file)
            throw file.error();
        requireWhole(file->database);
        const QByteArray digest = digestOfPaid(file->database);
        file->database.close();
        return digest;
    }
    static QByteArray digestOfPaid(Database &database)
    {
        payVacuum(database); // as every opening does
        return digestOf(database);
    }

    const Recording &m_recording;
    QTemporaryDir m_folder;
    QString m_file;
    qint64 m_opened = 0;
    QHash<size_t, Result<QByteArray>> m_known;
};

class Replay {
public:
    Replay(Run &run, const Recording &recording, quint32 seed)
        : m_run(run)
        , m_recording(recording)
        , m_seed(seed)
        , m_random(seed)
        , m_opening(recording)
    {
    }

    /// \a variants: how often each operation is cut short for each size of sectors.
    void cutEverywhere(int variants)
    {
        Disk disk(m_recording.roster);
        for (std::size_t at = 0; at < m_recording.operations.size() && m_run.wantsMore(); ++at) {
            const DiskOperation &operation = m_recording.operations[at];
            disk.apply(operation);
            if (operation.kind == DiskOperation::Mark) {
                m_acknowledged = operation.offset;
                m_opening.forget(); // they are of other tables from here on
            }
            setBreadcrumb("power, operation", qint64(at));
            for (const int sector : sectors) {
                for (int variant = 0; variant < (disk.hasPending() ? variants : 1); ++variant)
                    check(disk.cut(variant, sector, m_random), qint64(at));
            }
        }
    }

private:
    void check(const DiskImage &image, qint64 at)
    {
        m_run.addCases();
        const auto digest = m_opening.open(image);
        const QString place = QStringLiteral("seed %1, operation %2").arg(m_seed).arg(at);
        if (!digest) {
            m_run.fail("unreadable", place + u": " + digest.error().message);
            return;
        }
        const QList<QByteArray> &digests = m_recording.digests;
        if (digest.value() == digests.value(m_acknowledged)
            || digest.value() == digests.value(m_acknowledged + 1))
            return;
        const qsizetype state = digests.indexOf(digest.value());
        m_run.fail(state < 0 ? "half" : state < m_acknowledged ? "lost" : "ahead", place);
    }

    Run &m_run;
    const Recording &m_recording;
    quint32 m_seed;
    QRandomGenerator m_random;
    Opening m_opening;
    qint64 m_acknowledged = 0;
};

void replay(Run &run, const Recording &recording, quint32 seed)
{
    run.count(recording.isMigration ? "operations of migrations" : "operations",
        qint64(recording.operations.size()));
    const qint64 places = qint64(recording.operations.size() * sectors.size());
    Replay(run, recording, seed).cutEverywhere(int(qBound(3LL, run.wanted() / places + 1, 16LL)));
}

} // namespace

void runPower(Run &run)
{
    stopClock(QDateTime::currentSecsSinceEpoch() + 86400); // later than any file it looks at
    const bool migrates = run.control().isEmpty() || run.control() == "two-steps";
    const bool works = run.control() != "two-steps";
    while (run.wantsMore()) {
        for (int n = 0; migrates && n < migrationsOfOneRun; ++n) {
            const quint32 seed = run.nextSeed();
            const QTemporaryDir folder;
            replay(run, recordMigration(folder.path(), seed, run.control()), seed);
        }
        if (!works)
            continue;
        const quint32 seed = run.nextSeed();
        const QTemporaryDir folder;
        replay(run, record(folder.path(), seed, run.control()), seed);
    }
    stopClock(0);
}

} // namespace soctv::torture
