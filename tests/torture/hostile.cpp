// Rosters that a stranger has made or a bad disk has garbled: whatever they are, the core refuses
// them with a sentence or works on them, does not crash or hang, never runs their SQL and does not
// change a file that it only looks at.

#include "core/db/identify.h"
#include "core/forms/catalog.h"
#include "core/roster/history.h"
#include "core/roster/personhistory.h"
#include "core/roster/rescue.h"
#include "core/roster/statistics.h"
#include "core/sheets/csv.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/rosterrows.h"
#include "tests/torture/mutate.h"
#include "tests/torture/sqlmarker.h"
#include "tests/torture/state.h"
#include "tests/torture/torture.h"
#include "tests/torture/workload.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <ctime>

namespace soctv::torture {

namespace {

constexpr int filesOfOneSeed = 5000;
constexpr double longest = 2.0; // seconds of work
constexpr int endless = 60; // seconds until the process is ended

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Does with one file what a curious officer would do.
class Curious {
public:
    Curious(Run &run, const QString &folder)
        : m_run(run)
        , m_path(QDir(folder).filePath(QStringLiteral("lạ.soctv")))
    {
    }

    void lookAt(const QByteArray &bytes, quint32 seed)
    {
        QDir(backupFolder(m_path)).removeRecursively(); // of the file before
        writeBytes(m_path, bytes);
        const double start = processorSeconds();
        QElapsedTimer timer;
        timer.start();
        expectEndIn(endless);
        const bool opened = view();
        if (bytesOf(m_path) != bytes)
            m_run.fail("changed", QStringLiteral("by looking, seed %1").arg(seed));
        if (m_run.cases() % 4 == 0)
            expectSentence([&] { openRosterBytes(bytes, QStringLiteral("lạ.soctv")); });
        if (opened && m_run.cases() % 2 == 0)
            work();
        else if (!opened && m_run.cases() % 8 == 0)
            rescue();
        expectEndIn(0);
        if (wasMarked())
            m_run.fail("SQL run", QStringLiteral("seed %1").arg(seed));
        if (timer.elapsed() > longest * 1000 && processorSeconds() - start > longest)
            m_run.fail("slow", QStringLiteral("%1 ms, seed %2").arg(timer.elapsed()).arg(seed));
        m_run.count(opened ? "opened" : "refused");
        QFile::remove(m_path + QStringLiteral("-journal"));
    }

private:
    // Runs what may throw: then with a sentence.
    template <typename F>
    bool expectSentence(F &&function)
    {
        const auto done = guarded([&] { function(); });
        if (!done && done.error().message.isEmpty())
            m_run.fail("no sentence", QString());
        return done.ok();
    }

    bool view()
    {
        auto roster = Roster::open(m_path, Roster::Access::View);
        if (!roster) {
            expectSentence([&] { throw roster.error(); });
            return false;
        }
        Database &database = (*roster)->database();
        expectSentence([&] { digestOf(database); });
        expectSentence([&] { countStatistics(database); });
        expectSentence([&] { historySteps(database, 100, 0); });
        expectSentence([&] { readHistory(database, [](const RecordedRow &) {}); });
        expectSentence([&] { listedPersons(database); });
        expectSentence([&] { exportAll(**roster); });
        return true;
    }

    static void exportAll(Roster &roster)
    {
        const SheetDescription sheet = loadSheet(u"mau-01");
        SheetSettings settings;
        takeOffice(settings, roster);
        RosterRows rows(roster.database(), sheet, settings);
        Progress progress;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeCsv(
            {sheet, settings, sheetOffice(roster), rows, progress, roster.changedAt()}, buffer);
    }

    // What may be damaged is looked at row by row; it stays as it is until that is used.
    void rescue()
    {
        const QByteArray before = bytesOf(m_path);
        Progress progress;
        const auto rescue = prepareRescue(m_path, progress);
        expectSentence([&] {
            if (!rescue)
                throw rescue.error();
        });
        m_run.count(rescue ? "rescued" : "not rescued");
        if (bytesOf(m_path) != before)
            m_run.fail("changed", QStringLiteral("by a rescue"));
    }

    void work()
    {
        auto opened = Roster::open(m_path, Roster::Access::Edit);
        if (!opened) {
            expectSentence([&] { throw opened.error(); });
            return;
        }
        Roster &roster = **opened;
        RandomSource random(1);
        expectSentence([&] {
            const auto done = roster.edit(Step{Action::AddRows, 1},
                [&](Edit &edit) { addRows(edit, random.rows(edit, 3), UnknownUnit::Create); });
            if (!done)
                throw done.error();
        });
        for (int n = 0; n < 4; ++n) {
            expectSentence([&] {
                if (const auto undone = roster.undo(); !undone)
                    throw undone.error();
            });
        }
        expectSentence([&] {
            if (const auto redone = roster.redo(); !redone)
                throw redone.error();
        });
    }

    Run &m_run;
    QString m_path;
};

// The control: another program opens the file, trusts it and reads, checks and writes.
void trustBlindly(Run &run, const QByteArray &bytes, const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("tin.soctv"));
    writeBytes(path, bytes);
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK) {
        for (const char *sql :
            {"SELECT * FROM v", "PRAGMA integrity_check", "INSERT INTO person (id) VALUES (777)",
                "UPDATE meta SET value = value", "SELECT * FROM merged", "SELECT * FROM person"})
            sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    }
    sqlite3_close(database);
    if (wasMarked())
        run.fail("SQL run", QStringLiteral("by a program that trusts the file"));
}

} // namespace

void runHostile(Run &run)
{
    installMarker();
    const QTemporaryDir folder;
    while (run.wantsMore()) {
        const quint32 seed = run.nextSeed();
        HostileFiles files(seed);
        wasMarked(); // making them may have
        Curious curious(run, folder.path());
        for (int n = 0; n < filesOfOneSeed && run.wantsMore(); ++n) {
            setBreadcrumb("hostile, file", n);
            run.addCases();
            if (run.control().isEmpty())
                curious.lookAt(files.next(), seed);
            else
                trustBlindly(run, files.nextWithSql(), folder.path());
        }
    }
}

} // namespace soctv::torture
