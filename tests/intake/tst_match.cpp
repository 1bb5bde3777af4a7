#include "core/intake/rowissues.h"
#include "tests/intake/returns.h"

#include <QTest>

using namespace soctv;

namespace {

const QString columns = QStringLiteral("Mục;Họ tên;Đơn vị;Chức vụ;Điện thoại;Email;Link Facebook");

QStringList withColumns(const QString &rows)
{
    return QStringList{columns} + rows.split(QLatin1Char('|'));
}

} // namespace

// What becomes of one row, given what the roster holds.
class TestMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcome_data();
    void outcome();
    void withinOneFile_data();
    void withinOneFile();
    void betweenFiles();
    void binIsNobody();
    void ambiguousUnit();
    void longNote();
    void changedPlaces();
    void manyShareANumber();
    void titleBlockNamesTheUnit();
    void beforeAndAfter();
    void personOfAFurtherRow();
    void twoRowsOfOneTelephone();
};

void TestMatch::outcome_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("returned");
    QTest::addColumn<QString>("expected"); // outcome, then changed fields or the code to look at
    const auto row
        = [](const char *name, const char *known, const char *returned, const char *expected) {
              QTest::newRow(name) << QString::fromUtf8(known) << QString::fromUtf8(returned)
                                  << QString::fromUtf8(expected);
          };
    const auto an = "1;Nguyễn Văn An;Trạm A;Chủ tịch;0912345678;an@mau.example;fb.com/van.an.01";
    row("nobody yet", "", an, "new");
    row("the same", an, an, "same");
    row("other writing", an,
        "1;NGUYỄN VĂN  AN;trạm a;chủ tịch;+84 912.345.678;AN@mau.example;"
        "https://www.facebook.com/vanan01?mibextid=x",
        "same");
    row("tone in the other place", "1;Bùi Văn Hoà;Trạm A;Uỷ viên;0912345678;;",
        "1;Bùi Văn Hòa;Trạm A;Ủy viên;0912345678;;", "same");
    row("empty cells say nothing", an, "1;Nguyễn Văn An;;;0912345678;;", "same");
    row("new position", an, "1;Nguyễn Văn An;Trạm A;Phó Chủ tịch;0912345678;;", "updated position");
    row("new phone, same e-mail", an, "1;Nguyễn Văn An;Trạm A;;0987654321;an@mau.example;",
        "updated phone");
    row("moved, same account", an, "1;Nguyễn Văn An;Trạm B;;;;fb.com/van.an.01", "updated unit");
    row("more by name and unit", "1;Nguyễn Văn An;Trạm A;;;;",
        "1;Nguyễn Văn An;Trạm A;;0912345678;;", "updated phone");
    row("mends a lost 0", "1;Nguyễn Văn An;Trạm A;;912345678;;",
        "1;Nguyễn Văn An;Trạm A;;0912345678;;", "updated phone");
    row("never loses the 0", an, "1;Nguyễn Văn An;Trạm A;;912345678;;", "same");
    row("another name on the phone", an, "1;Nguyễn Văn Anh;Trạm A;;0912345678;;",
        "check other_name");
    row("marks make another name", an, "1;Nguyễn Vân An;Trạm A;;0912345678;;", "check other_name");
    row("another name on the account", an, "1;Lê Thị Bé;Trạm B;;;;fb.com/VanAn01",
        "check other_name");
    row("namesake with another phone", an, "1;Nguyễn Văn An;Trạm A;;0987654321;;",
        "check person_unsure");
    row("namesake in another unit", an, "1;Nguyễn Văn An;Trạm B;;0987654321;;", "new");
    row("only a name", an, "1;Nguyễn Văn An;;;;;", "new");
    row("only a name, known so", "1;Nguyễn Văn An;;;;;", "1;Nguyễn Văn An;;;;;", "same");
    row("only a name, more to it", "1;Nguyễn Văn An;;;;;", "1;Nguyễn Văn An;;Chủ tịch;;;",
        "check person_unsure");
    row("two of them", "1;Nguyễn Văn An;Trạm A;;0912345678;;|1;Nguyễn Văn An;Trạm A;;0912345678;;",
        "1;Nguyễn Văn An;Trạm A;Chủ tịch;0912345678;;", "check person_several");
    row("two of them, one said so",
        "1;Nguyễn Văn An;Trạm A;;0912345678;;|1;Nguyễn Văn An;Trạm A;Chủ tịch;0912345678;;",
        "1;Nguyễn Văn An;Trạm A;Chủ tịch;0912345678;;", "same");
    row("two of them, told by unit",
        "1;Nguyễn Văn An;Trạm A;;0912345678;;|1;Nguyễn Văn An;Trạm B;;0912345678;;",
        "1;Nguyễn Văn An;Trạm B;Chủ tịch;0912345678;;", "updated position");
    row("a number of several", "1;Lê Văn Ba;Trạm A;;0243888888;;|1;Lê Thị Tư;Trạm A;;0243888888;;",
        "1;Lê Thị Tư;Trạm A;Chủ tịch;0243888888;;", "updated position");
    row("another section", an, "2;Nguyễn Văn An;Trạm A;;0912345678;;", "new");
    row("no name", an, "1;;Trạm A;;0912345678;;", "skipped name_missing");
}

void TestMatch::outcome()
{
    QFETCH(QString, known);
    QFETCH(QString, returned);
    QFETCH(QString, expected);
    TestRoster roster;
    // Typed by hand: what an import would not let in twice may well be in the roster twice.
    for (const QString &line : known.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(QLatin1Char(';'));
        roster.add(cells[0] == QLatin1String("1") ? Role::AccountContact : Role::CoreStaff,
            {{"full_name", cells[1]}, {"unit", cells[2]}, {"position", cells[3]},
                {"phone", cells[4]}, {"email", cells[5]}, {"account_link", cells[6]}});
    }
    const ImportPlan plan = Returns(roster).add("phiếu.csv", withColumns(returned)).plan();
    QCOMPARE(plan.rows.size(), 1);
    const PlannedRow &row = plan.rows.first();
    const QStringList words = expected.split(QLatin1Char(' '));
    QCOMPARE(QString(outcomeKey(row.outcome)), words.first());
    QStringList changes;
    for (const CellChange &change : row.changes)
        changes.append(listFields[std::size_t(change.field)].name());
    if (row.outcome == Outcome::Check || row.outcome == Outcome::Skipped)
        QVERIFY2(
            codesOf(row.issues).contains(words.last()), qPrintable(codesOf(row.issues).join(u' ')));
    else
        QCOMPARE(changes, words.mid(1));
    for (const Issue &issue : row.issues)
        QVERIFY(rowIssueText(issue) != issue.code);
}

void TestMatch::withinOneFile_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *rows, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(rows) << QString::fromUtf8(expected);
    };
    row("two namesakes", "1;Lê Hương;Trạm A;;0912345678;;|1;Lê Hương;Trạm A;;0987654321;;",
        "new new");
    row("one telephone", "1;Lê Hương;Trạm A;;0912345678;;|1;Lê Lan;Trạm A;;0912345678;;",
        "new check");
    row("the office's telephone", "1;Lê Hương;Trạm A;;02438221144;;|1;Lê Lan;Trạm A;;02438221144;;",
        "new new");
    row("twice the same", "1;Lê Hương;Trạm A;;0912345678;;|1;Lê Hương;Trạm A;;0912345678;;",
        "new same");
    row("twice, nothing to tell by", "1;Lê Hương;Trạm A;;;;|1;Lê Hương;Trạm A;;;;", "new check");
    row("twice, other cells",
        "1;Lê Hương;Trạm A;;0912345678;;|1;Lê Hương;Trạm A;Chủ tịch;0912345678;;", "new check");
    row("two units", "1;Lê Hương;Trạm A;;0912345678;;|1;Lê Hương;Trạm B;;0912345678;;", "new new");
    row("both sections", "1;Lê Hương;Trạm A;;0912345678;;|2;Lê Hương;Trạm A;;;;", "new new");
}

void TestMatch::withinOneFile()
{
    QFETCH(QString, rows);
    QFETCH(QString, expected);
    TestRoster roster;
    const Returns returned = Returns(roster).add("phiếu.csv", withColumns(rows));
    QCOMPARE(outcomes(returned.import()).join(u' '), expected);
    const auto edits = roster->editNumber();
    const QString again = expected.replace(QLatin1String("new"), QLatin1String("same"));
    QCOMPARE(outcomes(returned.import()).join(u' '), again);
    QCOMPARE(roster->editNumber(), edits);
}

void TestMatch::betweenFiles()
{
    TestRoster roster;
    const QStringList other = withColumns(QStringLiteral("1;Lê Lan;Trạm B;;0912345678;;"));
    const QStringList first = withColumns(QStringLiteral("1;Lê Hương;Trạm A;;0912345678;;"));
    const ImportPlan together = Returns(roster).add("a.csv", first).add("b.csv", other).plan();
    QCOMPARE(outcomes(together), QStringList({"new", "check"}));
    Returns(roster).add("a.csv", first).import();
    QCOMPARE(outcomes(Returns(roster).add("b.csv", other).plan()), QStringList({"check"}));
}

void TestMatch::binIsNobody()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::AccountContact,
        {{"full_name", "Lê Hương"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    const QStringList lines = withColumns(QStringLiteral("1;Lê Hương;Trạm A;;0912345678;;"));
    QCOMPARE(outcomes(Returns(roster).add("a.csv", lines).plan()), QStringList({"same"}));
    const auto deleted
        = roster->edit(Step{Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); });
    QVERIFY(deleted.ok());
    QCOMPARE(outcomes(Returns(roster).add("a.csv", lines).plan()), QStringList({"new"}));
}

void TestMatch::ambiguousUnit()
{
    TestRoster roster;
    const auto added = roster->edit(Step{Action::AddUnit}, [](Edit &edit) {
        addUnit(edit, QStringLiteral("Trạm Y tế"));
        addUnit(edit, QStringLiteral("Trạm y tế"));
    });
    QVERIFY(added.ok());
    const ImportPlan plan
        = Returns(roster).add("a.csv", withColumns("1;Lê Hương;Trạm Y tế;;0912345678;;")).plan();
    QCOMPARE(outcomes(plan), QStringList({"check"}));
    QCOMPARE(codesOf(plan.rows.first().issues), QStringList({"unit_ambiguous"}));
}

void TestMatch::longNote()
{
    TestRoster roster;
    const ImportPlan plan
        = Returns(roster)
              .add(
                  "a.csv", {"Họ tên;Ghi chú;SĐT", "Lê Hương;" + QString(201, u'a') + ";0912345678"})
              .plan();
    QCOMPARE(outcomes(plan), QStringList({"check"}));
    QCOMPARE(codesOf(plan.rows.first().issues), QStringList({"note_too_long"}));
}

// The row that is certain keeps its place although one before it is nearly like it.
void TestMatch::changedPlaces()
{
    TestRoster roster;
    roster.add(Role::AccountContact,
        {{"full_name", "Lê Hương"}, {"unit", "Trạm A"}, {"phone", "0912345678"}});
    const ImportPlan plan = Returns(roster)
                                .add("a.csv",
                                    withColumns("1;Lê Hương;Trạm A;Chủ tịch;;;|"
                                                "1;Lê Hương;Trạm A;Phó Chủ tịch;0912345678;;"))
                                .plan();
    QCOMPARE(outcomes(plan), QStringList({"check", "updated"}));
}

void TestMatch::manyShareANumber()
{
    TestRoster roster;
    QString rows;
    for (int i = 0; i < 5000; ++i)
        rows += QStringLiteral("|1;Lê Thị %1;Trạm A;;0243888888;khong@co.example;").arg(i);
    const Returns returned = Returns(roster).add("a.csv", withColumns(rows.mid(1)));
    QCOMPARE(returned.import().count(Outcome::New), 5000);
    QCOMPARE(returned.plan().count(Outcome::Same), 5000);
}

// "ĐƠN VỊ: …" above the table counts where the row itself says none.
void TestMatch::titleBlockNamesTheUnit()
{
    TestRoster roster;
    Returns returned(roster);
    returned.add("a.csv", withColumns("1;Lê Hương;;;0912345678;;|1;Lê Lan;Trạm B;;0912345679;;"));
    FoundTable table;
    table.firstRow = 1;
    table.lastRow = 2;
    table.unit = QStringLiteral("Trạm A");
    returned.file().form.tables.append(table);
    returned.import();
    QCOMPARE(listRows(roster).at(0).texts[field("unit")], QStringLiteral("Trạm A"));
    QCOMPARE(listRows(roster).at(1).texts[field("unit")], QStringLiteral("Trạm B"));
}

void TestMatch::beforeAndAfter()
{
    TestRoster roster;
    const qint64 post = roster.add(Role::AccountContact,
        {{"full_name", "Lê Hương"}, {"unit", "Trạm A"}, {"position", "Đoàn viên"},
            {"phone", "0912345678"}});
    const ImportPlan plan
        = Returns(roster)
              .add("a.csv", withColumns("1;Lê Hương;Trạm A;Chủ tịch;0912345678;huong@a.example;"))
              .plan();
    const PlannedRow &row = plan.rows.first();
    QCOMPARE(row.post, post);
    QCOMPARE(row.changes.size(), 2);
    QCOMPARE(row.changes[0].field, field("position"));
    QCOMPARE(row.changes[0].before, QStringLiteral("Đoàn viên"));
    QCOMPARE(row.texts[field("position")], QStringLiteral("Chủ tịch"));
    QCOMPARE(row.changes[1].field, field("email"));
    QCOMPARE(row.changes[1].before, QString());
    QCOMPARE(row.sheet, QStringLiteral("Mẫu 1"));
    QCOMPARE(row.row, 2); // the titles are row 1
}

// A further row changes the telephone of the person everywhere: that is said too.
void TestMatch::personOfAFurtherRow()
{
    TestRoster roster;
    roster.add(Role::AccountContact,
        {{"full_name", "Lê Hương"}, {"unit", "Trạm A"}, {"phone", "0912345678"},
            {"email", "huong@a.example"}});
    Returns returned(roster);
    returned.add("a.csv", withColumns("2;Lê Hương;Trạm A;;0987654321;huong@a.example;"));
    const PlannedRow row = returned.plan().rows.first();
    QCOMPARE(row.outcome, Outcome::New);
    QCOMPARE(row.personName, QStringLiteral("Lê Hương"));
    QCOMPARE(row.changes.size(), 1);
    QCOMPARE(row.changes.first().field, field("phone"));
    QCOMPARE(row.changes.first().before, QStringLiteral("0912345678"));
    returned.import();
    for (const ListRow &one : listRows(roster))
        QCOMPARE(one.texts[field("phone")], QStringLiteral("0987654321"));
}

// The account that a further row names is the person's, in whatever writing.
void TestMatch::twoRowsOfOneTelephone()
{
    TestRoster roster;
    Returns(roster)
        .add("a.csv",
            withColumns("1;Lê Hương;Trạm A;;0912345678;;|2;Lê Hương;Trạm A;;0912345678;;fb.com/le."
                        "huong.9|2;Lê Hương;Trạm B;;0912345678;;https://facebook.com/lehuong9"))
        .import();
    const QList<ListRow> rows = listRows(roster);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].account, 0);
    QVERIFY(rows[1].account != 0);
    QCOMPARE(rows[2].account, rows[1].account);
}

QTEST_GUILESS_MAIN(TestMatch)
#include "tst_match.moc"
