// What comes out of a folder that somebody drops on the window.

#include "core/intake/findfiles.h"
#include "tests/support/errors.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;

class TestFindFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subfoldersAndWhatIsLeftOut();
    void filesThatWereNamedStay();
    void leavesTheRosterAlone();
    void linksThatGoRound();
    void manyFiles();
    void stops();

private:
    QString write(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) ? path : QString();
    }
    FoundFiles find(const QStringList &chosen)
    {
        Progress progress;
        return findFiles(chosen, progress);
    }

    QTemporaryDir m_folder;
};

void TestFindFiles::subfoldersAndWhatIsLeftOut()
{
    const QString b = write(QStringLiteral("phiếu/b.XLSX"));
    const QString c = write(QStringLiteral("phiếu/Quý 4/xã/c.csv"));
    write(QStringLiteral("phiếu/~$b.xlsx"));
    write(QStringLiteral("phiếu/Quý 4/.~lock.c.csv#"));
    write(QStringLiteral("phiếu/ảnh.png"));
    write(QStringLiteral("phiếu/Thumbs.db"));
    QDir().mkpath(m_folder.filePath(QStringLiteral("phiếu/rỗng")));
    const FoundFiles found = find({m_folder.filePath(QStringLiteral("phiếu"))});
    QCOMPARE(found.paths, QStringList({c, b}));
    QCOMPARE(found.lockFiles.size(), 2);
    QVERIFY(found.lockFiles.contains(QStringLiteral("~$b.xlsx")));
    QCOMPARE(found.otherKinds, 2);
    QVERIFY(found.closedFolders.isEmpty());
}

// A file that was chosen itself is read whatever it is called, so that its error is seen.
void TestFindFiles::filesThatWereNamedStay()
{
    const QString letter = write(QStringLiteral("thư.pdf"));
    const QString a = write(QStringLiteral("thư mục/a.csv"));
    const QString lock = write(QStringLiteral("~$thư.docx"));
    const QString missing = m_folder.filePath(QStringLiteral("không có.csv"));
    const FoundFiles found
        = find({letter, m_folder.filePath(QStringLiteral("thư mục")), lock, missing});
    QCOMPARE(found.paths, QStringList({letter, a, missing}));
    QCOMPARE(found.lockFiles, QStringList({QStringLiteral("~$thư.docx")}));
}

// Beside the sheets lie the roster itself and its backups.
void TestFindFiles::leavesTheRosterAlone()
{
    const QString sheet = write(QStringLiteral("văn phòng/a.csv"));
    const QString other = write(QStringLiteral("văn phòng/xã.soctv"));
    const QString roster = write(QStringLiteral("văn phòng/của ta.soctv"));
    const QString backups = m_folder.filePath(QStringLiteral("văn phòng/của ta - sao lưu"));
    write(QStringLiteral("văn phòng/của ta - sao lưu/1.soctv"));
    Progress progress;
    const FoundFiles found = findFiles(
        {m_folder.filePath(QStringLiteral("văn phòng")), roster}, progress, {roster, backups});
    QCOMPARE(found.paths, QStringList({sheet, other}));
}

void TestFindFiles::linksThatGoRound()
{
    const QString file = write(QStringLiteral("vòng/a.csv"));
    const QString folder = QFileInfo(file).path();
#ifndef Q_OS_WIN
    QVERIFY(QFile::link(folder, folder + u"/lại"));
#endif
    QCOMPARE(find({folder}).paths, QStringList({file}));
}

void TestFindFiles::manyFiles()
{
    for (int i = 0; i < 3000; ++i)
        QVERIFY(!write(QStringLiteral("nhiều/%1/%2.csv").arg(i % 30).arg(i)).isEmpty());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(find({m_folder.filePath(QStringLiteral("nhiều"))}).paths.size(), 3000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFindFiles::stops()
{
    Progress progress;
    progress.cancel();
    QVERIFY(fails(ErrorCode::Cancelled, [&] { (void)findFiles({m_folder.path()}, progress); }));
}

QTEST_GUILESS_MAIN(TestFindFiles)
#include "tst_findfiles.moc"
