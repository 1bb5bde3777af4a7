// The window's thread types while a worker loads, searches and reads, and while a copy is made:
// no BUSY, no lost edit, and commits do not wait for readers (architecture.md "Threads").

#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "core/roster/samplefile.h"
#include "core/roster/schema.h"
#include "core/roster/search/search.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingWhileJobsRun();
};

namespace {

constexpr qint64 sampleRows = 100000;
constexpr int edits = 60;

/// What the worker of the window does, over and over.
class Worker {
public:
    explicit Worker(const Roster &roster)
        : m_thread(QThread::create([this, &roster] { run(roster); }))
    {
        m_thread->start();
    }
    ~Worker() { stop(); }

    void stop()
    {
        m_stop = true;
        m_thread->wait();
    }
    int loads() const { return m_loads; }
    std::optional<Error> error() const { return m_error; }

private:
    void run(const Roster &roster)
    {
        m_error = errorOf([&] {
            const std::unique_ptr<Reader> reader = roster.makeReader();
            reader->read([](Database &database) { database.execute("PRAGMA busy_timeout = 0"); });
            Progress progress([this](qint64, qint64) {
                if (m_stop)
                    throw Error{ErrorCode::Cancelled, u"stopped"_s};
            });
            for (;;) {
                Search search;
                search.loadOrder(*reader, progress);
                search.loadTexts(*reader, progress);
                ListQuery query;
                query.search = u"nguyen"_s;
                query.sortField = field("position"); // reads the texts again, as an export does
                search.list(*reader, query, progress);
                ++m_loads;
            }
        });
    }

    std::atomic_bool m_stop = false;
    std::atomic_int m_loads = 0;
    std::optional<Error> m_error;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

void TestThreads::typingWhileJobsRun()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, sampleRows, progress).ok());
    auto opened = Roster::open(path, Roster::Access::Edit);
    QVERIFY(opened.ok());
    Roster &roster = **opened;
    roster.database().execute("PRAGMA busy_timeout = 0"); // any collision is an error at once
    QList<qint64> posts;
    {
        Statement some(roster.database(), "SELECT id FROM post WHERE id % 997 = 0 LIMIT ?");
        some.bind(1, qint64(edits));
        while (some.step())
            posts.append(some.integer(0));
    }
    QCOMPARE(posts.size(), edits);
    QSignalSpy copied(&roster, &Roster::backedUp);
    QSignalSpy notCopied(&roster, &Roster::backupFailed);
    Worker worker(roster);
    QThread::msleep(100);

    qint64 longest = 0;
    for (int i = 0; i < edits; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto done = roster.edit({Action::SetField, 1, field("phone")},
            [&](Edit &edit) { setText(edit, posts.at(i), field("phone"), QString::number(i)); });
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
        longest = std::max(longest, timer.elapsed());
        QCOMPARE(readRows(roster.database(), posts.mid(0, 50)).size(), 50); // a page of the grid
        QTest::qWait(20); // the copy goes on in small steps
    }
    QTRY_VERIFY_WITH_TIMEOUT(copied.size() + notCopied.size() > 0, 60000);
    QCOMPARE(notCopied.size(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(worker.loads() > 0 || worker.error(), 60000); // it does come through
    worker.stop();
    QVERIFY(worker.error() && worker.error()->code == ErrorCode::Cancelled);
    qInfo() << edits << "edits at" << sampleRows << "rows, longest" << longest << "ms;"
            << worker.loads() << "loads meanwhile";

    opened->reset();
    auto again = Roster::open(path, Roster::Access::View);
    QVERIFY(again.ok());
    const QList<ListRow> rows = readRows((*again)->database(), posts);
    for (int i = 0; i < edits; ++i)
        QCOMPARE(rows.at(i).texts[field("phone")], QString::number(i));
    QVERIFY(verifyRowHashes((*again)->database()) > sampleRows);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
