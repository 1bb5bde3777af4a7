#include "core/sheets/writers.h"
#include "tests/support/errors.h"
#include "tests/support/samplerows.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHashSeed>
#include <QSet>
#include <QTest>

using namespace soctv;

namespace {

const QByteArray oldBytes(3000, 'o');

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void writePlainly(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(oldBytes), oldBytes.size());
}

void everyFormat()
{
    QTest::addColumn<QString>("extension");
    for (const Writer &writer : writers())
        QTest::newRow(writer.extension) << QString::fromLatin1(writer.extension);
}

} // namespace

class WritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registry();
    void unknownExtension();
    void writes_data() { everyFormat(); }
    void writes();
    void fullDisk_data() { everyFormat(); }
    void fullDisk();
    void readOnlyFolder_data() { everyFormat(); }
    void readOnlyFolder();
    void cancelled_data() { everyFormat(); }
    void cancelled();
};

void WritersTest::registry()
{
    QSet<QString> known;
    for (const Writer &writer : writers()) {
        known.insert(QString::fromLatin1(writer.extension));
        QVERIFY(!writer.translatedTitle().isEmpty());
    }
    QCOMPARE(known.size(), qsizetype(writers().size()));
    for (const char *extension : {"pdf", "xlsx", "ods", "docx", "csv"})
        QVERIFY(known.contains(QLatin1String(extension)));
    QVERIFY(writerFor(u"PDF") == writerFor(u"pdf"));
    QVERIFY(!writerFor(u"exe"));
    QVERIFY(!writerFor(u""));
}

void WritersTest::unknownExtension()
{
    QTemporaryDir folder;
    SampleSheet sample(1, 1);
    for (const char *name : {"list.doc", "list", "list."}) {
        const QString path = folder.filePath(QLatin1String(name));
        QVERIFY(fails(ErrorCode::Invalid, [&] { exportSheet(sample.task(), path); }));
        QVERIFY(!QFile::exists(path));
    }
}

void WritersTest::writes()
{
    QFETCH(QString, extension);
    QTemporaryDir folder;
    SampleSheet sample(2, 30);
    const QString first = folder.filePath(QStringLiteral("Mẫu 01 – quý IV.") + extension);
    const QString second = folder.filePath(QStringLiteral("lần hai.") + extension.toUpper());
    writePlainly(first);
    exportSheet(sample.task(), first);
    exportSheet(sample.task(), second);
    QVERIFY(contents(first).size() > 1000);
    QVERIFY(contents(first) == contents(second));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void WritersTest::fullDisk()
{
    QFETCH(QString, extension);
    SmallDisk disk(12);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    SampleSheet sample(2, 300);
    const QString path = disk.path(QStringLiteral("list.") + extension);
    writePlainly(path);
    QVERIFY(fails(ErrorCode::DiskFull, [&] { exportSheet(sample.task(), path); }));
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void WritersTest::readOnlyFolder()
{
    QFETCH(QString, extension);
    SmallDisk disk(64);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    SampleSheet sample(2, 30);
    const QString path = disk.path(QStringLiteral("list.") + extension);
    writePlainly(path);
    QVERIFY(disk.makeReadOnly());
    QVERIFY(fails(ErrorCode::ReadOnly, [&] { exportSheet(sample.task(), path); }));
    QCOMPARE(contents(path), oldBytes);
}

void WritersTest::cancelled()
{
    QFETCH(QString, extension);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.") + extension);
    writePlainly(path);
    SampleSheet sample(2, 3000);
    const SheetTask task = sample.task();
    sample.progress.cancel();
    QVERIFY(fails(ErrorCode::Cancelled, [&] { exportSheet(task, path); }));
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // as main() of the program does
    QGuiApplication application(argc, argv);
    WritersTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writers.moc"
