#include "core/db/reader.h"

#include "core/db/statement.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                         "SELECT count(*) FROM n, t";

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatIsCommitted();
    void writerStopsTheReader_data();
    void writerStopsTheReader();
    void aStatementThatBeginsLateIsStoppedToo();
    void readerWaitsForTheWriter();
    void withoutTheGateItIsBusy();
    void noBusyUnderLoad();
    void aReadEndsThoughItIsInterrupted();
    void twoReaders();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_writer;
    std::shared_ptr<Gate> m_gate;

    QString path() const { return m_folder->filePath(u"a.soctv"_s); }
};

void TestReader::init()
{
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_writer.emplace(Database::create(path()));
    m_writer->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a)");
    m_gate = std::make_shared<Gate>();
}

void TestReader::readsWhatIsCommitted()
{
    Reader reader(path(), m_gate);
    const auto count = [&] {
        return reader.read(
            [](Database &database) { return database.number("SELECT count(*) FROM t"); });
    };
    QCOMPARE(count(), 0);
    {
        const Gate::WriterTurn turn(*m_gate);
        m_writer->execute("INSERT INTO t VALUES (1, 1)");
    }
    QCOMPARE(count(), 1);
    QVERIFY(fails(ErrorCode::ReadOnly,
        [&] { reader.read([](Database &database) { database.execute("DELETE FROM t"); }); }));
}

void TestReader::writerStopsTheReader_data()
{
    QTest::addColumn<bool>("amongOthers");
    QTest::newRow("alone") << false;
    QTest::newRow("among others that came and went") << true;
}

void TestReader::writerStopsTheReader()
{
    QFETCH(bool, amongOthers);
    m_writer->execute("INSERT INTO t VALUES (1, 1)");
    std::atomic_bool reading = false;
    std::optional<Error> error;
    const std::unique_ptr<QThread> job(QThread::create([&] {
        Reader reader(path(), m_gate);
        std::optional<Reader> stays;
        if (amongOthers) {
            stays.emplace(path(), m_gate);
            Reader goes(path(), m_gate);
        }
        error = errorOf([&] {
            reader.read([&](Database &database) {
                reading = true;
                return database.number(endless);
            });
        });
    }));
    job->start();
    while (!reading)
        QThread::msleep(1);
    QThread::msleep(50); // it is inside the statement now
    QElapsedTimer timer;
    timer.start();
    {
        const Gate::WriterTurn turn(*m_gate);
        m_writer->execute("INSERT INTO t VALUES (2, 1)");
    }
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    job->wait();
    QVERIFY(error && error->code == ErrorCode::Interrupted);
}

// The first interrupt falls between the start of the turn and that of its statement.
void TestReader::aStatementThatBeginsLateIsStoppedToo()
{
    std::atomic_bool inTurn = false;
    std::optional<Error> error;
    const std::unique_ptr<QThread> job(QThread::create([&] {
        Reader reader(path(), m_gate);
        error = errorOf([&] {
            reader.read([&](Database &database) {
                inTurn = true;
                QThread::msleep(100);
                database.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                "LIMIT 1000000000) SELECT count(*) FROM n");
            });
        });
    }));
    job->start();
    QTRY_VERIFY(inTurn);
    {
        const Gate::WriterTurn turn(*m_gate); // hangs if the interrupt is not repeated
    }
    job->wait();
    QVERIFY(error && error->code == ErrorCode::Interrupted);
}

void TestReader::readerWaitsForTheWriter()
{
    std::atomic_bool done = false;
    qint64 seen = -1;
    auto turn = std::make_unique<Gate::WriterTurn>(*m_gate);
    const std::unique_ptr<QThread> job(QThread::create([&] {
        Reader reader(path(), m_gate);
        seen = reader.read(
            [](Database &database) { return database.number("SELECT count(*) FROM t"); });
        done = true;
    }));
    job->start();
    QThread::msleep(100);
    QVERIFY(!done);
    m_writer->execute("INSERT INTO t VALUES (1, 1)");
    turn.reset();
    job->wait();
    QCOMPARE(seen, 1);
}

// Control: what the gate is there for.
void TestReader::withoutTheGateItIsBusy()
{
    m_writer->execute("INSERT INTO t VALUES (1, 1), (2, 2)");
    Reader reader(path(), m_gate);
    reader.read([this](Database &database) {
        Statement open(database, "SELECT * FROM t");
        QVERIFY(open.step());
        m_writer->execute("PRAGMA busy_timeout=100");
        QVERIFY(fails(ErrorCode::Busy, [&] { m_writer->execute("DELETE FROM t"); }));
    });
}

void TestReader::noBusyUnderLoad()
{
    {
        Transaction transaction(*m_writer);
        for (qint64 id = 1; id <= 2000; ++id)
            Statement(*m_writer, "INSERT INTO t VALUES (?, zeroblob(200))").bind(1, id).run();
        transaction.commit();
    }
    m_writer->execute("PRAGMA busy_timeout=0"); // any collision is an error at once
    std::atomic_bool stop = false;
    std::atomic_int reads = 0;
    std::atomic_int interrupted = 0;
    std::optional<ErrorCode> wrong;
    const std::unique_ptr<QThread> job(QThread::create([&] {
        Reader reader(path(), m_gate);
        reader.read([](Database &database) { database.execute("PRAGMA busy_timeout=0"); });
        while (!stop) {
            const auto error = errorOf([&] {
                reader.read([](Database &database) {
                    database.number("SELECT sum(length(a)) FROM t, (SELECT 1 UNION ALL SELECT 2)");
                });
            });
            ++reads;
            if (error && error->code == ErrorCode::Interrupted)
                ++interrupted;
            else if (error)
                wrong = error->code;
        }
    }));
    job->start();
    qint64 longest = 0;
    QElapsedTimer all;
    all.start();
    int commits = 0;
    for (; all.elapsed() < 2000; ++commits) {
        QElapsedTimer wait;
        wait.start();
        const Gate::WriterTurn turn(*m_gate);
        longest = std::max(longest, wait.elapsed());
        Transaction transaction(*m_writer);
        Statement(*m_writer, "UPDATE t SET a = zeroblob(201) WHERE id = ?")
            .bind(1, qint64(commits % 2000 + 1))
            .run();
        transaction.commit();
    }
    stop = true;
    job->wait();
    qInfo() << commits << "commits," << reads << "reads," << interrupted
            << "interrupted, longest wait" << longest << "ms";
    QVERIFY(!wrong);
    QVERIFY(commits > 10 && reads > 10);
    QVERIFY(longest < 500);
}

// An interrupt that comes while a read lets go must not leave it open: all later commits would
// fail.
void TestReader::aReadEndsThoughItIsInterrupted()
{
    Database database = Database::open(path(), Database::Access::ReadOnly);
    std::atomic_bool done = false;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        while (!done)
            database.interrupt();
    }));
    writer->start();
    int reads = 0;
    for (int i = 0; i < 100'000; ++i) {
        try {
            const ReadScope scope(database);
            database.number("SELECT count(*) FROM t");
            ++reads;
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::Interrupted);
        }
    }
    done = true;
    QVERIFY(writer->wait(10'000));
    QVERIFY(reads > 0);
    m_writer->execute("INSERT INTO t VALUES (1, 1)");
}

void TestReader::twoReaders()
{
    m_writer->execute("INSERT INTO t VALUES (1, 1)");
    Reader first(path(), m_gate);
    {
        Reader second(path(), m_gate);
        second.read([](Database &database) { QCOMPARE(database.number("SELECT id FROM t"), 1); });
    }
    {
        const Gate::WriterTurn turn(*m_gate);
        m_writer->execute("INSERT INTO t VALUES (2, 1)");
    }
    first.read([](Database &database) { QCOMPARE(database.number("SELECT max(id) FROM t"), 2); });
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
