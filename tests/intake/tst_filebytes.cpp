#include "core/base/error.h"
#include "core/intake/filebytes.h"
#include "core/intake/patience.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace soctv;

namespace {

// What fileBytes() says of \a path, which must end within a second.
std::optional<Error> failureOn(const QString &path)
{
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto error = errorOf([&] { fileBytes(path, progress); });
    if (timer.elapsed() > 1000)
        qFatal("it waited");
    return error;
}

} // namespace

class TstFileBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheContents_data();
    void givesTheContents();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void notAllowed();
    void refusesWhatGrows();
    void takesTwoHundredMegabytes();
    void doesNotWaitForADeadDrive();
    void stopsWaitingWhenCancelled();

private:
    QTemporaryDir m_folder;
};

void TstFileBytes::givesTheContents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << "a.csv" << QByteArray("x");
    QTest::newRow("Vietnamese name") << "phiếu Đỗ Thị Ánh.xlsx" << QByteArray("PK\0\x03", 4);
    QTest::newRow("beyond one read") << "big" << QByteArray(3 << 20, 'y') + "end";
}

void TstFileBytes::givesTheContents()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    Progress progress;
    QCOMPARE(fileBytes(file.fileName(), progress), bytes);
    // A link leads to the file.
    const QString link = m_folder.filePath("link");
    QFile::remove(link);
    QVERIFY(QFile::link(file.fileName(), link));
    QCOMPARE(fileBytes(link, progress), bytes);
}

void TstFileBytes::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const QString missing = m_folder.filePath("không có.xlsx");
    QTest::newRow("missing") << missing << ErrorCode::NotFound << "no file “không có.xlsx”";
    QTest::newRow("no folder") << missing + "/x" << ErrorCode::NotFound << "no file “x”";
    const QString dangling = m_folder.filePath("dangling");
    QFile::link(missing, dangling);
    QTest::newRow("link to nothing") << dangling << ErrorCode::NotFound << "no file";
    QTest::newRow("folder") << m_folder.path() + '/' << ErrorCode::IsFolder << "is a folder";
    const QString empty = m_folder.filePath("empty.xlsx");
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    QTest::newRow("empty") << empty << ErrorCode::EmptyFile << "“empty.xlsx” is an empty file";
    const QString pipe = m_folder.filePath("pipe.csv");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QTest::newRow("pipe") << pipe << ErrorCode::Invalid << "a device";
    QTest::newRow("endless device") << "/dev/zero" << ErrorCode::Invalid << "a device";
    QTest::newRow("terminal") << "/dev/tty" << ErrorCode::Invalid << "a device";
    const QString large = m_folder.filePath("large");
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize((200LL << 20) + 1));
    QTest::newRow("large") << large << ErrorCode::Invalid << "larger than 200 MB";
}

void TstFileBytes::saysWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    const auto error = failureOn(path);
    QVERIFY(error);
    QCOMPARE(error->code, code);
    QVERIFY2(error->message.contains(says), qPrintable(error->message));
}

// Root may read everything, so another user asks.
void TstFileBytes::notAllowed()
{
    const QString path = m_folder.filePath("secret.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::Permissions()));
    if (::geteuid() == 0)
        QCOMPARE(::seteuid(65534), 0);
    const auto error = failureOn(path);
    if (::getuid() == 0)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Io);
    QVERIFY2(error->message.contains("not allowed"), qPrintable(error->message));
}

// A download that goes on, and a file cut off while it is read.
void TstFileBytes::refusesWhatGrows()
{
    QFile file(m_folder.filePath("download.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QVERIFY(file.write(QByteArray(100 << 20, 'x')) > 0);
    std::atomic_bool stop = false;
    std::thread other([&] {
        while (!stop) {
            file.write("more");
            QTest::qSleep(1);
        }
    });
    const auto error = failureOn(file.fileName());
    stop = true;
    other.join();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Invalid);
    QVERIFY2(error->message.contains("still being written"), qPrintable(error->message));
    QVERIFY(!failureOn(file.fileName())); // complete now
}

void TstFileBytes::takesTwoHundredMegabytes()
{
    QFile file(m_folder.filePath("just"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200LL << 20));
    file.close();
    Progress progress;
    QCOMPARE(fileBytes(file.fileName(), progress).size(), 200LL << 20);
    QVERIFY(file.remove());
}

// No dead share can be made here: the same wait, around work that does not end in time.
void TstFileBytes::doesNotWaitForADeadDrive()
{
    static std::atomic_int ended = 0;
    for (int file = 0; file < 5; ++file) {
        QElapsedTimer timer;
        timer.start();
        const QString path = m_folder.filePath(QString::number(file)); // gone before the work ends
        const auto size = patiently<qsizetype>(
            [path] {
                QTest::qSleep(700);
                const QByteArray encoded = QFile::encodeName(path);
                ++ended;
                return encoded.size();
            },
            [&] { return timer.hasExpired(50); });
        QVERIFY(!size);
        QVERIFY(timer.elapsed() < 300);
    }
    QTRY_COMPARE(ended, 5);
    // Control: work that ends in time.
    QCOMPARE(patiently<int>([] { return 7; }, [] { return false; }), std::optional(7));
}

void TstFileBytes::stopsWaitingWhenCancelled()
{
    Progress progress;
    progress.cancel();
    QFile file(m_folder.filePath("slow"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(150LL << 20));
    const auto error = errorOf([&] { fileBytes(file.fileName(), progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY(fails(ErrorCode::Io, [&] {
        Progress open;
        fileBytes(file.fileName(), open, 0); // no patience
    }));
}

QTEST_GUILESS_MAIN(TstFileBytes)
#include "tst_filebytes.moc"
