// Two to four programs with the same roster, on a disk with working locks and on a share where the
// locks of SQLite do nothing; some are killed. Never two of them write, every acknowledged row is
// there once, and no crash of one keeps the others out.

#include "core/roster/rosterfile.h"
#include "tests/torture/instancechild.h"
#include "tests/torture/state.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <vector>

namespace soctv::torture {

namespace {

constexpr int lifetime = 900; // milliseconds
constexpr int longestWait = 60000;

std::unique_ptr<QProcess> start(
    const QString &folder, quint32 seed, int instance, bool hasLocks, bool removesLock)
{
    auto process = std::make_unique<QProcess>();
    QStringList arguments{QStringLiteral("--instance-child"), folder, QStringLiteral("--from"),
        QString::number(instance), QStringLiteral("--seed"), QString::number(seed),
        QStringLiteral("--count"), QString::number(lifetime)};
    if (!hasLocks)
        arguments.append(QStringLiteral("--no-locks"));
    if (removesLock)
        arguments << QStringLiteral("--control") << QStringLiteral("shared");
    process->start(QCoreApplication::applicationFilePath(), arguments);
    return process;
}

qint64 countOf(Database &database, const QString &name)
{
    Statement statement(
        database, "SELECT count(*) FROM person WHERE full_name = ? AND deleted_at IS NULL");
    statement.bind(1, name);
    return statement.step() ? statement.integer(0) : 0;
}

// What one of them said must be true of the file.
void check(Run &run, Database &database, int instance, const QByteArray &said, const QString &place)
{
    qint64 added = 0;
    for (const QByteArray &line : said.split('\n')) {
        const qint64 number = line.mid(line.indexOf(' ') + 1).toLongLong();
        if (line.startsWith("two"))
            run.fail("two writers", place);
        else if (line.startsWith("waited"))
            run.count("waits");
        else if (line.startsWith("added")) {
            ++added;
            if (countOf(database, nameAdded(instance, number)) != 1)
                run.fail("lost", place);
        }
    }
    run.count("rows added", added);
    // A killed one may have added a row that it could not tell of any more.
    Statement all(database, "SELECT count(*) FROM person WHERE full_name LIKE ?");
    all.bind(1, QStringLiteral("Người % của %1").arg(instance));
    if (all.step() && all.integer(0) > added + 1)
        run.fail("too many", place);
}

void runOnce(Run &run, quint32 seed)
{
    const QTemporaryDir folder;
    RandomSource random(seed);
    const bool hasLocks = seed % 2 == 0;
    const int instances = 2 + random.below(3);
    Workload workload(folder.path(), seed);
    workload.perform(0);
    workload.close();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < instances; ++i)
        processes.push_back(start(folder.path(), seed, i, hasLocks, !run.control().isEmpty()));
    QThread::msleep(ulong(200 + random.below(lifetime)));
    if (random.oneIn(2))
        processes.front()->kill();
    for (const auto &process : processes) {
        if (!process->waitForFinished(longestWait))
            run.fail("hang", QStringLiteral("seed %1").arg(seed));
    }
    const QString place
        = QStringLiteral("seed %1, %2 programs, %3")
              .arg(seed)
              .arg(instances)
              .arg(hasLocks ? QLatin1String("with locks") : QLatin1String("without"));
    auto file = RosterFile::open(workload.file(), RosterFile::Access::Edit);
    const auto whole = guarded([&] {
        if (!file)
            throw file.error();
        requireWhole(file->database);
    });
    if (!whole)
        return run.fail("damaged", place + u": " + whole.error().message);
    for (int i = 0; i < instances; ++i)
        check(run, file->database, i, processes[std::size_t(i)]->readAllStandardOutput(), place);
}

} // namespace

void runInstances(Run &run)
{
    while (run.wantsMore()) {
        run.addCases();
        runOnce(run, run.nextSeed());
    }
}

} // namespace soctv::torture
