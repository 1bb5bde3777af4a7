// A full disk, and whatever the program may want to save there: the old file stays as it was, what
// is refused is refused with a sentence, and once there is room again the same succeeds.

#include "core/base/file.h"
#include "core/sheets/writers.h"
#include "tests/support/samplerows.h"
#include "tests/support/smalldisk.h"
#include "tests/torture/diskcases.h"
#include "tests/torture/state.h"
#include "tests/torture/torture.h"
#include "ui/settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <array>

namespace soctv::torture {

namespace {

constexpr int diskSize = 12000; // KB
constexpr qint64 actionsBefore = 10;

/// What is free on the disk.
struct Room {
    int kilobytes;
    int copies = 0; ///< of the roster, besides: what is done in several steps gets so far
};
constexpr std::array rooms{Room{0}, Room{16}, Room{100}, Room{40, 1}, Room{60, 2}};

/// A disk that can be filled up to the last block, and emptied again.
class FullDisk {
public:
    FullDisk()
        : m_disk(diskSize)
    {
        if (!m_disk.isMounted())
            throw Error{ErrorCode::Invalid, QStringLiteral("this suite needs root and mount(8)")};
    }

    QString path(const QString &name = {}) const { return m_disk.path(name); }
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
    void expect(bool isTrue, const char *kind, const QString &what = {})
    {
        if (!isTrue)
            m_run.fail(kind, m_name + u' ' + what);
    }

private:
    Run &m_run;
    QString m_name;
};

// The controls: write as many programs do, straight into the old file, or leave their half behind.
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

/// All files of the disk but the filler, the list that is imported and what is whole wherever it
/// is: numbered backups, of which badBackups() speaks, and the list of them.
QStringList filesOf(const QString &folder)
{
    static const QRegularExpression mayBeThere(
        QStringLiteral("/filler$|/phiếu [0-9]+\\.csv$|\\.[0-9]{6}\\.soctv$|/manifest\\.json$"));
    QStringList files;
    QDirIterator all(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (const QString file = all.next(); !mayBeThere.match(file).hasMatch())
            files.append(file);
    }
    return files;
}

/// A roster with some history on a disk that gets full, and one thing that is done to it then.
class RosterTrial {
public:
    RosterTrial(Run &run, const DiskCase &diskCase)
        : m_case(diskCase)
        , m_isUntidy(run.control() == "untidy")
        , m_folder(m_disk.path())
        , m_workload(m_folder, run.nextSeed())
        , m_file((m_workload.*diskCase.file)())
    {
        // An office has one disk: the place of last resort for backups is full, too.
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_disk.path(QStringLiteral("nhà"))));
        for (qint64 n = 0; n < actionsBefore; ++n)
            m_workload.perform(n);
        addMany(m_workload);
        diskCase.prepare(m_workload);
        m_workload.close();
        m_before = bytesOf(m_file);
        m_files = filesOf(m_folder);
        m_workload.open();
    }

    int kilobytes() const { return int(m_before.size() / 1024); }

    void run(Judge &judge, int left)
    {
        m_disk.fill(left);
        const Done done = perform();
        judge.expectSentence(done);
        m_workload.close();
        if (!done) {
            expectUntouched(judge);
            m_disk.empty();
            m_workload.open();
            judge.expect(perform().ok(), "refused with room");
            m_workload.close();
        }
        m_disk.empty();
        const auto judged = guarded([&] {
            RosterFile file = viewAnyVersion(m_file);
            requireWhole(file.database);
            judge.expect(m_case.succeeded(file.database, m_workload), "not done");
        });
        judge.expect(judged.ok(), "damaged");
        QSet<QString> checked;
        judge.expect(badBackups(m_file, checked).isEmpty(), "bad backup");
    }

private:
    Done perform()
    {
        return guarded([&] {
            if (m_isUntidy)
                saveCarelessly(m_file + QStringLiteral(".part"), m_before);
            else
                m_case.action(m_workload, m_folder);
        });
    }
    void expectUntouched(Judge &judge)
    {
        if (!m_case.mayOwe)
            judge.expect(bytesOf(m_file) == m_before, "old file changed");
        const QStringList files = filesOf(m_folder);
        for (const QString &file : files)
            judge.expect(m_files.contains(file), "left behind", file);
    }

    const DiskCase &m_case;
    bool m_isUntidy;
    FullDisk m_disk;
    QString m_folder;
    Workload m_workload;
    QString m_file;
    QByteArray m_before;
    QStringList m_files;
};

void workOnRoster(Run &run, const DiskCase &diskCase, const Room &room)
{
    RosterTrial trial(run, diskCase);
    const int left = room.kilobytes + room.copies * trial.kilobytes();
    Judge judge(run,
        QStringLiteral("%1, %2 KB and %3 copies left")
            .arg(QLatin1String(diskCase.name))
            .arg(room.kilobytes)
            .arg(room.copies));
    trial.run(judge, left);
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

void exportAll(Run &run)
{
    for (const Writer &writer : writers()) {
        for (const int left : {0, 8}) {
            for (const bool isThere : {true, false})
                exportInto(run, writer.extension, isThere, left);
        }
    }
}

} // namespace

void runDisk(Run &run)
{
    while (run.wantsMore()) {
        if (run.control() != "untidy")
            exportAll(run);
        if (run.control() == "careless")
            continue;
        for (const DiskCase &diskCase : diskCases()) {
            for (const Room &room : rooms)
                workOnRoster(run, diskCase, room);
        }
        for (const int left : {0, 4})
            saveSettings(run, left);
    }
}

} // namespace soctv::torture
