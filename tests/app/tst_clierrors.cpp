// Bad input: the sentence in Vietnamese, exit 1, nothing changed.

#include "core/roster/roster.h"
#include "tests/app/program.h"
#include "tests/support/smalldisk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTest>

using namespace soctv;

namespace {

const QString sheet = QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.csv");

// One call for each verb that opens a roster.
QList<QStringList> callsOn(const QString &roster, const QString &folder)
{
    return {{"list", roster}, {"list", roster, "--table", "history"}, {"check", roster},
        {"check", roster, "--full"},
        {"export", roster, "--sheet", "mau-01", "--to", folder + "/ra.pdf"},
        {"backup", roster, folder + "/chép.soctv"}, {"import", roster, sheet}, {"undo", roster},
        {"redo", roster}};
}

QList<QStringList> changingCallsOn(const QString &roster)
{
    return {{"import", roster, sheet}, {"undo", roster}, {"redo", roster}};
}

QStringList asNobody()
{
    return {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
}

} // namespace

namespace {

constexpr auto damaged = "Tệp “X.soctv” bị hỏng. Không có gì bị xóa.\n";

} // namespace

class TestCliErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void controlChangeIsNoticed();
    void badFiles_data();
    void badFiles();
    void existingFileIsKept();
    void badSheets_data();
    void badSheets();
    void oneGoodSheetIsEnough();
    void wrongTargets_data();
    void wrongTargets();
    void readOnlyFile();
    void readOnlyDisk();
    void fullDisk();
    void fullOutput();
    void lockedByAnotherWindow();
    void lockedByAnotherPc();
    void lockedByOwnerFile();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void fillDisk(const SmallDisk &disk);
    // A roster with one step to undo and one to redo.
    QByteArray m_good;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliErrors::initTestCase()
{
    QTemporaryDir folder;
    const QString roster = folder.filePath(QStringLiteral("tốt.soctv"));
    const QString more = folder.filePath(QStringLiteral("thêm.csv"));
    QVERIFY(writeBytes(more, "Họ tên;SĐT\nLê Hương;0912345678\n"));
    QCOMPARE(soctvRun({"new", roster, "--office", "LĐLĐ Mẫu"}).code, 0);
    QCOMPARE(soctvRun({"import", roster, sheet}).code, 0);
    QCOMPARE(soctvRun({"import", roster, more}).code, 0);
    QCOMPARE(soctvRun({"undo", roster}).code, 0);
    m_good = bytesOf(roster);
}

void TestCliErrors::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliErrors::controlChangeIsNoticed()
{
    const QString roster = path(QStringLiteral("tốt.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const auto before = contentsOf(m_folder->path());
    QCOMPARE(soctvRun({"undo", roster}).code, 0);
    QVERIFY(contentsOf(m_folder->path()) != before);
}

void TestCliErrors::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &bytes, const char *sentence) {
        QTest::newRow(name) << bytes << QString::fromUtf8(sentence);
    };
    const auto notRoster = "“X.soctv” không phải tệp Sổ CTV. Tệp không bị thay đổi.\n";
    row("missing", "missing", "Không có tệp “X.soctv”.\n");
    row("folder", "folder", "“X.soctv” là thư mục, hãy chọn tệp .soctv.\n");
    row("empty", {}, "“X.soctv” là tệp rỗng (0 byte).\n");
    row("text", "Họ tên;Đơn vị\n", notRoster);
    row("zip", "PK\x03\x04" + QByteArray(5000, 'x'), notRoster);
    QByteArray other = m_good;
    other.replace(68, 4, QByteArray(4, '\0'));
    row("another program's database", other, notRoster);
    QByteArray newer = m_good;
    newer[63] = 2;
    row("newer", newer,
        "Tệp này tạo bằng bản mới hơn (2). Bản đang dùng (1) chỉ mở được để xem.\n");
    row("cut short", m_good.first(m_good.size() / 4096 / 2 * 4096), damaged);
    row("cut within a page", m_good.first(m_good.size() - 100), damaged);
    QByteArray broken = m_good;
    for (qsizetype page = 4096 * 4; page + 4096 < broken.size(); page += 4096 * 2)
        broken.replace(page, 4096, QByteArray(4096, '\xEE'));
    row("pages overwritten", broken, damaged);
}

void TestCliErrors::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString roster = path(QStringLiteral("X.soctv"));
    if (bytes == "folder")
        QVERIFY(QDir().mkdir(roster));
    else if (bytes != "missing")
        QVERIFY(writeBytes(roster, bytes));
    const auto before = contentsOf(m_folder->path());
    for (const QStringList &call : callsOn(roster, m_folder->path())) {
        const Run run = soctvRun(call);
        QVERIFY2(run.code == 1, qPrintable(call.join(u' ') + QString::number(run.code)));
        QCOMPARE(run.err, sentence);
        // A full check tells besides, table by table, what does not fit.
        const bool tells
            = call.contains(QStringLiteral("--full")) && sentence == QString::fromUtf8(damaged);
        QCOMPARE(run.out.isEmpty(), !tells);
        QVERIFY2(contentsOf(m_folder->path()) == before, qPrintable(call.join(u' ')));
    }
}

void TestCliErrors::existingFileIsKept()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, "của người khác"));
    for (const QStringList &call : {QStringList{"new", roster, "--office", "LĐLĐ Mẫu"},
             QStringList{"sample", roster, "--rows", "5"}}) {
        const Run run = soctvRun(call);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.err, QStringLiteral("“X.soctv” đã có sẵn. Tệp đó không bị thay đổi.\n"));
        QCOMPARE(bytesOf(roster), QByteArray("của người khác"));
    }
}

void TestCliErrors::badSheets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no table") << "Phieu_ABC.csv" << QByteArray("Công văn số 5\nKính gửi\n")
                              << QStringLiteral("Không tìm thấy bảng có cột “Họ tên” trong "
                                                "“Phieu_ABC.csv”.");
    QTest::newRow("empty") << "a.csv" << QByteArray()
                           << QStringLiteral("“a.csv” là tệp rỗng (0 byte).");
    QTest::newRow("missing") << "b.csv" << QByteArray("missing")
                             << QStringLiteral("Không có tệp “b.csv”.");
    QTest::newRow("no such kind") << "a.pdf" << QByteArray("%PDF-1.4") << QString();
    QTest::newRow("zero bytes") << "a.csv" << QByteArray("Họ tên;SĐT\nA\0B;1\n", 24) << QString();
    QTest::newRow("nobody") << "a.csv" << QByteArray("Họ tên;SĐT\n") << QString();
    QTest::newRow("no names") << "a.csv" << QByteArray("Họ tên;SĐT\n;0912345678\n") << QString();
}

void TestCliErrors::badSheets()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    if (bytes != "missing")
        QVERIFY(writeBytes(path(name), bytes));
    const auto before = contentsOf(m_folder->path());
    const Run run = soctvRun({"import", roster, path(name), "--json"});
    QCOMPARE(run.code, 1);
    QVERIFY(!run.err.isEmpty());
    QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
    const QJsonObject file = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QVERIFY(file.value(QLatin1String("error")).toString().contains(sentence));
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void TestCliErrors::oneGoodSheetIsEnough()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const Run run = soctvRun({"import", roster, path(QStringLiteral("không có.csv")), sheet});
    QCOMPARE(run.code, 0);
    QVERIFY(run.err.contains(QStringLiteral("không có.csv")));
}

void TestCliErrors::wrongTargets_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("format") << QStringList{"--sheet", "mau-01", "--to", "ra.doc"};
    QTest::newRow("no format") << QStringList{"--sheet", "mau-01", "--to", "ra"};
    QTest::newRow("sheet") << QStringList{"--sheet", "mau-99", "--to", "ra.pdf"};
    QTest::newRow("folder") << QStringList{"--sheet", "mau-01", "--to", "không có/ra.pdf"};
    QTest::newRow("the roster") << QStringList{"--sheet", "mau-01", "--to", "X.soctv"};
    QTest::newRow("unit") << QStringList{"--sheet", "mau-01", "--unit", "lạ", "--to", "ra.pdf"};
}

void TestCliErrors::wrongTargets()
{
    QFETCH(QStringList, options);
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    options.last() = path(options.last());
    const auto before = contentsOf(m_folder->path());
    const Run run = soctvRun(QStringList{"export", roster} + options);
    QCOMPARE(run.code, 1);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(contentsOf(m_folder->path()), before);
}

// A file that this user may read but not write.
void TestCliErrors::readOnlyFile()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const auto anyone = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(roster, anyone));
    QVERIFY(QFile::setPermissions(m_folder->path(),
        anyone | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther | QFile::WriteOwner));
    const auto before = contentsOf(m_folder->path());
    for (const QStringList &call : changingCallsOn(roster)) {
        const Run run = soctvRun(call, asNobody());
        QCOMPARE(run.code, 1);
        QCOMPARE(run.err, QStringLiteral("“X.soctv” chỉ đọc được, chưa ghi được thay đổi nào.\n"));
        QCOMPARE(contentsOf(m_folder->path()), before);
    }
    // Reading is not changing.
    const Run list = soctvRun({"list", roster}, asNobody());
    QVERIFY2(list.code == 0, qPrintable(list.err));
    QCOMPARE(soctvRun({"check", roster, "--full"}, asNobody()).code, 0);
    // And nobody may write into this folder.
    const Run sheetRun
        = soctvRun({"export", roster, "--sheet", "mau-01", "--to", path("ra.pdf")}, asNobody());
    QCOMPARE(sheetRun.code, 1);
    QVERIFY(!sheetRun.err.isEmpty());
    QCOMPARE(soctvRun({"backup", roster, path("chép.soctv")}, asNobody()).code, 1);
    QCOMPARE(soctvRun({"new", path("mới.soctv"), "--office", "LĐLĐ Mẫu"}, asNobody()).code, 1);
    QCOMPARE(soctvRun({"sample", path("mới.soctv"), "--rows", "5"}, asNobody()).code, 1);
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void TestCliErrors::readOnlyDisk()
{
    SmallDisk disk(4096);
    QVERIFY(disk.isMounted());
    const QString roster = disk.path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    QVERIFY(writeBytes(disk.path("ra.pdf"), "bản cũ"));
    QVERIFY(disk.makeReadOnly());
    const auto before = contentsOf(disk.path());
    for (const QStringList &call : changingCallsOn(roster)) {
        const Run run = soctvRun(call);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.err, QStringLiteral("“X.soctv” chỉ đọc được, chưa ghi được thay đổi nào.\n"));
    }
    QCOMPARE(soctvRun({"list", roster}).code, 0);
    const Run written
        = soctvRun({"export", roster, "--sheet", "mau-01", "--to", disk.path("ra.pdf")});
    QCOMPARE(written.code, 1);
    QVERIFY(!written.err.isEmpty());
    QCOMPARE(contentsOf(disk.path()), before);
}

void TestCliErrors::fillDisk(const SmallDisk &disk)
{
    QFile filler(disk.path(QStringLiteral("đầy")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(4096, 'x');
    while (filler.write(block) == block.size()) { }
}

void TestCliErrors::fullDisk()
{
    SmallDisk disk(1024);
    QVERIFY(disk.isMounted());
    const QString roster = disk.path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    for (const char *name : {"ra.pdf", "ra.xlsx", "ra.ods", "ra.docx", "ra.csv"})
        QVERIFY(writeBytes(disk.path(name), "bản cũ"));
    fillDisk(disk);
    const auto before = contentsOf(disk.path());
    QList<QStringList> calls = changingCallsOn(roster);
    for (const char *name : {"ra.pdf", "ra.xlsx", "ra.ods", "ra.docx", "ra.csv"})
        calls += {"export", roster, "--sheet", "mau-01", "--to", disk.path(name)};
    calls += {"backup", roster, disk.path("chép.soctv")};
    calls += {"new", disk.path("mới.soctv"), "--office", "LĐLĐ Mẫu"};
    calls += {"sample", disk.path("mới.soctv"), "--rows", "50"};
    for (const QStringList &call : calls) {
        const Run run = soctvRun(call);
        QVERIFY2(run.code == 1, qPrintable(call.join(u' ') + QString::number(run.code)));
        QVERIFY2(run.err.contains(QStringLiteral("đã hết chỗ")), qPrintable(run.err));
        auto after = contentsOf(disk.path());
        after.remove(disk.path(QStringLiteral("X - sao lưu"))); // an empty folder is no data
        QVERIFY2(after == before,
            qPrintable(call.join(u' ') + QLatin1Char('\n') + after.keys().join(u'\n')));
    }
    QCOMPARE(soctvRun({"list", roster}).code, 0);
}

// A list that is cut off must not look complete.
void TestCliErrors::fullOutput()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const Run run = soctvRun({"list", roster}, {"sh", "-c", "exec \"$@\" > /dev/full", "sh"});
    QCOMPARE(run.code, 1);
    QVERIFY(!run.err.isEmpty());
}

void TestCliErrors::lockedByAnotherWindow()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const auto window = Roster::open(roster, Roster::Access::Edit);
    QVERIFY(window.ok());
    const auto before = contentsOf(m_folder->path());
    for (const QStringList &call : changingCallsOn(roster)) {
        const Run run = soctvRun(call);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.startsWith(QStringLiteral("Tệp “X” đang mở trên máy %1 (từ ")
                                        .arg(QSysInfo::machineHostName())),
            qPrintable(run.err));
        QCOMPARE(contentsOf(m_folder->path()), before);
    }
    QCOMPARE(soctvRun({"list", roster}).code, 0);
    QCOMPARE(soctvRun({"backup", roster, path("chép.soctv")}).code, 0);
}

void TestCliErrors::lockedByAnotherPc()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const auto window = Roster::open(roster, Roster::Access::Edit);
    QVERIFY(window.ok());
    const auto before = contentsOf(m_folder->path());
    const QStringList elsewhere{
        "unshare", "-u", "sh", "-c", "hostname PC-VP2 && exec \"$@\"", "sh"};
    QCOMPARE(soctvRun({"--version"}, elsewhere).code, 0); // the case can run
    for (const QStringList &call : changingCallsOn(roster)) {
        const Run run = soctvRun(call, elsewhere);
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(
            QStringLiteral("đang mở trên máy %1 (từ ").arg(QSysInfo::machineHostName())));
        QCOMPARE(contentsOf(m_folder->path()), before);
    }
}

void TestCliErrors::lockedByOwnerFile()
{
    const QString roster = path(QStringLiteral("X.soctv"));
    QVERIFY(writeBytes(roster, m_good));
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    QVERIFY(writeBytes(path(QStringLiteral(".X.soctv.owner")),
        QJsonDocument(
            QJsonObject{{"user", "lan"}, {"host", "PC-VP2"}, {"since", now}, {"heartbeat", now}})
            .toJson()));
    const auto before = contentsOf(m_folder->path());
    const Run run = soctvRun({"undo", roster});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.startsWith(QStringLiteral("Tệp “X” đang mở trên máy PC-VP2 (từ ")),
        qPrintable(run.err));
    QCOMPARE(contentsOf(m_folder->path()), before);
    QCOMPARE(soctvRun({"list", roster}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_clierrors.moc"
