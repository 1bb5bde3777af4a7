// A full disk, and whatever the program may want to save there: the old file stays as it was, what
// is refused is refused with a sentence, and once there is room again the same succeeds.

#include "core/base/file.h"
#include "core/roster/rosterfile.h"
#include "core/sheets/writers.h"
#include "tests/support/samplerows.h"
#include "tests/support/smalldisk.h"
#include "tests/torture/state.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"
#include "ui/settings.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace soctv::torture {

namespace {

constexpr int diskSize = 6000; // KB
constexpr qint64 actionsBefore = 10;

/// A disk that can be filled up to the last block, and emptied again.
class FullDisk {
public:
    FullDisk()
        : m_disk(diskSize)
    {
        if (!m_disk.isMounted())
            throw Error{ErrorCode::Invalid, QStringLiteral("this suite needs root and mount(8)")};
    }

    QString path(const QString &name) const { return m_disk.path(name); }
    void fill(int leaveKilobytes)
    {
        QFile filler(path(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            throw Error{ErrorCode::Invalid, filler.errorString()};
        const QByteArray block(4096, 'f');
        while (filler.write(block) == block.size()) { }
        filler.resize(filler.size() - leaveKilobytes * 1024);
    }
    void empty() { QFile::remove(path(QStringLiteral("filler"))); }

private:
    SmallDisk m_disk;
};

/// Tells what is wrong with one case.
class Judge {
public:
    Judge(Run &run, const QString &name)
        : m_run(run)
        , m_name(name)
    {
        m_run.addCases();
    }

    void expectSentence(const Done &done)
    {
        m_run.count(done ? "fitted" : "refused");
        if (!done && done.error().message.isEmpty())
            m_run.fail("no sentence", m_name);
        if (!done && done.error().code != ErrorCode::DiskFull)
            m_run.fail("other sentence", m_name + u": " + done.error().message);
    }
    void expect(bool isTrue, const char *kind)
    {
        if (!isTrue)
            m_run.fail(kind, m_name);
    }

private:
    Run &m_run;
    QString m_name;
};

// The control: writes as many programs do, straight into the old file.
void saveCarelessly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        throw Error{ErrorCode::DiskFull, QStringLiteral("no room")};
}

void exportInto(Run &run, const char *extension, bool isThere, int left)
{
    const QString name = QStringLiteral("%1, %2 KB left").arg(QLatin1String(extension)).arg(left);
    Judge judge(run, name);
    FullDisk disk;
    const QString path = disk.path(QStringLiteral("danh sách.") + QLatin1String(extension));
    const QByteArray old = isThere ? QByteArray(3000, 'o') : QByteArray();
    if (isThere)
        writeBytes(path, old);
    const auto names
        = [&] { return QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden); };
    disk.fill(left);
    const QStringList before = names();
    const auto save = [&] {
        SampleSheet sample(2, 400);
        if (run.control().isEmpty())
            exportSheet(sample.task(), path);
        else
            saveCarelessly(path, QByteArray(100'000, 'n'));
    };
    const Done saved = guarded(save);
    judge.expectSentence(saved);
    judge.expect(!saved && bytesOf(path) == old && names() == before, "old file changed");
    disk.empty();
    judge.expect(guarded(save).ok() && bytesOf(path).size() > 3000, "refused with room");
}

struct RosterCase {
    const char *name;
    std::function<void(Workload &, const QString &folder)> action;
    bool mayBeHalfPaid
        = false; // erasing is done, and the cleaning of free pages comes at the next opening
};

void require(const auto &result)
{
    if (!result)
        throw result.error();
}

void addMany(Workload &workload)
{
    RandomSource random(7);
    require(workload.roster().edit(Step{Action::AddRows, 200}, [&](Edit &edit) {
        QList<NewRow> rows;
        while (rows.size() < 200)
            rows += random.rows(edit, 20);
        addRows(edit, rows, UnknownUnit::Create);
    }));
}

const QList<RosterCase> &rosterCases()
{
    static const QList<RosterCase> cases{
        {"edit", [](Workload &workload, const QString &) { addMany(workload); }},
        {"undo", [](Workload &workload, const QString &) { require(workload.roster().undo()); }},
        {"erase",
            [](Workload &workload, const QString &) {
                const qint64 person
                    = workload.roster().database().number("SELECT max(id) FROM person");
                require(workload.roster().erase({person}));
            },
            true},
        {"backup",
            [](Workload &workload, const QString &) {
                require(workload.roster().backUp(QStringLiteral("manual")));
            }},
        {"copy",
            [](Workload &workload, const QString &folder) {
                require(workload.roster().backUpTo(
                    QDir(folder).filePath(QStringLiteral("bản sao.soctv"))));
            }},
        {"open",
            [](Workload &workload, const QString &) {
                workload.close();
                workload.open();
            }},
        {"new",
            [](Workload &, const QString &folder) {
                require(Roster::create(
                    QDir(folder).filePath(QStringLiteral("mới.soctv")), {QStringLiteral("X"), {}}));
            }},
    };
    return cases;
}

QByteArray digestOfFile(const QString &path)
{
    auto file = RosterFile::open(path, RosterFile::Access::View);
    require(file);
    requireWhole(file->database);
    return digestOf(file->database);
}

void workOnRoster(Run &run, const RosterCase &rosterCase, int left)
{
    const QString name
        = QStringLiteral("%1, %2 KB left").arg(QLatin1String(rosterCase.name)).arg(left);
    Judge judge(run, name);
    FullDisk disk;
    const QString folder = QFileInfo(disk.path(QStringLiteral("x"))).path();
    Workload workload(folder, run.nextSeed());
    for (qint64 n = 0; n < actionsBefore; ++n)
        workload.perform(n);
    addMany(workload);
    const QByteArray before = digestOf(workload.roster().database());
    disk.fill(left);
    const Done done = guarded([&] { rosterCase.action(workload, folder); });
    judge.expectSentence(done);
    workload.close();
    disk.empty();
    const auto after = guarded([&] { return digestOfFile(workload.file()); });
    judge.expect(after.ok(), "damaged");
    if (!done && !rosterCase.mayBeHalfPaid)
        judge.expect(after.ok() && *after == before, "half");
    QSet<QString> checked;
    judge.expect(badBackups(workload.file(), checked).isEmpty(), "bad backup");
    judge.expect(guarded([&] {
        workload.open();
        if (!done)
            rosterCase.action(workload, folder);
    }).ok(),
        "refused with room");
}

void saveSettings(Run &run, int left)
{
    Judge judge(run, QStringLiteral("settings"));
    FullDisk disk;
    const QString path = disk.path(QStringLiteral("soctv.ini"));
    {
        Settings settings(path);
        settings.setTextSize(120);
    }
    const QByteArray old = bytesOf(path);
    disk.fill(left);
    {
        Settings settings(path);
        for (int n = 0; n < 10; ++n)
            settings.addRecentFile(QStringLiteral("/%1/%2").arg(n).arg(QString(2000, u'x')));
    }
    const QByteArray bytes = bytesOf(path);
    judge.expect(bytes == old || bytes.size() > 20000, "old file changed");
    judge.expect(Settings(path).textSize() == 120, "old file changed");
}

} // namespace

void runDisk(Run &run)
{
    while (run.wantsMore()) {
        for (const Writer &writer : writers()) {
            for (const int left : {0, 8}) {
                for (const bool isThere : {true, false})
                    exportInto(run, writer.extension, isThere, left);
            }
        }
        if (!run.control().isEmpty())
            continue;
        for (const RosterCase &rosterCase : rosterCases()) {
            for (const int left : {0, 16, 100})
                workOnRoster(run, rosterCase, left);
        }
        for (const int left : {0, 4})
            saveSettings(run, left);
    }
}

} // namespace soctv::torture
