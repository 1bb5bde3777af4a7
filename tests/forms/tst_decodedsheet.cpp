#include "core/forms/recognise/decodedsheet.h"
#include "core/forms/recognise/form.h"
#include "tests/forms/formsupport.h"

#include <QTest>

using namespace soctv;

namespace {

QStringList column(const DecodedSheet &sheet, int column)
{
    QStringList texts;
    for (int row = 0; row < sheet.grid().rowCount(); ++row)
        texts.append(sheet.cell(row, column).text);
    return texts;
}

QStringList decodedColumn(const QStringList &texts)
{
    return column(DecodedSheet(sheetOf(texts.join(u'\n')), false), 0);
}

Workbook unsure(const QString &text)
{
    return {{sheetOf(text)}, {Remark::EncodingUnsure}};
}

} // namespace

/// Texts in old encodings without a font, column by column, and what a form makes of them.
class DecodedSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsDecide();
    void theSheetDecidesWhatFitsTwo();
    void readsAsItIs();
    void otherLetters();
    void oneEncoding();
    void fontsFirst();
    void aFormInTcvn3();
    void typedPartOfALine();
    void namesInTwoColumns();
    void layoutByHand();
};

void DecodedSheetTest::columnsDecide()
{
    const DecodedSheet sheet(
        sheetOf(QStringLiteral("Họ tên\tĐơn vị\tSĐT\n"
                               "NguyÔn ThÞ Hµ\tTröôøng Tieåu hoïc\t0912345678\n"
                               "L­u V¨n B×nh\tTrạm Y tế\t0987654321")),
        false);
    QVERIFY(sheet.isOld());
    QCOMPARE(column(sheet, 0), QStringList({"Họ tên", "Nguyễn Thị Hà", "Lưu Văn Bình"}));
    QCOMPARE(column(sheet, 1), QStringList({"Đơn vị", "Trường Tiểu học", "Trạm Y tế"}));
    const CellText name = sheet.cell(2, 0);
    QCOMPARE(name.typed, QStringLiteral("L­u V¨n B×nh")); // its U+00AD too
    QCOMPARE(name.encoding, LegacyEncoding::Tcvn3);
    QCOMPARE(sheet.cell(1, 1).encoding, LegacyEncoding::Vni);
    QVERIFY(!sheet.cell(2, 1).isOld() && !sheet.cell(1, 2).isOld());
}

// "Th¸" could be TCVN3 as well; the other column tells.
void DecodedSheetTest::theSheetDecidesWhatFitsTwo()
{
    QCOMPARE(decodedColumn({"Th¸"}), QStringList("Thá"));
    const DecodedSheet sheet(
        sheetOf(QStringLiteral("Nguy­n Th¸ Ánh Tuyªt\tTh¸\nTr¥n An\tB")), false);
    QCOMPARE(sheet.cell(0, 0).encoding, LegacyEncoding::Viscii);
    QCOMPARE(sheet.cell(0, 1).text, QStringLiteral("Thị"));
    QCOMPARE(sheet.cell(0, 1).encoding, LegacyEncoding::Viscii);
}

void DecodedSheetTest::readsAsItIs()
{
    // Beside names in VNI, "Cao Thò" is Cao Thị …
    QCOMPARE(decodedColumn({"Nguyeãn Vaên An", "Traàn Thò Ba", "Cao Thò Ba"}),
        QStringList({"Nguyễn Văn An", "Trần Thị Ba", "Cao Thị Ba"}));
    // … and beside more names in Unicode it is what it says.
    QCOMPARE(decodedColumn({"Nguyễn Văn An", "Trần Thị Ba", "Cao Thò Ba", "Nguyeãn Vaên Hai"}),
        QStringList({"Nguyễn Văn An", "Trần Thị Ba", "Cao Thò Ba", "Nguyễn Văn Hai"}));
    const QStringList unicode{"Lê Hà", "Bình", "Nguyễn Thị Bé", "Cao Thò Ba"};
    QVERIFY(!DecodedSheet(sheetOf(unicode.join(u'\n')), false).isOld());
}

void DecodedSheetTest::otherLetters()
{
    for (const QString text : {"Jürgen Müller", "Café François", "5 °C ± 2", "An"})
        QCOMPARE(decodedColumn({text}), QStringList(text));
    // A stranger among names in TCVN3 is left alone.
    QCOMPARE(decodedColumn({"NguyÔn ThÞ Hµ", "Jürgen Müller"}),
        QStringList({"Nguyễn Thị Hà", "Jürgen Müller"}));
}

void DecodedSheetTest::oneEncoding()
{
    const QString text = QStringLiteral("Nguyeãn Vaên An\nCao Thò Ba\nY Bloâ Nieâ\nThò xaõ");
    const DecodedWorkbook book(unsure(text));
    QCOMPARE(book.encoding, LegacyEncoding::Vni);
    QCOMPARE(column(book.sheets.first(), 0),
        QStringList({"Nguyễn Văn An", "Cao Thị Ba", "Y Blô Niê", "Thị xã"}));
    // What makes no sense in any stays as it is.
    const DecodedWorkbook western(unsure(QStringLiteral("Müller\nñu\nGonzález\nNguyÔn")));
    QCOMPARE(western.encoding, LegacyEncoding::None);
    QVERIFY(!western.sheets.first().isOld());
}

// Letters in a font of an old encoding say nothing about those beside them.
void DecodedSheetTest::fontsFirst()
{
    Grid grid;
    const int vni = grid.addStyle({QStringLiteral("VNI-Times"), {}});
    grid.addCell(0, 0, grid.addText(u"Nguyeãn"), CellKind::Text, vni);
    grid.addCell(1, 0, grid.addText(u"Cao Thò Ba"), CellKind::Text, vni);
    grid.addCell(2, 0, grid.addText(u"Cao Thò Ba"));
    const DecodedSheet sheet(grid, false);
    QCOMPARE(column(sheet, 0), QStringList({"Nguyễn", "Cao Thị Ba", "Cao Thò Ba"}));
    QCOMPARE(sheet.cell(1, 0).encoding, LegacyEncoding::Vni);
    QVERIFY(!sheet.cell(2, 0).isOld());
}

// Title block, section, titles, totals and signatures are found as in any other form.
void DecodedSheetTest::aFormInTcvn3()
{
    const Form form
        = formOf(QStringLiteral("§¥N VÞ: Tr­êng TiÓu häc Hoa Sen ……\n"
                                "II. DANH S¸CH LùC L¦îNG NßNG CèT\n"
                                "STT\tHä vµ tªn\t§¬n vÞ\tChøc vô\tSè ®iÖn tho¹i\tEmail\n"
                                "1\tNguyÔn V¨n An\t\tChñ tÞch\t0912345678\tan@x.example\n"
                                "2\tL­u ThÞ Ba\tTr¹m Y tÕ\tnh­ trªn\t0987654321\t\n"
                                "Tæng céng: 2 ng­êi\n"
                                "Ng­êi lËp biÓu\tThñ tr­ëng ®¬n vÞ"));
    QCOMPARE(form.rows.size(), 2);
    QCOMPARE(form.leftOut.size(), 2);
    const FormRow &first = form.rows[0];
    QCOMPARE(first.section, 2);
    QCOMPARE(first.texts[field("full_name")], QStringLiteral("NguyÔn V¨n An"));
    QCOMPARE(first.text(field("full_name")).text, QStringLiteral("Nguyễn Văn An"));
    QCOMPARE(first.text(field("full_name")).encoding, LegacyEncoding::Tcvn3);
    QVERIFY(!first.text(field("phone")).isOld());
    QCOMPARE(first.texts[field("unit")], QStringLiteral("Tr­êng TiÓu häc Hoa Sen"));
    QCOMPARE(first.text(field("unit")).text, QStringLiteral("Trường Tiểu học Hoa Sen"));
    const FormRow &second = form.rows[1];
    QCOMPARE(second.texts[field("position")], QStringLiteral("Chñ tÞch")); // as above
    QCOMPARE(second.text(field("position")).text, QStringLiteral("Chủ tịch"));
    QCOMPARE(second.text(field("unit")).text, QStringLiteral("Trạm Y tế"));
    QCOMPARE(form.unit, QStringLiteral("Trường Tiểu học Hoa Sen"));
}

void DecodedSheetTest::typedPartOfALine()
{
    const QString table = QStringLiteral("\nHä tªn\t§iÖn tho¹i\nNguyÔn V¨n An\t0912345678");
    const auto unitOf = [&](const QString &above) {
        return formOf(above + table).rows.value(0).text(field("unit"));
    };
    const CellText glued = unitOf(QStringLiteral("§¬n vÞ:Tr¹m Y tÕ....."));
    QCOMPARE(glued.typed, QStringLiteral("Tr¹m Y tÕ"));
    QCOMPARE(glued.text, QStringLiteral("Trạm Y tế"));
    const CellText beside = unitOf(QStringLiteral("§¬n vÞ:\tTr¹m Y tÕ"));
    QCOMPARE(beside.typed, QStringLiteral("Tr¹m Y tÕ"));
    QCOMPARE(beside.text, QStringLiteral("Trạm Y tế"));
    const CellText whole = unitOf(QStringLiteral("C§CS Tr¹m Y tÕ"));
    QCOMPARE(whole.typed, QStringLiteral("C§CS Tr¹m Y tÕ"));
    QCOMPARE(whole.text, QStringLiteral("CĐCS Trạm Y tế"));
    const Form group = formOf(QStringLiteral("Hä tªn\t§iÖn tho¹i\nI. Tr¹m Y tÕ\n"
                                             "NguyÔn V¨n An\t0912345678"));
    QCOMPARE(group.rows.value(0).texts[field("unit")], QStringLiteral("Tr¹m Y tÕ"));
    QCOMPARE(group.rows.value(0).text(field("unit")).text, QStringLiteral("Trạm Y tế"));
}

void DecodedSheetTest::namesInTwoColumns()
{
    const Form form = formOf(QStringLiteral("Hä ®Öm\tTªn\t§iÖn tho¹i\n"
                                            "NguyÔn V¨n\tAn\t0912345678\nLe Thi\tHµ\t0987654321"));
    QCOMPARE(form.rows.size(), 2);
    QCOMPARE(form.rows[0].texts[field("full_name")], QStringLiteral("NguyÔn V¨n An"));
    QCOMPARE(form.rows[0].text(field("full_name")).text, QStringLiteral("Nguyễn Văn An"));
    QCOMPARE(form.rows[1].texts[field("full_name")], QStringLiteral("Le Thi Hµ"));
    QCOMPARE(form.rows[1].text(field("full_name")).text, QStringLiteral("Le Thi Hà"));
}

// An area chosen in a file in TCVN3 fits the same form in Unicode.
void DecodedSheetTest::layoutByHand()
{
    const QList<int> fields{field("full_name"), field("phone")};
    const Layout layout
        = layoutOf({{sheetOf(QStringLiteral("C¸n bé\tM¸y nhµ\nNguyÔn V¨n An\t0912345678"))}, {}}, 0,
            1, fields, 1);
    const Form form = recogniseForm(
        {{sheetOf(QStringLiteral("Cán bộ\tMáy nhà\nTrần Ba\t0987654321"))}, {}}, {layout});
    QCOMPARE(namesOf(form), QStringList("Trần Ba"));
}

QTEST_GUILESS_MAIN(DecodedSheetTest)
#include "tst_decodedsheet.moc"
