// A power cut at any time must not leave a half file under a name that counts. The power suite of
// soctv_torture cuts what SQLite writes; what is put in place by renaming is judged here, by the
// order of the calls of the real program under strace.

#include "core/base/file.h"
#include "core/roster/rescue.h"
#include "tests/app/filetrace.h"
#include "tests/app/program.h"
#include "tests/support/testroster.h"
#include "ui/settings.h"
#include "ui/window/kepttyping.h"

#include <QCoreApplication>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSyncOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void verbs_data();
    void verbs();
    void parts_data();
    void parts();
    void seesWhatIsMissing_data();
    void seesWhatIsMissing();
    void seesACarelessProgram();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TestRoster> m_file;
    QString m_backup;

    QString filled(QString text) const
    {
        return text.replace(u"FOLDER"_s, m_file->folder()).replace(u"BACKUP"_s, m_backup);
    }
    QByteArray logOf(const QStringList &command);
    SyncOrder orderOf(const QByteArray &log) const { return {FileTrace(log), m_file->folder()}; }
    void expectInOrder(const QByteArray &log, const QString &placed, bool mayBeOld = false) const;
};

namespace {

// What no verb of the command line does, done by this program itself: see main().
int work(const QString &part, const QString &folder)
{
    const QString path = folder + u"/thử.soctv"_s;
    if (part == u"typing") {
        KeptTyping typing;
        typing.text = u"đang gõ"_s;
        const QString other = folder + u"/mới.soctv"_s; // has no backup folder yet
        return writeKeptTyping(other, typing) ? 0 : 1;
    }
    if (part == u"settings") {
        Settings(folder + u"/soctv.ini"_s).setTextSize(120);
        return 0;
    }
    if (part == u"careless") {
        QFile file(folder + u"/.mới.tmp"_s);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1
                && file.rename(folder + u"/danh sách.csv"_s)
            ? 0
            : 1;
    }
    Progress progress;
    auto rescue = prepareRescue(path, progress);
    if (!rescue || !rescue->backup)
        return 1;
    RescuedFile &file = part == u"rescued-rows" ? rescue->rows.file : rescue->backup->file;
    return useRescued(*rescue, file) ? 0 : 1;
}

} // namespace

void TestSyncOrder::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    m_file = std::make_unique<TestRoster>();
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Nguyễn Văn An"_s}});
    m_backup = (*m_file)->backUp(u"manual"_s)->path;
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Lê Văn Cường"_s}});
    m_file->add(Role::CoreStaff, {{u"full_name"_s, u"Trần Thị Dung"_s}});
    QVERIFY((*m_file)->undo());
    m_file->close();
    QVERIFY(QFile::copy(m_file->file(), m_file->path(u"khác.soctv"_s)));
}

QByteArray TestSyncOrder::logOf(const QStringList &command)
{
    const QString log = m_home->filePath(u"trace"_s);
    QProcess process;
    process.start(u"strace"_s,
        QStringList{u"-f"_s, u"-y"_s, u"-qq"_s, u"--seccomp-bpf"_s, u"-e"_s, FileTrace::calls(),
            u"-e"_s, u"signal=none"_s, u"-o"_s, log}
            + command);
    const bool ended = process.waitForFinished(120'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning("%s", process.readAllStandardError().constData());
        return {};
    }
    return bytesOf(log);
}

// \a mayBeOld: a power cut may bring back the file before, but it is whole.
void TestSyncOrder::expectInOrder(const QByteArray &log, const QString &placed, bool mayBeOld) const
{
    QVERIFY(!log.isEmpty());
    const SyncOrder order = orderOf(log);
    QStringList complaints = order.complaints();
    if (mayBeOld)
        complaints.removeIf([](const QString &one) { return one.endsWith(SyncOrder::onlyOld); });
    QCOMPARE(complaints.join(u'\n'), QString());
    if (!placed.isEmpty())
        QVERIFY2(order.placed().contains(placed), qPrintable(order.placed().join(u", "_s)));
}

void TestSyncOrder::verbs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("placed");
    const QString roster = u"FOLDER/thử.soctv"_s;
    const QString list = QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.csv");
    QTest::newRow("new") << QStringList{u"new"_s, u"FOLDER/mới.soctv"_s, u"--office"_s, u"X"_s}
                         << QString();
    QTest::newRow("sample") << QStringList{u"sample"_s, u"FOLDER/mẫu.soctv"_s, u"--rows"_s, u"30"_s}
                            << QString();
    QTest::newRow("import") << QStringList{u"import"_s, roster, list} << u"thử.000003.soctv"_s;
    QTest::newRow("undo") << QStringList{u"undo"_s, roster} << u"manifest.json"_s;
    QTest::newRow("first backup") // its folder is made
        << QStringList{u"redo"_s, u"FOLDER/khác.soctv"_s} << u"manifest.json"_s;
    QTest::newRow("redo") << QStringList{u"redo"_s, roster} << u"thử.000003.soctv"_s;
    QTest::newRow("backup") << QStringList{u"backup"_s, roster, u"FOLDER/bản sao.soctv"_s}
                            << u"bản sao.soctv"_s;
    QTest::newRow("restore") << QStringList{u"restore"_s, u"BACKUP"_s, roster} << u"thử.soctv"_s;
    QTest::newRow("restore a missing one")
        << QStringList{u"restore"_s, u"BACKUP"_s, u"FOLDER/mới.soctv"_s} << u"mới.soctv"_s;
    for (const QString &kind : {u"pdf"_s, u"xlsx"_s, u"ods"_s, u"docx"_s, u"csv"_s}) {
        QTest::newRow(qPrintable(kind)) << QStringList{u"export"_s, roster, u"--sheet"_s,
            u"mau-01"_s, u"--to"_s, u"FOLDER/danh sách."_s + kind}
                                        << u"danh sách."_s + kind;
    }
}

void TestSyncOrder::verbs()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, placed);
    for (QString &argument : arguments)
        argument = filled(argument);
    expectInOrder(logOf(QStringList{QStringLiteral(SOCTV_PROGRAM)} + arguments), placed);
}

void TestSyncOrder::parts_data()
{
    QTest::addColumn<QString>("placed");
    QTest::newRow("typing") << u"typing.json"_s;
    QTest::newRow("settings") << u"soctv.ini"_s;
    QTest::newRow("rescued-rows") << u"thử.soctv"_s;
    QTest::newRow("rescued-backup") << u"thử.soctv"_s;
}

void TestSyncOrder::parts()
{
    QFETCH(QString, placed);
    expectInOrder(logOf({QCoreApplication::applicationFilePath(), u"--work"_s,
                      QString::fromLatin1(QTest::currentDataTag()), m_file->folder()}),
        placed, placed == u"soctv.ini"_s);
    for (const QString &file : contentsOf(m_file->folder()).keys())
        QVERIFY2(!QFileInfo(file).fileName().startsWith(u".soctv-"_s), qPrintable(file));
}

// The controls: a trace in which the disk was not waited for, and a program that does not wait.
void TestSyncOrder::seesWhatIsMissing_data()
{
    QTest::addColumn<bool>("folders");
    QTest::newRow("files") << false;
    QTest::newRow("folders") << true;
}

void TestSyncOrder::seesWhatIsMissing()
{
    QFETCH(bool, folders);
    const QByteArray log
        = logOf({QStringLiteral(SOCTV_PROGRAM), u"restore"_s, m_backup, m_file->file()});
    QCOMPARE(orderOf(log).complaints(), QStringList());
    QByteArray without;
    for (const QByteArray &line : log.split('\n')) {
        const bool isFolder = line.contains("o l\\306\\260u>)") // the backup folder
            || line.contains((m_file->folder() + u">)"_s).toLatin1());
        if (!line.contains("sync(") || isFolder != folders)
            without += line + '\n';
    }
    QVERIFY(without.size() < log.size());
    const QString complaints = orderOf(without).complaints().join(u'\n');
    QVERIFY2(complaints.contains(m_file->file()
                 + (folders ? SyncOrder::onlyOld : u": got its name before it was synced"_s)),
        qPrintable(complaints));
}

void TestSyncOrder::seesACarelessProgram()
{
    const QByteArray log = logOf(
        {QCoreApplication::applicationFilePath(), u"--work"_s, u"careless"_s, m_file->folder()});
    QVERIFY(!log.isEmpty());
    const QString complaints = orderOf(log).complaints().join(u'\n');
    QVERIFY2(complaints.contains(u"danh sách.csv: got its name before"_s), qPrintable(complaints));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2), arguments.value(3));
    TestSyncOrder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_syncorder.moc"
