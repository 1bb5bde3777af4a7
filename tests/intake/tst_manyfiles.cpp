#include "core/intake/manyfiles.h"
#include "core/intake/worker.h"
#include "tests/support/errors.h"

#include <QDir>
#include <QTest>

using namespace soctv;

namespace {

std::unique_ptr<IntakeWorker> newWorker()
{
    return std::make_unique<IntakeWorker>(QStringLiteral(SOCTV_TEST_WORKER));
}

QStringList returnedFiles()
{
    const QDir folder(QStringLiteral(SOCTV_TEST_DATA "/returns/odd"));
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace

class TstManyFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsOneByOne();
    void nothing();
    void stops();
    void workerThatCannotStart();
};

void TstManyFiles::sameAsOneByOne()
{
    const QStringList paths = returnedFiles();
    QVERIFY(paths.size() > 30);
    qint64 done = 0;
    Progress progress([&](qint64 count, qint64 total) {
        QCOMPARE(count, ++done);
        QCOMPARE(total, paths.size());
    });
    const QList<ReturnedFile> files = readReturnedFiles(paths, newWorker, {}, progress);
    QCOMPARE(files.size(), paths.size());
    QCOMPARE(done, paths.size());
    const auto worker = newWorker();
    for (qsizetype i = 0; i < paths.size(); ++i) {
        Progress quiet;
        const ReturnedFile alone = readReturnedFile(paths[i], *worker, {}, quiet);
        QCOMPARE(files[i].path, paths[i]);
        QCOMPARE(files[i].error, alone.error);
        QCOMPARE(files[i].hash, alone.hash);
        QCOMPARE(files[i].form.unit, alone.form.unit);
        QCOMPARE(files[i].form.rows.size(), alone.form.rows.size());
        for (qsizetype row = 0; row < alone.form.rows.size(); ++row)
            QCOMPARE(files[i].form.rows[row].texts, alone.form.rows[row].texts);
    }
}

void TstManyFiles::nothing()
{
    Progress progress;
    QVERIFY(readReturnedFiles({}, newWorker, {}, progress).isEmpty());
}

void TstManyFiles::stops()
{
    const QStringList paths = returnedFiles();
    Progress *stopped = nullptr;
    Progress progress([&](qint64 count, qint64) {
        if (count == 5)
            stopped->cancel();
    });
    stopped = &progress;
    const auto error = errorOf([&] { readReturnedFiles(paths, newWorker, {}, progress); });
    QVERIFY(error && error->code == ErrorCode::Cancelled);
}

// Each file says so, as it does one by one.
void TstManyFiles::workerThatCannotStart()
{
    Progress progress;
    const auto none = [] { return std::make_unique<IntakeWorker>(QStringLiteral("/no/such")); };
    const auto files = readReturnedFiles(returnedFiles(), none, {}, progress);
    for (const ReturnedFile &file : files)
        QVERIFY(!file.error.isEmpty());
}

QTEST_GUILESS_MAIN(TstManyFiles)
#include "tst_manyfiles.moc"
