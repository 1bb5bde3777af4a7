#include "core/forms/readers/readers.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/slowness.h"
#include "tests/support/smallodf.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;

namespace {

Grid sheetOf(const SmallOdf &ods)
{
    return readWorkbook(ods.bytes()).sheets.value(0);
}

// The grid of a table, as XML.
Grid tableOf(const QByteArray &content)
{
    return sheetOf({.body = "<table:table>" + content + "</table:table>"});
}

Grid rowOf(const QByteArray &cells)
{
    return tableOf("<table:table-row>" + cells + "</table:table-row>");
}

QByteArray cell(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace

class TstReadOds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsOfCells_data();
    void kindsOfCells();
    void datesByFormat();
    void fonts();
    void runsAndLinks();
    void whatIsNotThere();
    void repeatedCells();
    void repeatsAreNotBelieved_data();
    void repeatsAreNotBelieved();
    void badCounts_data();
    void badCounts();
    void mergesAndHiddenParts();
    void sheetsInOrder();
    void password();
    void otherContent();
    void manyRows();
    void writtenByLibreOffice();
};

void TstReadOds::kindsOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CellKind>("kind");
    const auto add = [](const char *name, const QByteArray &xml, const char *text, CellKind kind) {
        QTest::newRow(name) << xml << QString::fromUtf8(text) << kind;
    };
    const auto number = [](const QByteArray &value, const QByteArray &shown) {
        return cell(shown, "office:value-type='float' office:value='" + value + "'");
    };
    add("text", cell("Đỗ Ánh"), "Đỗ Ánh", CellKind::Text);
    add("number", number("912345678", "912345678"), "912345678", CellKind::Number);
    add("thousands", number("912345678", "912.345.678"), "912345678", CellKind::Number);
    add("exponent", number("84912345678", "8,49E+010"), "84912345678", CellKind::Number);
    add("too narrow", number("912345678", "###"), "912345678", CellKind::Number);
    add("zeros in front", number("912345678", "0912 345 678"), "0912 345 678", CellKind::Number);
    add("letters around", number("84912345678", "+84 912345678"), "+84 912345678",
        CellKind::Number);
    add("decimals", number("1.1000000000000001", "1,10"), "1.1", CellKind::Number);
    add("cents are no zeros in front", number("5", "5,00"), "5", CellKind::Number);
    add("nothing shown", "<table:table-cell office:value-type='float' office:value='7'/>", "7",
        CellKind::Number);
    add("no number", number("x", "7"), "7", CellKind::Text);
    add("percent", cell("50%", "office:value-type='percentage' office:value='0.5'"), "0.5",
        CellKind::Number);
    add("currency", cell("5 đ", "office:value-type='currency' office:value='5'"), "5 đ",
        CellKind::Number);
    add("day", cell("5/9/26", "office:value-type='date' office:date-value='2026-09-05'"),
        "05/09/2026", CellKind::Date);
    add("day and time",
        cell("5/9/26", "office:value-type='date' office:date-value='2026-09-05T08:30:00'"),
        "05/09/2026 08:30", CellKind::Date);
    add("no day", cell("hôm nay", "office:value-type='date' office:date-value='x'"), "hôm nay",
        CellKind::Text);
    add("time", cell("08:30", "office:value-type='time' office:time-value='PT08H30M00S'"), "08:30",
        CellKind::Date);
    add("boolean", cell("ĐÚNG", "office:value-type='boolean' office:boolean-value='true'"), "TRUE",
        CellKind::Boolean);
    add("error",
        cell(
            "#N/A", "office:value-type='string' office:string-value='' calcext:value-type='error'"),
        "#N/A", CellKind::Error);
    add("text not shown", "<table:table-cell office:value-type='string' office:string-value='An'/>",
        "An", CellKind::Text);
    add("lines", "<table:table-cell><text:p>An</text:p><text:p>Ba</text:p></table:table-cell>",
        "An\nBa", CellKind::Text);
    add("empty lines around",
        "<table:table-cell><text:p/><text:p>An</text:p><text:p/></table:table-cell>", "An",
        CellKind::Text);
    add("blanks", cell("  An \n  Ba<text:s text:c='3'/>Cô<text:tab/>D<text:line-break/>E"),
        "An Ba   Cô\tD\nE", CellKind::Text);
    add("two blanks", cell("A <text:s/>B"), "A  B", CellKind::Text);
    add("huge count of blanks", cell("A<text:s text:c='-1'/>B<text:s text:c='x'/>"), "AB",
        CellKind::Text);
    add("field", cell("<text:title>Danh sách</text:title>"), "Danh sách", CellKind::Text);
    add("style only", "<table:table-cell table:style-name='ce1'/>", "", CellKind::Text);
}

void TstReadOds::kindsOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    QFETCH(CellKind, kind);
    const Grid grid = rowOf(cell);
    QCOMPARE(grid.text(0, 0), text);
    QCOMPARE(grid.kind(0, 0), kind);
    QCOMPARE(grid.isEmpty(), text.isEmpty());
}

void TstReadOds::datesByFormat()
{
    const QByteArray day = "office:value-type='date' office:date-value='1980-01-01'";
    const Grid grid = sheetOf({.body = "<table:table><table:table-row>"
            + cell("1980", day + " table:style-name='year'")
            + cell("01/80", day + " table:style-name='child'") + "</table:table-row></table:table>",
        .styles = "<number:date-style style:name='N1'><number:year number:style='long'/>"
                  "</number:date-style><number:date-style style:name='N2'><number:month/>"
                  "<number:text>/</number:text><number:year/></number:date-style>"
                  "<style:style style:name='year' style:family='table-cell' "
                  "style:data-style-name='N1'/>"
                  "<style:style style:name='month' style:family='table-cell' "
                  "style:data-style-name='N2'/>"
                  "<style:style style:name='child' style:family='table-cell' "
                  "style:parent-style-name='month'/>"});
    QCOMPARE(grid.text(0, 0), QStringLiteral("1980"));
    QCOMPARE(grid.text(0, 1), QStringLiteral("01/1980"));
}

void TstReadOds::fonts()
{
    const auto style
        = [](const char *name, const QByteArray &parent, const QByteArray &font) -> QByteArray {
        return QByteArray("<style:style style:name='") + name + "' style:family='table-cell' "
            + parent + "><style:text-properties " + font + "/></style:style>";
    };
    const SmallOdf ods{
        .body = "<table:table><table:table-column table:number-columns-repeated='4'/>"
                "<table:table-column table:number-columns-repeated='16380' "
                "table:default-cell-style-name='vni'/><table:table-row>"
            + cell("1", "table:style-name='own'") + cell("2", "table:style-name='child'")
            + cell("3", "table:style-name='circle'") + cell("4") + cell("5")
            + "</table:table-row><table:table-row table:default-cell-style-name='own'>" + cell("6")
            + "</table:table-row></table:table>",
        .faces = "<style:font-face style:name='F1' svg:font-family=\"'.VnTime', serif\"/>",
        .styles = style("own", {}, "style:font-name='F1'")
            + style("child", "style:parent-style-name='own'", "fo:font-size='9pt'")
            + style("circle", "style:parent-style-name='circle'", {})
            + style("vni", {}, "fo:font-family=\"'VNI-Times'\""),
        .commonStyles = "<style:default-style style:family='table-cell'><style:text-properties "
                        "style:font-name='Arial'/></style:default-style>"};
    const Grid grid = sheetOf(ods);
    QCOMPARE(grid.style(0, 0).font, QStringLiteral(".VnTime"));
    QCOMPARE(grid.style(0, 1).font, QStringLiteral(".VnTime"));
    QCOMPARE(grid.style(0, 2).font, QStringLiteral("Arial"));
    QCOMPARE(grid.style(0, 3).font, QStringLiteral("Arial")); // the default
    QCOMPARE(grid.style(0, 4).font, QStringLiteral("VNI-Times")); // of its column
    QCOMPARE(grid.style(1, 0).font, QStringLiteral(".VnTime")); // of its row
}

void TstReadOds::runsAndLinks()
{
    const auto span = [](const char *style, const char *text) -> QByteArray {
        return QByteArray("<text:span text:style-name='") + style + "'>" + text + "</text:span>";
    };
    const Grid grid = sheetOf({.body = "<table:table><table:table-row>"
            + cell("Anh " + span("T1", "§ç") + span("T2", " x")) + cell(span("T1", "§ç"))
            + cell("<text:a xlink:href='https://fb.com/b?x=1&amp;y=2'>b</text:a>")
            + cell("<text:a xlink:href='#Sheet2.A1'>c</text:a>")
            + cell("d", "table:formula='of:=HYPERLINK(&quot;https://fb.com/d&quot;;1)'")
            + "</table:table-row></table:table>",
        .styles = "<style:style style:name='T1' style:family='text'><style:text-properties "
                  "style:font-name='.VnTime'/></style:style>"
                  "<style:style style:name='T2' style:family='text'/>"});
    QCOMPARE(grid.text(0, 0), QStringLiteral("Anh §ç x"));
    const QList<FontRun> runs{{0, {}}, {4, ".VnTime"}, {6, {}}};
    QCOMPARE(grid.runs(0, 0), runs);
    QVERIFY(grid.runs(0, 1).isEmpty());
    QCOMPARE(grid.style(0, 1).font, QStringLiteral(".VnTime"));
    QCOMPARE(grid.link(0, 2), QStringLiteral("https://fb.com/b?x=1&y=2"));
    QVERIFY(grid.link(0, 3).isEmpty());
    QCOMPARE(grid.link(0, 4), QStringLiteral("https://fb.com/d"));
}

void TstReadOds::whatIsNotThere()
{
    const QByteArray hidden = "<office:annotation><text:p>xem lại</text:p></office:annotation>"
                              "<draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box>"
                              "</draw:frame>";
    const Workbook workbook = readWorkbook(
        SmallOdf{.body = "<table:tracked-changes><table:cell-content-change><table:previous>"
                         "<table:change-track-table-cell><text:p>cũ</text:p>"
                         "</table:change-track-table-cell></table:previous>"
                         "</table:cell-content-change></table:tracked-changes>"
                         "<table:table table:name='A'><table:shapes><draw:frame><text:p>x</text:p>"
                         "</draw:frame></table:shapes><table:table-row><table:table-cell>"
                + hidden + "<text:p>An" + hidden
                + "</text:p></table:table-cell></table:table-row></table:table>"}
            .bytes());
    QCOMPARE(workbook.sheets.size(), 1);
    QCOMPARE(workbook.sheets[0].filledColumns(0), QList<int>{0});
    QCOMPARE(workbook.sheets[0].text(0, 0), QStringLiteral("An"));
    QCOMPARE(workbook.sheets[0].rowCount(), 1);
}

void TstReadOds::repeatedCells()
{
    const Grid grid = tableOf("<table:table-row table:number-rows-repeated='3'><table:table-cell "
                              "table:number-columns-repeated='2'/>"
        + cell("x", "table:number-columns-repeated='2'")
        + "<table:table-cell table:number-columns-repeated='16380'/></table:table-row>"
          "<table:table-row table:number-rows-repeated='10'><table:table-cell/>"
          "</table:table-row><table:table-row>"
        + cell("y")
        + "</table:table-row><table:table-row "
          "table:number-rows-repeated='99999999999999999999'/>");
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(grid.filledColumns(row), (QList<int>{2, 3}));
        QCOMPARE(grid.text(row, 3), QStringLiteral("x"));
    }
    QCOMPARE(grid.filledRow(3), 13);
    QCOMPARE(grid.rowCount(), 14);
}

void TstReadOds::repeatsAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("rows");
    const auto rows = [](const QByteArray &times, const QByteArray &cells) {
        return QByteArray("<table:table-row table:number-rows-repeated='" + times + "'>" + cells
            + "</table:table-row>");
    };
    QTest::newRow("17 billion cells")
        << rows("1048576", cell("A", "table:number-columns-repeated='16384'"));
    QTest::newRow("within the limits of a sheet")
        << rows("1048576", cell("A", "table:number-columns-repeated='1024'"));
    QTest::newRow("row by row")
        << rows("1", cell("A", "table:number-columns-repeated='1000'")).repeated(1100);
    QTest::newRow("too many columns")
        << rows("1", cell("A", "table:number-columns-repeated='1025'"));
    QTest::newRow("too many rows") << rows("1048576", {}) + rows("1", cell("A"));
}

void TstReadOds::repeatsAreNotBelieved()
{
    QFETCH(QByteArray, rows);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(fails(ErrorCode::Invalid, [&] { tableOf(rows); }));
    QVERIFY(timer.elapsed() < 2000 * slowness);
}

void TstReadOds::badCounts_data()
{
    QTest::addColumn<QByteArray>("cell");
    for (const char *count : {"0", "-1", "x", "1x", "1.5"})
        QTest::newRow(count) << cell(
            "A", QByteArray("table:number-columns-repeated='") + count + "'");
}

void TstReadOds::badCounts()
{
    QFETCH(QByteArray, cell);
    QVERIFY(fails(ErrorCode::Invalid, [&] { rowOf(cell); }));
}

void TstReadOds::mergesAndHiddenParts()
{
    const Grid grid = tableOf(
        "<table:table-columns><table:table-column/><table:table-column "
        "table:visibility='collapse'/><table:table-column "
        "table:number-columns-repeated='16382'/></table:table-columns><table:table-header-rows>"
        "<table:table-row>"
        + cell("rộng", "table:number-columns-spanned='3'")
        + "<table:covered-table-cell table:number-columns-repeated='2'><text:p>che</text:p>"
          "</table:covered-table-cell></table:table-row></table:table-header-rows>"
          "<table:table-row-group><table:table-row table:visibility='filter'>"
        + cell("cao", "table:number-rows-spanned='2'") + cell("b") + cell("c")
        + "</table:table-row><table:table-row table:visibility='collapse'>"
          "<table:covered-table-cell/>"
        + cell("d", "table:number-rows-spanned='1048576' table:number-columns-spanned='16384'")
        + "</table:table-row></table:table-row-group>");
    QCOMPARE(
        grid.merges(), (QList<QRect>{QRect(0, 0, 3, 1), QRect(0, 1, 1, 2), QRect(1, 2, 2, 1)}));
    QCOMPARE(grid.filledColumns(0), QList<int>{0});
    QVERIFY(!grid.isRowHidden(0) && grid.isRowHidden(1) && grid.isRowHidden(2));
    QVERIFY(!grid.isColumnHidden(0) && grid.isColumnHidden(1) && !grid.isColumnHidden(2));
}

void TstReadOds::sheetsInOrder()
{
    const QByteArray row = "<table:table-row>" + cell("1") + "</table:table-row></table:table>";
    const Workbook workbook = readWorkbook(SmallOdf{.body = "<table:table table:name='Mục 1'>" + row
            + "<table:table table:name='Ẩn' table:style-name='ta2'>" + row,
        .styles = "<style:style style:name='ta2' style:family='table'><style:table-properties "
                  "table:display='false'/></style:style>",
        .more
        = {{"Basic/script-lc.xml", "<x/>"}}}.bytes());
    QCOMPARE(workbook.sheets.size(), 2);
    QCOMPARE(workbook.sheets[0].name, QStringLiteral("Mục 1"));
    QVERIFY(!workbook.sheets[0].isHidden);
    QVERIFY(workbook.sheets[1].isHidden);
    QCOMPARE(workbook.remarks, QList<Remark>{Remark::Macros});
}

void TstReadOds::password()
{
    const SmallOdf ods{.more = {{"META-INF/manifest.xml",
                                    "<m:manifest xmlns:m='urn:m'><m:file-entry "
                                    "m:full-path='content.xml'><m:encryption-data/>"
                                    "</m:file-entry></m:manifest>"},
                           {"content.xml", "\x01\x02\x03"}, {"styles.xml", "\x04\x05"}}};
    const auto error = errorOf([&] { readWorkbook(ods.bytes()); });
    QVERIFY(error && error->message.contains("password"));
}

void TstReadOds::otherContent()
{
    QVERIFY(fails(ErrorCode::Invalid, [&] { sheetOf({}); })); // no sheet
    const auto withContent = [](const QByteArray &content) {
        return SmallOdf{.more = {{"content.xml", content}}};
    };
    QVERIFY(fails(ErrorCode::Invalid, [&] { sheetOf(withContent("<a/>")); }));
    QVERIFY(fails(ErrorCode::Invalid, [&] {
        sheetOf(withContent("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"));
    }));
    const QByteArray deep = QByteArray("<text:span>").repeated(100);
    QVERIFY(fails(ErrorCode::Invalid, [&] { rowOf(cell(deep)); }));
    QVERIFY(fails(ErrorCode::Invalid, [&] { rowOf(cell(QByteArray(40000, 'a'))); }));
    // Cut off, it says so.
    QVERIFY(fails(ErrorCode::Invalid, [&] {
        sheetOf(withContent("<o><body><spreadsheet><table><table-row><table-cell><p>a</p>"));
    }));
}

void TstReadOds::manyRows()
{
    constexpr int rows = 100000;
    QByteArray body = "<table:table>";
    body.reserve(rows * 600);
    for (int row = 0; row < rows; ++row) {
        body += "<table:table-row table:style-name=\"ro1\">";
        for (int column = 0; column < 8; ++column) {
            body += cell("Nguyễn Thị " + QByteArray::number(row * 8 + column),
                "table:style-name=\"ce1\" office:value-type=\"string\" "
                "calcext:value-type=\"string\"");
        }
        body += "</table:table-row>";
    }
    body += "</table:table>";
    const QByteArray bytes = SmallOdf{.body = body}.bytes();
    body = {};
    QElapsedTimer timer;
    timer.start();
    const Grid grid = readWorkbook(bytes).sheets.value(0);
    qInfo("100,000 rows of 8 cells: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 10000 * slowness); // of a machine that does other things too
    QCOMPARE(grid.rowCount(), rows);
    QCOMPARE(grid.text(rows - 1, 7), QStringLiteral("Nguyễn Thị %1").arg(rows * 8 - 1));
}

void TstReadOds::writtenByLibreOffice()
{
    const QByteArray csv
        = "Họ tên;Ngày;Số;Đúng;Tính\n\"Đỗ \"\"Ánh\"\"\nBa Tư\";2026-09-05;912345678;TRUE;"
          "=1+1\nx;x;x;x;x\nx;x;x;x;x\n";
    const QByteArray sheet = converted(csv, "csv", "ods", semicolonFilter);
    const Grid grid = readWorkbook(sheet).sheets.value(0);
    QCOMPARE(grid.name, QStringLiteral("list"));
    QCOMPARE(grid.text(1, 0), QStringLiteral("Đỗ \"Ánh\"\nBa Tư"));
    QCOMPARE(grid.text(1, 1), QStringLiteral("05/09/2026"));
    QCOMPARE(grid.kind(1, 1), CellKind::Date);
    QCOMPARE(grid.text(1, 2), QStringLiteral("912345678"));
    QCOMPARE(grid.text(1, 3), QStringLiteral("TRUE"));
    QCOMPARE(grid.kind(1, 3), CellKind::Boolean);
    QCOMPARE(grid.text(3, 4), QStringLiteral("x"));
    QCOMPARE(grid.rowCount(), 4);
    QVERIFY(!grid.style(1, 0).font.isEmpty());
}

QTEST_GUILESS_MAIN(TstReadOds)
#include "tst_readods.moc"
