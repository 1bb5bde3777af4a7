#include "core/intake/layouts.h"
#include "core/roster/history.h"
#include "tests/intake/returns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soctv;

namespace {

const QString hospital = QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.csv");

QJsonArray truthRows()
{
    QFile file(QStringLiteral(SOCTV_TEST_DATA "/returns/04-benh-vien.json"));
    return file.open(QIODevice::ReadOnly)
        ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("rows")).toArray()
        : QJsonArray();
}

QJsonArray asTruth(const QList<ListRow> &rows)
{
    QJsonArray array;
    for (const ListRow &row : rows) {
        QJsonObject object{{QStringLiteral("section"), row.role == Role::AccountContact ? 1 : 2}};
        for (int i = 0; i <= field("account_link"); ++i)
            object.insert(listFields[std::size_t(i)].name(), row.texts[std::size_t(i)]);
        array.append(object);
    }
    return array;
}

// Every value of the tables that undo covers.
QByteArray contents(Roster &roster)
{
    QByteArray text;
    for (const char *table :
        {"unit", "unit_name", "unit_parent", "person", "post", "account", "source", "layout"}) {
        Statement statement(roster.database(), QByteArray("SELECT * FROM ") + table);
        while (statement.step()) {
            text += table;
            for (int i = 0; i < statement.columnCount(); ++i)
                text += '|' + statement.text(i).toUtf8() + statement.blob(i).toHex();
            text += '\n';
        }
    }
    return text;
}

} // namespace

class TestImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asTheTruthSays();
    void controlTruthIsLookedAt();
    void secondTimeChangesNothing();
    void oneUndoStep();
    void sourceIsKept();
    void unknownUnitsComeInOnce();
    void emptyCellsNeverErase();
    void personOfAnotherSection();
    void bothSectionsOfOneFile();
    void movedAccount();
    void stalePlanIsRefused();
    void unreadableFileAmongOthers();
    void cancelledHalfWay();
    void layoutsAreRemembered();
    void backupComesFirst();
};

void TestImporter::asTheTruthSays()
{
    TestRoster roster;
    const ImportPlan plan = Returns(roster).addPath(hospital).import();
    QCOMPARE(plan.count(Outcome::New), 9);
    QCOMPARE(truthRows().size(), 9);
    QCOMPARE(asTruth(listRows(roster)), truthRows());
}

void TestImporter::controlTruthIsLookedAt()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    QList<ListRow> rows = listRows(roster);
    rows[4].texts[field("full_name")] = QStringLiteral("Bùi Văn Hòa"); // the file has Hoà
    QVERIFY(asTruth(rows) != truthRows());
}

void TestImporter::secondTimeChangesNothing()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    const QByteArray before = contents(roster.roster());
    const qint64 steps = historyCount(roster->database());
    const ImportPlan plan = Returns(roster).addPath(hospital).import();
    QCOMPARE(plan.count(Outcome::Same), 9);
    QCOMPARE(historyCount(roster->database()), steps);
    QCOMPARE(contents(roster.roster()), before);
}

void TestImporter::oneUndoStep()
{
    TestRoster roster;
    const QByteArray before = contents(roster.roster());
    Returns(roster)
        .addPath(hospital)
        .add(QStringLiteral("a.csv"), {"Họ tên;Đơn vị", "Lê Hương;Trạm A"})
        .import();
    const QByteArray after = contents(roster.roster());
    QCOMPARE(roster->undoStep()->action, Action::ImportRows);
    QCOMPARE(roster->undoStep()->rows, 10);
    QVERIFY(roster->undo().ok());
    QCOMPARE(contents(roster.roster()), before);
    QVERIFY(roster->redo().ok());
    QCOMPARE(contents(roster.roster()), after);
}

void TestImporter::sourceIsKept()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    const qint64 post = listRows(roster).at(2).post;
    QList<Source> sources = sourcesOf(roster->database(), post);
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.first().file, QStringLiteral("04-benh-vien.csv"));
    QCOMPARE(sources.first().sheet, QStringLiteral("Mẫu 1"));
    QCOMPARE(sources.first().row, 4); // the titles are row 1
    QCOMPARE(sources.first().day, QDate::currentDate());
    Returns(roster)
        .add(
            QStringLiteral("quý 4.csv"), {"Họ tên;SĐT;Chức vụ", "Hồ Quốc Lan;0952013315;Đoàn viên"})
        .import();
    sources = sourcesOf(roster->database(), post);
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.first().file, QStringLiteral("quý 4.csv"));
}

void TestImporter::unknownUnitsComeInOnce()
{
    TestRoster roster;
    const qsizetype before = roster->unitNames().all().size();
    Returns(roster).addPath(hospital).import();
    QCOMPARE(roster->unitNames().all().size(), before + 1);
    for (const ListRow &row : listRows(roster))
        QVERIFY(row.unit != 0);
    // The next file moves two people to a unit that is new too.
    Returns(roster)
        .add(QStringLiteral("a.csv"),
            {"Họ tên;Đơn vị;SĐT", "Hồ Quốc Lan;Trạm A;0952013315", "Bùi Văn Hoà;Trạm A;0979460014"})
        .import();
    QCOMPARE(roster->unitNames().all().size(), before + 2);
    QCOMPARE(listRows(roster).at(2).texts[field("unit")], QStringLiteral("Trạm A"));
}

void TestImporter::emptyCellsNeverErase()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    const ImportPlan plan
        = Returns(roster)
              .add(QStringLiteral("a.csv"),
                  {"Họ tên;Đơn vị;Chức vụ;SĐT;Email", "Hồ Quốc Lan;;Đoàn viên;0952013315;"})
              .import();
    QCOMPARE(plan.count(Outcome::Updated), 1);
    ListRow row = listRows(roster).at(2);
    QCOMPARE(row.texts[field("position")], QStringLiteral("Đoàn viên"));
    row.texts[field("position")] = QStringLiteral("Chủ tịch CĐCS");
    QCOMPARE(asTruth({row}).first(), truthRows().at(2));
}

void TestImporter::personOfAnotherSection()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    const qint64 persons = roster->database().number("SELECT count(*) FROM person");
    const qint64 accounts = roster->database().number("SELECT count(*) FROM account");
    Returns returned(roster);
    returned.add(QStringLiteral("a.csv"),
        {"Mục;Họ tên;Đơn vị;SĐT;Email;Tên Facebook;Link Facebook",
            "2;Hồ Quốc Lan;Bệnh viện Đa khoa Mẫu;0952013315;lan.moi@congdoan.example;Hồ Quốc Lan;"
            "fb.com/ho.quoc.lan.11"});
    QCOMPARE(outcomes(returned.import()), QStringList({"new"}));
    const QList<ListRow> rows = listRows(roster);
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.last().role, Role::CoreStaff);
    QCOMPARE(rows.last().person, rows.at(2).person);
    QCOMPARE(rows.last().account, rows.at(2).account);
    // What is the person's is the same in both rows.
    QCOMPARE(rows.at(2).texts[field("email")], QStringLiteral("lan.moi@congdoan.example"));
    QCOMPARE(roster->database().number("SELECT count(*) FROM person"), persons);
    QCOMPARE(roster->database().number("SELECT count(*) FROM account"), accounts);
    QCOMPARE(outcomes(returned.import()), QStringList({"same"}));
}

void TestImporter::bothSectionsOfOneFile()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add(QStringLiteral("a.csv"),
        {"Mục;Họ tên;Đơn vị;SĐT;Tên Facebook", "1;Lê Hương;Trạm A;0912345678;Hương Lê",
            "2;Lê Hương;Trạm A;0912345678;Hương Lê", "2;Lê Lan;Trạm A;0912345679;"});
    QCOMPARE(outcomes(returned.import()), QStringList({"new", "new", "new"}));
    QCOMPARE(roster->database().number("SELECT count(*) FROM person"), 2);
    QCOMPARE(roster->database().number("SELECT count(*) FROM account"), 1);
    QCOMPARE(roster->database().number("SELECT count(*) FROM post WHERE account IS NOT NULL"), 2);
    QCOMPARE(roster->unitNames().find(QStringLiteral("Trạm A")).size(), 1);
    QCOMPARE(outcomes(returned.import()), QStringList({"same", "same", "same"}));
}

void TestImporter::movedAccount()
{
    TestRoster roster;
    Returns(roster).addPath(hospital).import();
    Returns(roster)
        .add(QStringLiteral("a.csv"),
            {"Họ tên;SĐT;Link Facebook",
                "Hồ Quốc Lan;0952013315;https://www.facebook.com/lan.moi.9"})
        .import();
    QCOMPARE(listRows(roster).at(2).texts[field("account_link")],
        QStringLiteral("https://www.facebook.com/lan.moi.9"));
}

void TestImporter::stalePlanIsRefused()
{
    TestRoster roster;
    const ImportPlan plan = Returns(roster).addPath(hospital).plan();
    roster.add(Role::AccountContact, {{"full_name", "Lê Hương"}});
    Progress progress;
    const Done written = importRows(roster.roster(), plan, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Conflict);
    QCOMPARE(listRows(roster).size(), 1);
}

// With one file that could not be read the others come in.
void TestImporter::unreadableFileAmongOthers()
{
    TestRoster roster;
    Returns returned(roster);
    returned.addPath(hospital).add(QStringLiteral("hỏng.xlsx"), {QString()});
    returned.file(1).error = QStringLiteral("“hỏng.xlsx” is damaged.");
    returned.file(1).workbook.reset();
    QCOMPARE(returned.import().written(), 9);
}

// Whoever cancels has the roster as it was.
void TestImporter::cancelledHalfWay()
{
    TestRoster roster;
    QStringList lines{QStringLiteral("Họ tên;Đơn vị")};
    for (int i = 0; i < 2000; ++i)
        lines.append(QStringLiteral("Lê Văn %1;Trạm A").arg(i));
    const ImportPlan plan = Returns(roster).add(QStringLiteral("a.csv"), lines).plan();
    const QByteArray before = contents(roster.roster());
    QList<qint64> seen;
    Progress *running = nullptr;
    Progress progress([&](qint64 done, qint64 total) {
        QCOMPARE(total, 2000);
        seen.append(done);
        if (done > 1000)
            running->cancel();
    });
    running = &progress;
    const Done written = importRows(roster.roster(), plan, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(seen.size() > 3);
    QCOMPARE(contents(roster.roster()), before);
    QVERIFY(!roster->undoStep());
    Progress again;
    QVERIFY(importRows(roster.roster(), plan, again).ok());
    QCOMPARE(listRows(roster).size(), 2000);
}

void TestImporter::layoutsAreRemembered()
{
    TestRoster roster;
    Returns returned(roster);
    returned.addPath(hospital);
    Layout layout;
    layout.signature = QStringLiteral("ho ten don vi");
    layout.firstRow = 3;
    layout.headerRow = 2;
    layout.headerRows = 1;
    layout.fieldOfColumn = {-1, field("full_name"), field("unit")};
    layout.section = 2;
    returned.file().layout = layout;
    returned.import();
    QCOMPARE(savedLayouts(roster->database()), QList<Layout>{layout});
    // One undo step holds the rows and the layout.
    QVERIFY(roster->undo().ok());
    QVERIFY(savedLayouts(roster->database()).isEmpty());
    QVERIFY(listRows(roster).isEmpty());
    QVERIFY(roster->redo().ok());
    QCOMPARE(savedLayouts(roster->database()), QList<Layout>{layout});
    // The same titles again: the newer area counts, and there is one.
    layout.section = 1;
    Returns next(roster);
    next.add(QStringLiteral("a.csv"), {"Họ tên;Đơn vị", "Lê Hương;Trạm A"});
    next.file().layout = layout;
    next.import();
    QCOMPARE(savedLayouts(roster->database()), QList<Layout>{layout});
    QVERIFY(roster->undo().ok());
    QCOMPARE(savedLayouts(roster->database()).first().section, 2);
}

void TestImporter::backupComesFirst()
{
    TestRoster roster;
    const QString folder = backupFolder(roster->path());
    const qsizetype before = backupsIn(folder).size();
    Returns(roster).addPath(hospital).import();
    const QList<BackupInfo> backups = backupsIn(folder);
    QCOMPARE(backups.size(), before + 1);
    Database copy = Database::open(backups.first().path, Database::Access::ReadOnly);
    QCOMPARE(copy.number("SELECT count(*) FROM post"), 0);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
