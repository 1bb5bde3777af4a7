#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "tests/forms/formsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

QStringList unitTexts(const Form &form, int index)
{
    QStringList texts;
    for (const UnitFormRow &row : form.units)
        texts.append(row.text(index).text);
    return texts;
}

// "CĐCS A < CĐ ngành Y": each unit below the one that its place puts it under.
QStringList places(const Form &form)
{
    QStringList texts;
    for (const UnitFormRow &row : form.units) {
        QString text = row.text(unitField("name")).text;
        if (row.parentRow >= 0)
            text += u" < " + form.units.at(row.parentRow).text(unitField("name")).text;
        texts.append(text);
    }
    return texts;
}

} // namespace

class UnitListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void noUnitList_data();
    void noUnitList();
    void returnedFormsAreNone();
    void rowsOfTheTable();
    void twoRowsOfTitles();
    void addressAndTelephone();
    void sections();
    void sectionsThatAreNoUnits();
    void nestedSections();
    void dottedNumbers();
    void indents();
    void oneBlankIsNoIndent();
    void levelsInColumns();
    void parentsMergedDown();
    void peopleComeFirst();
    void oldFont();
    void layoutByHand();
    void layoutKeepsItsKind();
};

void UnitListTest::titles_data()
{
    QTest::addColumn<QString>("titles");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("plain") << "STT\tTên đơn vị\tMã đơn vị\tĐơn vị cấp trên\tLoại đơn vị"
                           << QStringList{"", "name", "code", "parent", "kind"};
    QTest::newRow("cdcs") << "TT\tTên CĐCS\tMã\tTrực thuộc\tLoại hình"
                          << QStringList{"", "name", "code", "parent", "kind"};
    QTest::newRow("short") << "Tên\tMã\tCấp trên\tLoại"
                           << QStringList{"name", "code", "parent", "kind"};
    QTest::newRow("no marks") << "TEN DON VI\tMA SO\tCAP TREN QUAN LY\tTINH/THANH PHO"
                              << QStringList{"name", "code", "parent", "province"};
    QTest::newRow("unit and parent")
        << "Đơn vị\tĐơn vị trực thuộc" << QStringList{"name", "parent"};
    QTest::newRow("name of the parent")
        << "Tên công đoàn cơ sở\tTên đơn vị cấp trên" << QStringList{"name", "parent"};
    QTest::newRow("contact")
        << "STT\tTên công đoàn cơ sở\tĐịa chỉ liên hệ\tTỉnh, thành phố\tCán bộ phụ trách"
        << QStringList{"", "name", "contact", "province", "federation_officer"};
    QTest::newRow("brackets") << "STT\tTên đơn vị (ghi đầy đủ)\tĐơn vị cấp trên (nếu có)"
                              << QStringList{"", "name", "parent"};
    QTest::newRow("others stay") << "STT\tTên CĐCS\tMã\tSố đoàn viên\tMã số thuế"
                                 << QStringList{"", "name", "code", "", ""};
}

void UnitListTest::titles()
{
    QFETCH(QString, titles);
    QFETCH(QStringList, keys);
    const Form form = formOf(titles + "\n1\tCĐCS Trường A\tx\ty\tz\tw\n2\tCĐCS Trường B\tx\ty\tz");
    QCOMPARE(form.tables.size(), 1);
    QVERIFY(form.tables.first().ofUnits);
    QStringList found;
    for (const int index : form.tables.first().fieldOfColumn)
        found.append(index < 0 ? QString() : QString(unitFields[std::size_t(index)].name()));
    QCOMPARE(found.mid(0, keys.size()), keys);
    QVERIFY(form.rows.isEmpty());
    QCOMPARE(form.units.size(), 2);
}

void UnitListTest::noUnitList_data()
{
    QTest::addColumn<QString>("text");
    const QString row = "\n1\tTrường A\tChủ tịch\t0912345678";
    QTest::newRow("Mẫu 01 whose title of names is gone")
        << "STT\t\tĐơn vị\tChức vụ\tĐiện thoại" + row;
    QTest::newRow("unit and position") << "STT\tTên đơn vị\tChức vụ\tĐiện thoại" + row;
    QTest::newRow("accounts") << "Tên đơn vị\tMã\tLink Facebook" + row;
    QTest::newRow("counts") << "STT\tĐơn vị\tSố lượng\tGhi chú" + row;
    QTest::newRow("measure") << "STT\tTên hàng\tĐơn vị tính\tSố lượng" + row;
    QTest::newRow("prose") << "Đơn vị: Trường A\nĐơn vị cấp trên: LĐLĐ quận" + row;
}

void UnitListTest::noUnitList()
{
    QFETCH(QString, text);
    const Form form = formOf(text);
    QVERIFY(form.units.isEmpty());
    QVERIFY(form.tables.isEmpty() || !form.tables.first().ofUnits);
}

// What units hand in is never taken for a list of units, however it looks.
void UnitListTest::returnedFormsAreNone()
{
    int files = 0;
    QDirIterator returns(
        QStringLiteral(SOCTV_TEST_DATA "/returns"), QDir::Files, QDirIterator::Subdirectories);
    while (returns.hasNext()) {
        QFile file(returns.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.fileName().endsWith(".json"))
            continue;
        const QByteArray bytes = file.readAll();
        const auto form = guarded([&] { return recogniseForm(readWorkbook(bytes)); });
        if (!form)
            continue; // one of the kinds that are refused
        QVERIFY2(form->units.isEmpty(), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 8);
}

void UnitListTest::rowsOfTheTable()
{
    const Form form = formOf("LIÊN ĐOÀN LAO ĐỘNG TỈNH VÍ DỤ\n"
                             "DANH SÁCH CÔNG ĐOÀN CƠ SỞ\n"
                             "STT\tTên đơn vị\tMã\tCấp trên\tLoại\n"
                             "(1)\t(2)\t(3)\t(4)\t(5)\n"
                             "1\tCĐCS Trường Mầm non Hoa Sen\tC001\tCĐ ngành Giáo dục\tCĐCS\n"
                             "2\tCĐCS Bệnh viện Mẫu\tC002\tCĐ ngành Y tế\tCĐCS\n"
                             "3\t……\n"
                             "STT\tTên đơn vị\tMã\tCấp trên\tLoại\n"
                             "3\tNghiệp đoàn xe ôm\tC003\tnt\tNghiệp đoàn\n"
                             "\tTổng cộng\t3\n"
                             "\t\t\tNgày 12 tháng 9 năm 2026\n"
                             "\t\t\tNGƯỜI LẬP BIỂU\n"
                             "\t\t\tNguyễn Văn Mẫu\n");
    QCOMPARE(unitTexts(form, unitField("name")),
        QStringList({"CĐCS Trường Mầm non Hoa Sen", "CĐCS Bệnh viện Mẫu", "Nghiệp đoàn xe ôm"}));
    QCOMPARE(unitTexts(form, unitField("code")), QStringList({"C001", "C002", "C003"}));
    QCOMPARE(unitTexts(form, unitField("parent")),
        QStringList({"CĐ ngành Giáo dục", "CĐ ngành Y tế", "CĐ ngành Y tế"}));
    QCOMPARE(form.tables.first().headerRow, 2);
    QCOMPARE(form.tables.first().lastRow, 8);
}

void UnitListTest::twoRowsOfTitles()
{
    Grid grid = sheetOf("STT\tTên đơn vị\tMã\tLiên hệ\n"
                        "\t\t\tĐịa chỉ\tĐiện thoại\n"
                        "1\tCĐCS A\tC1\tSố 1 phố Mẫu\t02438210001\n");
    const Form form = formOf(grid);
    QCOMPARE(form.units.size(), 1);
    QCOMPARE(form.units.first().texts[unitField("contact")], QString("Số 1 phố Mẫu; 02438210001"));
    QCOMPARE(form.tables.first().headerRows, 2);
}

void UnitListTest::addressAndTelephone()
{
    const Form form = formOf("Tên đơn vị\tĐịa chỉ\tĐiện thoại\nCĐCS A\tSố 1 phố Mẫu\t02438210001\n"
                             "CĐCS B\t\t02438210002");
    QCOMPARE(unitTexts(form, unitField("contact")),
        QStringList({"Số 1 phố Mẫu; 02438210001", "02438210002"}));
}

void UnitListTest::sections()
{
    const Form form = formOf("STT\tTên công đoàn cơ sở\tMã\n"
                             "I\tCĐ ngành Giáo dục\n"
                             "1\tCĐCS Trường A\tC1\n"
                             "2\tCĐCS Trường B\tC2\n"
                             "II. Công đoàn ngành Y tế\n"
                             "1\tCĐCS Bệnh viện C\tC3\n");
    QCOMPARE(places(form),
        QStringList({"CĐ ngành Giáo dục", "CĐCS Trường A < CĐ ngành Giáo dục",
            "CĐCS Trường B < CĐ ngành Giáo dục", "Công đoàn ngành Y tế",
            "CĐCS Bệnh viện C < Công đoàn ngành Y tế"}));
}

// "Khối trường học" is no unit, so nobody is put below it, nor below the one before.
void UnitListTest::sectionsThatAreNoUnits()
{
    const Form form = formOf("STT\tTên công đoàn cơ sở\tMã\n"
                             "I\tCĐ ngành Giáo dục\n"
                             "1\tCĐCS Trường A\tC1\n"
                             "II\tKhối doanh nghiệp\n"
                             "1\tCĐCS Công ty B\tC2\n");
    QCOMPARE(places(form),
        QStringList({"CĐ ngành Giáo dục", "CĐCS Trường A < CĐ ngành Giáo dục", "CĐCS Công ty B"}));
    QCOMPARE(leftOutOf(form), QStringList{"SectionTitle II Khối doanh nghiệp"});
}

void UnitListTest::nestedSections()
{
    const Form form = formOf("STT\tTên đơn vị\tMã\n"
                             "A\tLĐLĐ tỉnh Ví Dụ\n"
                             "I\tCĐ ngành Giáo dục\n"
                             "1\tCĐCS A\tC1\n"
                             "II\tCĐ ngành Y tế\n"
                             "1\tCĐCS B\tC2\n"
                             "B\tLĐLĐ tỉnh Mẫu\n"
                             "1\tCĐCS C\tC3\n");
    QCOMPARE(places(form),
        QStringList({"LĐLĐ tỉnh Ví Dụ", "CĐ ngành Giáo dục < LĐLĐ tỉnh Ví Dụ",
            "CĐCS A < CĐ ngành Giáo dục", "CĐ ngành Y tế < LĐLĐ tỉnh Ví Dụ",
            "CĐCS B < CĐ ngành Y tế", "LĐLĐ tỉnh Mẫu", "CĐCS C < LĐLĐ tỉnh Mẫu"}));
}

void UnitListTest::dottedNumbers()
{
    const Form form = formOf("STT\tTên đơn vị\tMã\n"
                             "1\tCĐ Khu công nghiệp\tK\n"
                             "1.1\tCĐCS A\tC1\n"
                             "1.1.1\tTổ công đoàn 1\tT1\n"
                             "1.2\tCĐCS B\tC2\n"
                             "2\tCĐ ngành Y tế\tY\n"
                             "2.1\tCĐCS C\tC3\n");
    QCOMPARE(places(form),
        QStringList({"CĐ Khu công nghiệp", "CĐCS A < CĐ Khu công nghiệp", "Tổ công đoàn 1 < CĐCS A",
            "CĐCS B < CĐ Khu công nghiệp", "CĐ ngành Y tế", "CĐCS C < CĐ ngành Y tế"}));
}

void UnitListTest::indents()
{
    const Form form = formOf("Tên đơn vị\tMã\n"
                             "CĐ ngành Giáo dục\tG\n"
                             "   CĐCS A\tC1\n"
                             "   CĐCS B\tC2\n"
                             "      Tổ công đoàn 1\tT1\n"
                             "CĐ ngành Y tế\tY\n");
    QCOMPARE(places(form),
        QStringList({"CĐ ngành Giáo dục", "CĐCS A < CĐ ngành Giáo dục",
            "CĐCS B < CĐ ngành Giáo dục", "Tổ công đoàn 1 < CĐCS B", "CĐ ngành Y tế"}));
}

void UnitListTest::oneBlankIsNoIndent()
{
    const Form form = formOf("Tên đơn vị\tMã\nCĐCS A\tC1\n CĐCS B\tC2\n CĐCS C\tC3\n   CĐCS D\tC4");
    QCOMPARE(places(form), QStringList({"CĐCS A", "CĐCS B", "CĐCS C", "CĐCS D"}));
}

void UnitListTest::levelsInColumns()
{
    Grid grid = sheetOf("Tên đơn vị\t\tMã\n"
                        "CĐ ngành Giáo dục\t\tG\n"
                        "\tCĐCS A\tC1\n"
                        "\tCĐCS B\tC2\n");
    grid.addMerge(QRect(0, 0, 2, 1));
    QCOMPARE(places(formOf(grid)),
        QStringList(
            {"CĐ ngành Giáo dục", "CĐCS A < CĐ ngành Giáo dục", "CĐCS B < CĐ ngành Giáo dục"}));
}

void UnitListTest::parentsMergedDown()
{
    Grid grid = sheetOf("Tên đơn vị\tCấp trên\nCĐCS A\tCĐ ngành Y tế\nCĐCS B\nCĐCS C");
    grid.addMerge(QRect(1, 1, 1, 2));
    QCOMPARE(unitTexts(formOf(grid), unitField("parent")),
        QStringList({"CĐ ngành Y tế", "CĐ ngành Y tế", ""}));
}

// A list of units beside a sheet of people is a help for filling it in.
void UnitListTest::peopleComeFirst()
{
    const Grid people = sheetOf("STT\tHọ tên\tĐơn vị\n1\tNguyễn Văn Mẫu\tTrường A");
    const Grid units = sheetOf("Tên đơn vị\tMã\nTrường A\tC1");
    const Form form = recogniseForm({{units, people}, {}});
    QCOMPARE(form.rows.size(), 1);
    QVERIFY(form.units.isEmpty());
    // But people on a hidden sheet do not hide the list that is to be seen.
    Grid hidden = people;
    hidden.isHidden = true;
    QCOMPARE(recogniseForm({{units, hidden}, {}}).units.size(), 1);
}

void UnitListTest::oldFont()
{
    Grid grid;
    grid.appendRow({"Tên đơn vị", "Mã"});
    const int style = grid.addStyle({".VnTime", {}});
    grid.addCell(1, 0, grid.addText(u"C\u00abng \u00AEo\u00B5n X"), CellKind::Text, style);
    grid.addCell(1, 1, grid.addText(u"C1"));
    const Form form = formOf(grid);
    QCOMPARE(form.units.size(), 1);
    const CellText name = form.units.first().text(unitField("name"));
    QCOMPARE(name.text, QString("Công đoàn X"));
    QCOMPARE(name.encoding, LegacyEncoding::Tcvn3);
    QCOMPARE(name.typed, QString("C\u00abng \u00AEo\u00B5n X"));
}

void UnitListTest::layoutByHand()
{
    const Workbook workbook{{sheetOf("Cột một\tCột hai\nC1\tCĐCS A\nC2\tCĐCS B")}, {}};
    QVERIFY(recogniseForm(workbook).isEmpty());
    Layout layout = layoutOf(workbook, 0, 1, {unitField("code"), unitField("name")}, 0);
    layout.ofUnits = true;
    const Form form = readByLayout(workbook, layout);
    QCOMPARE(unitTexts(form, unitField("name")), QStringList({"CĐCS A", "CĐCS B"}));
    QCOMPARE(unitTexts(form, unitField("code")), QStringList({"C1", "C2"}));
    // And again in the next file with these titles.
    QCOMPARE(recogniseForm(workbook, {layout}).units.size(), 2);
}

void UnitListTest::layoutKeepsItsKind()
{
    Layout layout;
    layout.signature = "s";
    layout.fieldOfColumn = {unitField("name"), -1, unitField("parent")};
    layout.ofUnits = true;
    QCOMPARE(Layout::fromJson("s", layout.toJson()), layout);
    layout.ofUnits = false;
    layout.fieldOfColumn = {field("full_name"), -1, field("unit")};
    QCOMPARE(Layout::fromJson("s", layout.toJson()), layout);
}

QTEST_GUILESS_MAIN(UnitListTest)
#include "tst_unitlist.moc"
