#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "tests/support/slowness.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace soctv;

namespace {

constexpr int longestTime = 2000 * slowness; // milliseconds

// What reading into grids makes of a file: a word of EXPECT.tsv.
QString verdictOf(const QString &name, const QByteArray &bytes)
{
    try {
        const Workbook workbook = readWorkbook(bytes);
        if (workbook.isUnsure())
            return "asks";
        return workbook.isPartial() ? "partial" : "ok";
    } catch (const Error &error) {
        // Nothing is a text without rows; that it is called .csv, only who opened it knows.
        if (error.code == ErrorCode::EmptyFile && name.endsWith(".csv"))
            return "ok";
        return error.message.isEmpty() ? "refused without a word" : "refused";
    }
}

bool fits(const QString &verdict, const QString &expected)
{
    return expected == "any" || verdict == expected;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

} // namespace

class TstVerdicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFile_data();
    void everyFile();
    void aWrongVerdictIsSeen();
    void nothingIsLeftOut();

private:
    QTemporaryDir m_folder;
    QStringList m_names;
};

void TstVerdicts::initTestCase()
{
    QCOMPARE(QProcess::execute("python3", {SOCTV_TEST_DATA "/bad/mkbad.py", m_folder.path()}), 0);
    m_names = QDir(m_folder.path()).entryList(QDir::Files);
}

void TstVerdicts::everyFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QFile list(SOCTV_TEST_DATA "/bad/EXPECT.tsv");
    QVERIFY(list.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(list.readAll()).split('\n', Qt::SkipEmptyParts)) {
        if (line.startsWith('#'))
            continue;
        const QStringList cells = line.split('\t');
        const QStringList files
            = QDir(m_folder.path()).entryList({cells[0]}, QDir::Files, QDir::Name);
        QVERIFY2(!files.isEmpty(), qPrintable(cells[0]));
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file << cells[1];
    }
}

void TstVerdicts::everyFile()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    const QByteArray bytes = bytesOf(m_folder.filePath(file));
    QElapsedTimer timer;
    timer.start();
    const QString verdict = verdictOf(file, bytes);
    QVERIFY2(timer.elapsed() < longestTime, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(fits(verdict, expected), qPrintable(verdict));
}

// The control: were the reader to take everything, or nothing, this would be red.
void TstVerdicts::aWrongVerdictIsSeen()
{
    const auto verdict
        = [this](const char *name) { return verdictOf(name, bytesOf(m_folder.filePath(name))); };
    QVERIFY(!fits(verdict("ok.xlsx"), "refused"));
    QVERIFY(!fits(verdict("bomb42.xlsx"), "ok"));
    QVERIFY(!fits(verdict("cp852.csv"), "ok"));
    QVERIFY(!fits(verdict("ssidx.xlsx"), "ok"));
}

void TstVerdicts::nothingIsLeftOut()
{
    const QString list = QString::fromUtf8(bytesOf(SOCTV_TEST_DATA "/bad/EXPECT.tsv"));
    for (const QString &name : m_names)
        QVERIFY2(name.startsWith("mut") || list.contains(QString(u'\n' + name + u'\t')),
            qPrintable(name));
    QVERIFY(std::ranges::count_if(m_names, [](const QString &n) { return n.startsWith("mut"); })
        == 600);
}

QTEST_GUILESS_MAIN(TstVerdicts)
#include "tst_verdicts.moc"
