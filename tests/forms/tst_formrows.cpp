#include "tests/forms/formsupport.h"

#include <QTest>

using namespace soctv;

namespace {

constexpr int name = field("full_name");
constexpr int unit = field("unit");
constexpr int position = field("position");
constexpr int email = field("email");
constexpr int account = field("account_name");
constexpr int address = field("account_link");

const QString titleRow = QStringLiteral("STT\tHọ tên\tĐơn vị\tChức vụ\tĐiện thoại\tGhi chú\n");
const QString person = QStringLiteral("1\tAn An\tTrường A\tUỷ viên\t0912345678\n");

} // namespace

/// Who of the rows below the titles is a person, and what is read of them.
class FormRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobody_data();
    void nobody();
    void somebody_data();
    void somebody();
    void signatureBlock();
    void afterTheSignature();
    void nextTableAfterTheSignature();
    void repeatedTitles();
    void exampleRows();
    void mergedDown();
    void mergedNameOfTwoAccounts();
    void ditto();
    void dotsAreBlank();
    void textsAsTyped();
    void errorCells();
    void links_data();
    void links();
    void mailTargets();
    void hidden();
};

void FormRowsTest::nobody_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *text, const char *why) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(why);
    };
    row("2", "Number");
    row("2.\t\tTrường A", "Number"); // the unit was filled in beforehand
    row("2\t\tTrường A\tChủ tịch", "Number");
    row("...", "Dots");
    row("2\t……\t…\t-", "Number");
    row("…\t…………\t.....", "Dots");
    row("1\tKhông có", "Dots");
    row("\tTổng cộng\t\t\t12", "Total");
    row("Tổng số: 12 người", "Total");
    row("\tCộng:\t3", "Total");
    row("\tTong cong", "Total");
    row("\tTỔNG CỘNG\t2 đơn vị\t5 người", "Total");
    row("\tDanh sách này có 12 người", "Total");
    row("\t\t\t\tHà Nội, ngày 05 tháng 9 năm 2025", "Signature");
    row("\tNgười lập biểu", "Signature");
    row("\t\t\t\tTM. BAN CHẤP HÀNH", "Signature");
    row("\t\t\t\tT/M BCH CÔNG ĐOÀN", "Signature");
    row("\t\t\tCHỦ TỊCH", "Signature");
    row("\t(Ký, ghi rõ họ tên)\t\t\t(Ký tên, đóng dấu)", "Signature");
    row("Nơi nhận:\t\t\tXÁC NHẬN CỦA CẤP ỦY", "Signature");
    row("\tThủ trưởng đơn vị", "Signature");
    row("Ghi chú: gửi trước ngày 10", "Guide");
    row("\t* Ghi bằng chữ in hoa", "Guide");
    row("\t(Ghi bằng chữ in hoa)", "Guide");
    row("VD\tNguyễn Văn A\tTrường A\tUỷ viên\t0912345678", "Guide");
    row("1\tVí dụ: Nguyễn Văn A\tTrường A\tUỷ viên\t0912345678", "Guide");
    row("I\tKhối trường học", "SectionTitle");
    row("Khối trường học", "SectionTitle");
    row("(1)\t(2)\t(3)\t(4)\t(5)", "Header");
    row("A\tB\t1\t2\t3", "Header");
}

void FormRowsTest::nobody()
{
    QFETCH(QString, row);
    QFETCH(QString, why);
    const Form form = formOf(titleRow + person + row);
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An An")));
    QCOMPARE(form.leftOut.size(), 1);
    QVERIFY2(leftOutOf(form)[0].startsWith(why + u' '), qPrintable(leftOutOf(form)[0]));
    QCOMPARE(form.leftOut[0].row, 2);
    QCOMPARE(form.tables[0].lastRow, 1);
}

void FormRowsTest::somebody_data()
{
    QTest::addColumn<QString>("row");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("2\tTrần Ý\tTrường A");
    row("\tTrần Ý\tTrường A");
    row("\tTrần Ý");
    row("2\tTrần Ý");
    row("2\tTổng\tTrường A");
    row("\tCộng\tTrường A");
    row("2\tTống Công Minh");
    row("\tTống Công Minh");
    row("\tTong Cong Minh\tTruong A");
    row("2\tNgười Lập Văn\tTrường A"); // numbered: no signature
    row("\tLê Văn Chủ Tịch\tTrường A\tChủ tịch");
    row("\tTrần Ý\tTrường A\tBan Chấp hành công đoàn");
    row("\tTrần Ý\tTrường A\tChủ tịch\t\tđã ký");
    row("2\tTrần Ý\t\t\t0912345678\tVí von");
    row("2\tVũ Đức\tTrường A");
    row("\t\t\t\t0912345678"); // for the checks to say: a name is missing
}

void FormRowsTest::somebody()
{
    QFETCH(QString, row);
    const Form form = formOf(titleRow + person + row);
    QCOMPARE(form.rows.size(), 2);
    QCOMPARE(form.rows[1].texts[name], row.section(u'\t', 1, 1));
    QVERIFY(form.leftOut.isEmpty());
}

void FormRowsTest::signatureBlock()
{
    const QString end = QStringLiteral("\tTrần Thị Người Ký\n\tLưu: VT");
    const Form form = formOf(titleRow + person + QStringLiteral("\n\tNgười lập biểu\n\n\n") + end);
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("An An")));
    QCOMPARE(form.leftOut.size(), 3);
    // The control: it is the words above that keep the signer out, not the place.
    QCOMPARE(namesOf(formOf(titleRow + person + end)).size(), 3);
    // A name alone under an empty place for signing.
    QCOMPARE(leftOutOf(formOf(titleRow + person + QStringLiteral("\n\n\n\tTrần Thị Người Ký"))),
        QStringList(QStringLiteral("Signature Trần Thị Người Ký")));
}

void FormRowsTest::afterTheSignature()
{
    // Numbered and with a phone, somebody was added below.
    const Form form = formOf(titleRow + person
        + QStringLiteral("\tNgười lập biểu\n2\tTrần Ý\tTrường A\t\t0912345679\n\tLê Ba\tTrường A"));
    QCOMPARE(namesOf(form),
        (QStringList{QStringLiteral("An An"), QStringLiteral("Trần Ý"), QStringLiteral("Lê Ba")}));
    QCOMPARE(
        formOf(titleRow + person + QStringLiteral("\tNgười lập biểu\n\tTrần Ý\t\t\t0912345679"))
            .rows.size(),
        1);
}

void FormRowsTest::nextTableAfterTheSignature()
{
    const Form form = formOf(titleRow + person
        + QStringLiteral("\tNgười lập biểu\n\tLê Ba\n\n2. Danh sách cán bộ, công nhân nòng cốt\n")
        + titleRow + QStringLiteral("1\tTrần Ý"));
    QCOMPARE(namesOf(form), (QStringList{QStringLiteral("An An"), QStringLiteral("Trần Ý")}));
    QCOMPARE(form.rows[1].section, 2);
}

void FormRowsTest::repeatedTitles()
{
    const Form form = formOf(titleRow + person + titleRow + QStringLiteral("2\tTrần Ý"));
    QCOMPARE(form.tables.size(), 1);
    QCOMPARE(form.rows.size(), 2);
    QCOMPARE(form.leftOut.size(), 1);
    QCOMPARE(form.leftOut[0].why, LeftOut::Header);
}

void FormRowsTest::exampleRows()
{
    const Form form = formOf(titleRow + QStringLiteral("Ví dụ:\n") + person
        + QStringLiteral("1\tTrần Ý\tTrường B\t\t0912345679"));
    QCOMPARE(namesOf(form), QStringList(QStringLiteral("Trần Ý")));
}

void FormRowsTest::mergedDown()
{
    const QString text
        = titleRow + QStringLiteral("1\tAn An\tTrường A\n2\tTrần Ý\n3\tLê Ba\n4\tĐỗ Tư");
    Grid grid = sheetOf(text);
    grid.addMerge({2, 1, 1, 3});
    const QString a = QStringLiteral("Trường A");
    QCOMPARE(textsOf(formOf(grid), unit), (QStringList{a, a, a, QString()}));
    // The control: without the merge a blank is a blank.
    QCOMPARE(textsOf(formOf(text), unit), (QStringList{a, QString(), QString(), QString()}));
    // As many rows as there are people in a federation.
    Grid tall = sheetOf(titleRow + QStringLiteral("1\tAn An\tTrường A\n")
        + QStringLiteral("2\tTrần Ý\n").repeated(50));
    tall.addMerge({2, 1, 1, 51});
    QCOMPARE(textsOf(formOf(tall), unit).count(a), 51);
    // A merged cell is no person in each of its rows.
    Grid high = sheetOf(titleRow + QStringLiteral("1\tAn An\tTrường A\n\t\t\t\t\tx\n2\tTrần Ý"));
    high.addMerge({1, 1, 1, 2});
    QCOMPARE(formOf(high).rows.size(), 2);
}

void FormRowsTest::mergedNameOfTwoAccounts()
{
    Grid grid = sheetOf(QStringLiteral(
        "STT\tHọ tên\tLink Facebook\n1\tAn An\thttps://fb.com/an.an\n\t\thttps://fb.com/an.hai"));
    grid.addMerge({1, 1, 1, 2});
    QCOMPARE(
        namesOf(formOf(grid)), (QStringList{QStringLiteral("An An"), QStringLiteral("An An")}));
}

void FormRowsTest::ditto()
{
    const Form form = formOf(titleRow
        + QStringLiteral("1\tAn An\tTrường A\tUỷ viên\n2\tTrần Ý\t-nt-\tnt\n3\tLê Ba\tNhư trên\tTổ "
                         "trưởng"));
    QCOMPARE(textsOf(form, unit), QStringList(3, QStringLiteral("Trường A")));
    QCOMPARE(textsOf(form, position),
        (QStringList{
            QStringLiteral("Uỷ viên"), QStringLiteral("Uỷ viên"), QStringLiteral("Tổ trưởng")}));
}

void FormRowsTest::dotsAreBlank()
{
    const Form form = formOf(QStringLiteral("STT\tHọ tên\tĐơn vị\tEmail\n1\tAn An\t……\t-"));
    QVERIFY(form.rows[0].texts[unit].isEmpty());
    QVERIFY(form.rows[0].texts[email].isEmpty());
}

void FormRowsTest::textsAsTyped()
{
    const Form form
        = formOf(titleRow + QStringLiteral("1\t\u00A0Nguye\u0302\u0303n\u200B An \tA\u00ADB"));
    QCOMPARE(form.rows[0].texts[name], QStringLiteral("Nguye\u0302\u0303n An"));
    QCOMPARE(form.rows[0].texts[unit], QStringLiteral("A\u00ADB")); // ư of TCVN3
}

void FormRowsTest::errorCells()
{
    Grid grid = sheetOf(titleRow + QStringLiteral("1\tAn An\t#N/A\n2\tTrần Ý\t#1 Hàng Bài"));
    grid.addCell(3, 1, grid.addText(u"#REF!"), CellKind::Error);
    grid.addCell(4, 1, grid.addText(u"Lê Ba"));
    grid.addCell(4, 2, grid.addText(u"#N/A"), CellKind::Error);
    const Form form = formOf(grid);
    QCOMPARE(form.rows.size(), 3);
    QCOMPARE(form.rows[1].texts[unit], QStringLiteral("#1 Hàng Bài")); // typed
    QVERIFY(form.rows[2].texts[unit].isEmpty());
    QCOMPARE(form.rows[2].errors, QList<int>{unit});
    QCOMPARE(form.leftOut.size(), 1); // nobody is told by an error alone
}

void FormRowsTest::links_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("nameText");
    QTest::addColumn<QString>("linkText");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("wanted");
    const QString target = QStringLiteral("https://www.facebook.com/an.an");
    QTest::newRow("a caption") << 3 << QString() << QStringLiteral("Bấm vào đây") << target
                               << target;
    QTest::newRow("an empty cell") << 3 << QString() << QString() << target << target;
    QTest::newRow("a link stays") << 3 << QString() << QStringLiteral("facebook.com/khac.khac")
                                  << target << QStringLiteral("facebook.com/khac.khac");
    QTest::newRow("on the name of the account")
        << 2 << QStringLiteral("An An") << QString() << target << target;
    QTest::newRow("not over a text")
        << 2 << QStringLiteral("An An") << QStringLiteral("x") << target << QStringLiteral("x");
    QTest::newRow("a file is no account")
        << 3 << QString() << QStringLiteral("Bấm") << QStringLiteral("file:///C:/a.htm")
        << QStringLiteral("Bấm");
}

void FormRowsTest::links()
{
    QFETCH(int, column);
    QFETCH(QString, nameText);
    QFETCH(QString, linkText);
    QFETCH(QString, target);
    QFETCH(QString, wanted);
    Grid grid = sheetOf(QStringLiteral("STT\tHọ tên\tTên Facebook\tLink Facebook\n1\tAn An\t%1\t%2")
                            .arg(nameText, linkText));
    grid.setLink(1, column, target);
    const FormRow row = formOf(grid).rows.value(0);
    QCOMPARE(row.texts[account], nameText);
    QCOMPARE(row.texts[address], wanted);
    QCOMPARE(row.fromLinks.contains(address), wanted == target);
}

void FormRowsTest::mailTargets()
{
    Grid grid = sheetOf(QStringLiteral("Họ tên\tEmail\nAn An\tThư\nTrần Ý\ty@b.vn"));
    grid.setLink(1, 1, QStringLiteral("mailto:an@b.vn?subject=x"));
    grid.setLink(2, 1, QStringLiteral("mailto:khac@b.vn"));
    const Form form = formOf(grid);
    QCOMPARE(
        textsOf(form, email), (QStringList{QStringLiteral("an@b.vn"), QStringLiteral("y@b.vn")}));
    QCOMPARE(form.rows[0].fromLinks, QList<int>{email});
    QVERIFY(form.rows[1].fromLinks.isEmpty());
}

void FormRowsTest::hidden()
{
    Grid grid = sheetOf(titleRow + person + person);
    grid.hideRow(2);
    const Form form = formOf(grid);
    QVERIFY(!form.rows[0].isHidden);
    QVERIFY(form.rows[1].isHidden);
    grid.hideColumn(1);
    QVERIFY(formOf(grid).rows[0].isHidden);
}

QTEST_GUILESS_MAIN(FormRowsTest)

#include "tst_formrows.moc"
