// soctv restore and backup, by the real program.

#include "core/db/backupfolder.h"
#include "core/roster/roster.h"
#include "tests/app/program.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestCliRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void overARoster();
    void newFile();
    void everyCommandLeavesABackup();
    void refused_data();
    void refused();
    void locked();
    void readOnlyFolder();
    void fullDisk();
    void wrongCalls();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TestRoster> m_file;
    QString m_backup;

    static QString asNobody(int i)
    {
        static const QStringList words{
            u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        return words.at(i);
    }
    QString people(const QString &path) { return soctvRun({u"list"_s, path, u"--json"_s}).out; }
};

void TestCliRestore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    m_file = std::make_unique<TestRoster>();
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Nguyễn Văn An"_s}});
    m_backup = (*m_file)->backUp(u"manual"_s)->path;
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Lê Văn Cường"_s}});
    m_file->close();
}

void TestCliRestore::overARoster()
{
    const QString before = people(m_file->file());
    QVERIFY(before.contains(u"Cường"_s));
    const Run run = soctvRun({u"restore"_s, m_backup, m_file->file(), u"--lang"_s, u"en"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(u"1 people, 1 posts"_s), qPrintable(run.out));
    QVERIFY(!people(m_file->file()).contains(u"Cường"_s));
    const QString back = run.out.section(u"What was there before: "_s, 1).trimmed();
    QVERIFY2(QFileInfo::exists(back), qPrintable(back));
    QCOMPARE(soctvRun({u"restore"_s, back, m_file->file()}).code, 0);
    QCOMPARE(people(m_file->file()), before);
}

void TestCliRestore::newFile()
{
    const QString target = m_file->path(u"mới.soctv"_s);
    const Run run = soctvRun({u"restore"_s, m_backup, target});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY(people(target).contains(u"Nguyễn Văn An"_s));
    QCOMPARE(
        QDir(m_file->folder()).entryList({u".*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestCliRestore::everyCommandLeavesABackup()
{
    const QString folder = backupFolder(m_file->file());
    QCOMPARE(soctvRun({u"undo"_s, m_file->file()}).code, 0);
    const BackupInfo newest = backupsIn(folder).first();
    QVERIFY(newest.verified);
    QCOMPARE(newest.counts.value(u"people"_s), 1); // as the command left it
    const qsizetype count = backupsIn(folder).size();
    QCOMPARE(soctvRun({u"list"_s, m_file->file()}).code, 0);
    QCOMPARE(backupsIn(folder).size(), count);
}

void TestCliRestore::refused_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"missing", "foreign", "cut", "newer", "current is damaged"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestCliRestore::refused()
{
    QFETCH(QString, state);
    if (state == u"missing"_s) {
        m_backup += u"x"_s;
    } else if (state == u"foreign"_s) {
        QVERIFY(writeBytes(m_backup, "PK, a sheet"));
    } else if (state == u"cut"_s) {
        QVERIFY(QFile::resize(m_backup, QFileInfo(m_backup).size() / 2));
    } else if (state == u"newer"_s) {
        Database database = Database::open(m_backup, Database::Access::ReadWrite);
        database.execute("PRAGMA user_version=99");
        database.close();
    } else {
        QVERIFY(QFile::resize(m_file->file(), QFileInfo(m_file->file()).size() / 2));
    }
    const auto before = contentsOf(m_file->folder());
    const Run run = soctvRun({u"restore"_s, m_backup, m_file->file()});
    QCOMPARE(run.code, 1);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(contentsOf(m_file->folder()), before);
}

void TestCliRestore::locked()
{
    m_file->reopen();
    const auto before = bytesOf(m_file->file());
    const Run run = soctvRun({u"restore"_s, m_backup, m_file->file()});
    QCOMPARE(run.code, 1);
    QCOMPARE(bytesOf(m_file->file()), before);
    m_file->close();
    QCOMPARE(soctvRun({u"restore"_s, m_backup, m_file->file()}).code, 0); // the control
}

void TestCliRestore::readOnlyFolder()
{
    const auto before = contentsOf(m_file->folder());
    const QStringList nobody{asNobody(0), asNobody(1), asNobody(2), asNobody(3)};
    QVERIFY(QFile::setPermissions(m_file->folder(),
        QFile::Permissions(0x5555) | QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(m_backup, QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(soctvRun({u"restore"_s, m_backup, m_file->path(u"mới.soctv"_s)}, nobody).code, 1);
    QCOMPARE(soctvRun({u"restore"_s, m_backup, m_file->file()}, nobody).code, 1);
    QCOMPARE(contentsOf(m_file->folder()), before);
}

void TestCliRestore::fullDisk()
{
    SmallDisk disk(64);
    QVERIFY(disk.isMounted());
    for (const QString &verb : {u"restore"_s, u"backup"_s}) {
        const QString from = verb == u"backup"_s ? m_file->file() : m_backup;
        const Run run = soctvRun({verb, from, disk.path(u"chép.soctv"_s)});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"đã hết chỗ"_s), qPrintable(run.err));
        QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
}

void TestCliRestore::wrongCalls()
{
    QCOMPARE(soctvRun({u"restore"_s, m_backup}).code, 2);
    QCOMPARE(soctvRun({u"restore"_s, m_backup, m_file->file(), u"--fast"_s}).code, 2);
    QCOMPARE(soctvRun({u"restore"_s, m_file->file(), m_file->file()}).code, 1);
}

QTEST_GUILESS_MAIN(TestCliRestore)
#include "tst_clirestore.moc"
