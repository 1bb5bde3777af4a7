#include "core/db/statement.h"
#include "core/roster/samplefile.h"
#include "tests/support/testroster.h"
#include "ui/jobs.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace soctv;

namespace {

constexpr qint64 bigRows = 100'000;

qint64 postCount(Reader &reader)
{
    return reader.read(
        [](Database &database) { return database.number("SELECT count(*) FROM post"); });
}

// Every text of the roster, in turns of 500 rows, as an export reads them.
qint64 readEverything(Reader &reader, Progress &progress)
{
    qint64 letters = 0;
    qint64 last = 0;
    for (;;) {
        progress.step(last, bigRows);
        const auto rows = reader.read([&](Database &database) {
            QList<qint64> posts;
            {
                Statement statement(
                    database, "SELECT id FROM post WHERE id > ? ORDER BY id LIMIT 500");
                statement.bind(1, last);
                while (statement.step())
                    posts.append(statement.integer(0));
            }
            return readRows(database, posts);
        });
        if (rows.isEmpty())
            return letters;
        for (const ListRow &row : rows)
            letters += row.texts[field("full_name")].size();
        last = rows.last().post;
    }
}

} // namespace

class TestJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsFollowEdits();
    void onlyTheNewestListIsAnswered();
    void askersDoNotDisturbEachOther();
    void jobSeesOneStateOfTheRoster();
    void commitInterruptsALongStatement();
    void cancelledJobSaysSo();
    void failedJobSaysWhy();
    void pauseClosesTheReader();
    void destroyedWithWorkWaiting();
    void typingWhileEverythingRuns();
    void openReaderWouldBlockTheCommit(); // control

private:
    QList<qint64> fill(TestRoster &roster, int rows);
};

QList<qint64> TestJobs::fill(TestRoster &roster, int rows)
{
    QList<NewRow> added;
    for (int i = 0; i < rows; ++i) {
        added.append(TestRoster::row(Role::AccountContact,
            {{QStringLiteral("full_name"), QStringLiteral("Người %1").arg(i)}}));
    }
    return roster.addAll(added);
}

void TestJobs::listsFollowEdits()
{
    TestRoster roster;
    fill(roster, 3);
    Jobs jobs(roster.roster());
    QSignalSpy listed(&jobs, &Jobs::listed);
    jobs.list(this, {});
    QTRY_VERIFY(!jobs.isBusy() && !listed.isEmpty());
    QCOMPARE(listed.last().at(1).value<Listing>().posts.size(), 3);
    fill(roster, 2);
    jobs.list(this, {});
    QTRY_COMPARE(listed.last().at(1).value<Listing>().posts.size(), 5);
    QCOMPARE(listed.last().at(1).value<Listing>().editNumber, roster->editNumber());
}

void TestJobs::onlyTheNewestListIsAnswered()
{
    TestRoster roster;
    fill(roster, 2000);
    Jobs jobs(roster.roster());
    QSignalSpy listed(&jobs, &Jobs::listed);
    jobs.list(this, {});
    QTRY_VERIFY(!listed.isEmpty() && !jobs.isBusy());
    QTest::qWait(50); // the second answer, with marks
    listed.clear();
    for (int i = 0; i < 20; ++i) {
        ListQuery query;
        query.search = QStringLiteral("người %1").arg(1980 + i);
        jobs.list(this, query);
    }
    QTRY_VERIFY(!jobs.isBusy());
    QCOMPARE(listed.last().at(1).value<Listing>().query.search, QStringLiteral("người 1999"));
    QCOMPARE(listed.last().at(1).value<Listing>().posts.size(), 1);
    QCOMPARE(listed.size(), 1);
}

void TestJobs::askersDoNotDisturbEachOther()
{
    TestRoster roster;
    fill(roster, 10);
    Jobs jobs(roster.roster());
    QObject other;
    QSet<QObject *> answered;
    connect(&jobs, &Jobs::listed, this, [&](QObject *asker) { answered.insert(asker); });
    jobs.list(this, {});
    jobs.list(&other, {});
    QTRY_COMPARE(answered, (QSet<QObject *>{this, &other}));
}

void TestJobs::jobSeesOneStateOfTheRoster()
{
    TestRoster roster;
    fill(roster, 3);
    Jobs jobs(roster.roster());
    QSemaphore begun;
    QSemaphore goOn;
    int attempts = 0;
    auto future = jobs.run(std::make_shared<Progress>(), [&](Reader &reader, Progress &) {
        ++attempts;
        const qint64 first = postCount(reader);
        begun.release();
        goOn.acquire();
        return std::pair(first, postCount(reader));
    });
    begun.acquire();
    fill(roster, 1); // between the two reads
    goOn.release(2);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(*future.result(), std::pair(qint64(4), qint64(4)));
    QCOMPARE(attempts, 2);
}

void TestJobs::commitInterruptsALongStatement()
{
    TestRoster roster;
    const QList<qint64> posts = fill(roster, 3);
    Jobs jobs(roster.roster());
    QSemaphore begun;
    std::atomic_int attempts = 0;
    auto future = jobs.run(std::make_shared<Progress>(), [&](Reader &reader, Progress &) {
        const bool first = ++attempts == 1;
        return reader.read([&](Database &database) {
            begun.release();
            return database.number(first // the first would take a minute
                    ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                      "LIMIT 1000000000) SELECT count(*) FROM n, post"
                    : "SELECT count(*) FROM post");
        });
    });
    begun.acquire();
    QTest::qSleep(300); // until the statement really runs
    QElapsedTimer timer;
    timer.start();
    QVERIFY(roster.set(posts.first(), QStringLiteral("phone"), QStringLiteral("0900000001")));
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(*future.result(), qint64(3));
    QCOMPARE(attempts.load(), 2);
}

void TestJobs::cancelledJobSaysSo()
{
    TestRoster roster;
    Jobs jobs(roster.roster());
    const auto progress = std::make_shared<Progress>();
    QSemaphore begun;
    auto future = jobs.run(progress, [&](Reader &, Progress &inner) {
        begun.release();
        for (;;)
            inner.step(0, 0);
    });
    begun.acquire();
    progress->cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

void TestJobs::failedJobSaysWhy()
{
    TestRoster roster;
    Jobs jobs(roster.roster());
    auto future = jobs.run(std::make_shared<Progress>(), [](Reader &, Progress &) -> int {
        throw Error{ErrorCode::DiskFull, QStringLiteral("đầy")};
    });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::DiskFull);
    QCOMPARE(future.result().error().message, QStringLiteral("đầy"));
}

void TestJobs::pauseClosesTheReader()
{
    TestRoster roster;
    const QList<qint64> posts = fill(roster, 2000);
    Jobs jobs(roster.roster());
    std::atomic_int attempts = 0;
    QSemaphore begun;
    auto future = jobs.run(std::make_shared<Progress>(), [&](Reader &reader, Progress &progress) {
        ++attempts;
        begun.release();
        qint64 letters = 0;
        for (int i = 0; i < (attempts == 1 ? 1'000'000 : 1); ++i)
            letters += readEverything(reader, progress);
        return letters;
    });
    begun.acquire();
    QTest::qWait(20);
    const qint64 person = roster.row(posts.first()).person;
    jobs.pause();
    const Done erased = roster->erase({person});
    jobs.resume();
    QVERIFY2(erased, qPrintable(erased ? QString() : erased.error().message));
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QVERIFY(attempts >= 2);
    QSignalSpy listed(&jobs, &Jobs::listed);
    jobs.list(this, {});
    QTRY_VERIFY(!listed.isEmpty());
    QCOMPARE(listed.last().at(1).value<Listing>().posts.size(), 1999);
}

void TestJobs::destroyedWithWorkWaiting()
{
    TestRoster roster;
    fill(roster, 2000);
    QFuture<Result<qint64>> first;
    QFuture<Result<qint64>> second;
    {
        Jobs jobs(roster.roster());
        const auto work = [](Reader &reader, Progress &progress) {
            qint64 letters = 0;
            for (int i = 0; i < 100'000; ++i)
                letters += readEverything(reader, progress);
            return letters;
        };
        first = jobs.run(std::make_shared<Progress>(), work);
        second = jobs.run(std::make_shared<Progress>(), work);
        jobs.list(this, {});
        QTest::qWait(30);
    }
    QVERIFY(first.isFinished());
    QVERIFY(second.isFinished());
    QVERIFY(second.isCanceled());
}

void TestJobs::typingWhileEverythingRuns()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lớn.soctv"));
    Progress progress;
    QVERIFY(createSample(path, bigRows, progress));
    auto opened = Roster::open(path, Roster::Access::Edit);
    QVERIFY(opened);
    Roster &roster = **opened;
    QElapsedTimer timer;
    timer.start();
    Jobs jobs(roster);
    QSignalSpy listed(&jobs, &Jobs::listed);
    jobs.list(this, {});
    QTRY_VERIFY_WITH_TIMEOUT(!listed.isEmpty(), 30'000);
    qInfo("first list of %lld rows after %lld ms", bigRows, timer.elapsed());
    const QList<qint64> posts = listed.last().at(1).value<Listing>().posts;
    QVERIFY(posts.size() > 10'000);

    std::atomic_int attempts = 0;
    int finished = 0;
    std::function<void()> readAgain = [&] {
        jobs.run(std::make_shared<Progress>(),
                [&](Reader &reader, Progress &inner) {
                    ++attempts;
                    return readEverything(reader, inner);
                })
            .then(this, [&](const Result<qint64> &letters) {
                QVERIFY(letters);
                ++finished;
                readAgain();
            });
    };
    readAgain();
    constexpr int edits = 150;
    qint64 longest = 0;
    for (int i = 0; i < edits; ++i) {
        timer.start();
        const Done done = roster.edit(Step{Action::SetField, 1, field("note")}, [&](Edit &edit) {
            setText(edit, posts[i * 50], field("note"), QStringLiteral("sửa %1").arg(i));
        });
        longest = std::max(longest, timer.elapsed());
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        if (i % 50 == 25) {
            const auto backup = roster.backUp(QStringLiteral("manual"));
            QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().message));
        }
        ListQuery query;
        query.search = i % 2 ? QStringLiteral("sửa %1").arg(i) : QStringLiteral("nguyen");
        jobs.list(this, query);
        QTest::qWait(i % 10 ? 5 : 400);
    }
    qInfo("longest wait of %d edits: %lld ms; the reading job began %d times and ended %d times",
        edits, longest, attempts.load(), finished);
    QVERIFY(attempts > finished + 1); // commits did come in between
    ListQuery query;
    query.search = QStringLiteral("sửa");
    query.scope = Scope::Section1;
    jobs.list(this, query);
    QTRY_VERIFY_WITH_TIMEOUT(!jobs.isBusy(), 30'000);
    QTRY_COMPARE(listed.last().at(1).value<Listing>().posts.size(), edits);
    for (int i = 0; i < edits; ++i) {
        const QList<ListRow> rows = readRows(roster.database(), {posts[i * 50]});
        QCOMPARE(rows.value(0).texts[field("note")], QStringLiteral("sửa %1").arg(i));
    }
    QVERIFY2(longest < 2000, "a commit waited for a reader");
}

void TestJobs::openReaderWouldBlockTheCommit()
{
    TestRoster roster;
    const QList<qint64> posts = fill(roster, 2000);
    auto stranger = Database::open(roster.file(), Database::Access::ReadOnly);
    Statement statement(stranger, "SELECT id FROM post");
    QVERIFY(statement.step()); // and never to its end
    const Done done = roster->edit(Step{Action::SetField, 1, field("note")}, [&](Edit &edit) {
        setText(edit, posts.first(), field("note"), QStringLiteral("không lưu được"));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Busy);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
