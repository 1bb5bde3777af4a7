#include "core/base/file.h"
#include "tests/support/errors.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

const QByteArray oldBytes(20000, 'o');

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void writePlainly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// Everything the folder holds, hidden files too.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// In pieces, as the writers of PDF and CSV do it.
void saveBytes(const QString &path, const QByteArray &bytes, qsizetype piece = 1000)
{
    saveFile(path, [&](QIODevice &device) {
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            device.write(bytes.mid(at, piece));
    });
}

} // namespace

class FileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItIsGiven_data();
    void writesWhatItIsGiven();
    void modes();
    void followsASymbolicLink();
    void fullDisk_data();
    void fullDisk();
    void fullDiskControl();
    void fullDiskWithoutAnOldFile();
    void readOnlyDisk();
    void readOnlyFolderOfAnotherUser();
    void readOnlyFile();
    void folderInThePlace();
    void missingFolder();
    void deviceInThePlace();
    void exceptionOfTheWriter();
};

void FileTest::writesWhatItIsGiven_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("piece");
    QTest::newRow("empty") << 0 << 1;
    QTest::newRow("a byte") << 1 << 1;
    QTest::newRow("a buffer, byte by byte") << 65536 << 1;
    QTest::newRow("a buffer and a byte") << 65537 << 1000;
    QTest::newRow("in one go") << 3000000 << 3000000;
}

void FileTest::writesWhatItIsGiven()
{
    QFETCH(int, size);
    QFETCH(int, piece);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Danh sách quý IV – Mẫu 01.csv"));
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + i / 256);
    writePlainly(path, oldBytes);
    saveBytes(path, bytes, piece);
    QVERIFY(contents(path) == bytes);
    QCOMPARE(namesIn(folder.path()).size(), 1);
}

void FileTest::modes()
{
    QTemporaryDir folder;
    const auto mode = [&](const QString &name) {
        return QFile::permissions(folder.filePath(name))
            & (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup
                | QFile::ReadOther);
    };
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    saveBytes(folder.filePath(QStringLiteral("export")), "new");
    saveFile(
        folder.filePath(QStringLiteral("private")), [](QIODevice &d) { d.write("new"); },
        FileAccess::OwnerOnly);
    QFile(folder.filePath(QStringLiteral("plain"))).open(QIODevice::WriteOnly);
    QCOMPARE(mode(QStringLiteral("export")), mode(QStringLiteral("plain")));
    QCOMPARE(mode(QStringLiteral("private")), owner);

    const QString kept = folder.filePath(QStringLiteral("kept"));
    writePlainly(kept, oldBytes);
    QFile::setPermissions(kept, owner | QFile::ReadGroup | QFile::WriteGroup);
    saveFile(
        kept, [](QIODevice &d) { d.write("new"); }, FileAccess::OwnerOnly);
    QCOMPARE(mode(QStringLiteral("kept")), owner | QFile::ReadGroup | QFile::WriteGroup);
}

void FileTest::followsASymbolicLink()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("thật"));
    const QString link = folder.filePath(QStringLiteral("lối tắt"));
    writePlainly(target, oldBytes);
    QVERIFY(QFile::link(target, link));
    saveBytes(link, "new");
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contents(target), "new");
}

void FileTest::fullDisk_data()
{
    // The disk has 64 KB, 20 of them taken: 11 pages of 4 KB are left.
    QTest::addColumn<int>("size");
    QTest::newRow("by a byte") << 11 * 4096 + 1;
    QTest::newRow("by a page") << 12 * 4096;
    QTest::newRow("in the first buffer") << 65536;
    QTest::newRow("far") << 5000000;
}

void FileTest::fullDisk()
{
    QFETCH(int, size);
    SmallDisk disk(64);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    const QString path = disk.path(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    const auto error = errorOf([&] { saveBytes(path, QByteArray(size, 'n')); });
    QVERIFY(error);
    QVERIFY(error->code == ErrorCode::DiskFull);
    QVERIFY2(error->message.contains(QLatin1String("list.csv")), qPrintable(error->message));
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(namesIn(disk.path()), QStringList{QStringLiteral("list.csv")});

    saveBytes(path, QByteArray(11 * 4096, 'n')); // what fits still goes
    QCOMPARE(contents(path), QByteArray(11 * 4096, 'n'));
}

// The same disk must catch a writer that is not careful, or the cases above prove nothing.
void FileTest::fullDiskControl()
{
    SmallDisk disk(64);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    const QString path = disk.path(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    writePlainly(path, QByteArray(5000000, 'n'));
    QVERIFY(contents(path) != oldBytes);
    QVERIFY(contents(path) != QByteArray(5000000, 'n'));
}

void FileTest::fullDiskWithoutAnOldFile()
{
    SmallDisk disk(64);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    const auto error
        = errorOf([&] { saveBytes(disk.path(QStringLiteral("new")), QByteArray(100000, 'n')); });
    QVERIFY(error && error->code == ErrorCode::DiskFull);
    QCOMPARE(namesIn(disk.path()), QStringList());
}

void FileTest::readOnlyDisk()
{
    SmallDisk disk(64);
    QVERIFY2(disk.isMounted(), "this case needs root and mount(8)");
    const QString path = disk.path(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    QVERIFY(disk.makeReadOnly());
    for (const QString &name : {path, disk.path(QStringLiteral("other.csv"))}) {
        const auto error = errorOf([&] { saveBytes(name, "new"); });
        QVERIFY(error && error->code == ErrorCode::ReadOnly);
    }
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(namesIn(disk.path()), QStringList{QStringLiteral("list.csv")});
}

// Root may write everywhere, so the program runs itself again as nobody (see main).
void FileTest::readOnlyFolderOfAnotherUser()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    QFile::setPermissions(path, QFile::Permissions(0x6666));
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
    QProcess process;
    process.start(QStringLiteral("setpriv"),
        {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
            QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath(),
            QStringLiteral("--save"), path});
    QVERIFY2(process.waitForFinished(), "this case needs setpriv(1)");
    QCOMPARE(process.exitCode(), 100 + int(ErrorCode::ReadOnly));
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("list.csv")});
}

void FileTest::readOnlyFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    QFile::setPermissions(path, QFile::Permissions(0x4444));
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
    QProcess process;
    process.start(QStringLiteral("setpriv"),
        {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
            QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath(),
            QStringLiteral("--save"), path});
    QVERIFY2(process.waitForFinished(), "this case needs setpriv(1)");
    QCOMPARE(process.exitCode(), 100 + int(ErrorCode::ReadOnly));
    QCOMPARE(contents(path), oldBytes);
}

void FileTest::folderInThePlace()
{
    QTemporaryDir folder;
    const auto error = errorOf([&] { saveBytes(folder.path(), "new"); });
    QVERIFY(error && error->code == ErrorCode::IsFolder);
}

void FileTest::missingFolder()
{
    QTemporaryDir folder;
    const auto error
        = errorOf([&] { saveBytes(folder.filePath(QStringLiteral("no/list")), "new"); });
    QVERIFY(error && error->code == ErrorCode::NotFound);
    QCOMPARE(namesIn(folder.path()), QStringList());
}

void FileTest::deviceInThePlace()
{
    const auto error = errorOf([] { saveBytes(QStringLiteral("/dev/full"), "new"); });
    QVERIFY(error && error->code == ErrorCode::Io);
    QVERIFY(QFileInfo(QStringLiteral("/dev/full")).exists());
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

void FileTest::exceptionOfTheWriter()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    writePlainly(path, oldBytes);
    const auto error = errorOf([&] {
        saveFile(path, [](QIODevice &device) {
            device.write(QByteArray(200000, 'n'));
            throw Error{ErrorCode::Cancelled, QStringLiteral("stopped")};
        });
    });
    QVERIFY(error && error->code == ErrorCode::Cancelled);
    QCOMPARE(contents(path), oldBytes);
    QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("list.csv")});
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--save") == 0) {
        const auto error = errorOf([&] { saveBytes(QFile::decodeName(argv[2]), "new"); });
        return error ? 100 + int(error->code) : 0;
    }
    FileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_file.moc"
