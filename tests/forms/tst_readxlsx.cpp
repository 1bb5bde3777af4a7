#include "core/forms/readers/readers.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/slowness.h"
#include "tests/support/smallxlsx.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace soctv;

namespace {

Grid sheetOf(const SmallXlsx &xlsx)
{
    return readWorkbook(xlsx.bytes()).sheets.value(0);
}

// The grid of one row of cells, as XML.
Grid rowOf(const QByteArray &cells, const QByteArray &styles = {}, const QByteArray &strings = {})
{
    return sheetOf(
        {.sheetData = "<row r=\"1\">" + cells + "</row>", .strings = strings, .styles = styles});
}

const QByteArray threeFonts
    = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"0000000000\"/></numFmts>"
      "<fonts><font><name val=\"Calibri\"/></font><font><name val=\".VnTime\"/></font>"
      "<font><sz val=\"9\"/><name val=\"VNI-Times\"/></font></fonts>"
      "<cellStyleXfs><xf fontId=\"2\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"1\"/>"
      "<xf numFmtId=\"170\" fontId=\"2\"/><xf numFmtId=\"49\" fontId=\"0\"/></cellXfs>";

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstReadXlsx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsOfCells_data();
    void kindsOfCells();
    void sharedRichAndPhonetic();
    void sharedTextsAreLost();
    void dates();
    void fontsAndFormats();
    void placesThatAreNotTold();
    void placesOutOfRange_data();
    void placesOutOfRange();
    void hiddenParts();
    void mergesAndLinks();
    void sheetsInOrder();
    void partsWhereTheyAre();
    void strictNamespaces();
    void nothingToSee();
    void anotherKindIsNamed_data();
    void anotherKindIsNamed();
    void manySheets();
    void writtenByLibxlsxwriter();
    void writtenByLibreOffice();
};

void TstReadXlsx::kindsOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CellKind>("kind");
    const auto add = [](const char *name, const QByteArray &cell, const char *text, CellKind kind) {
        QTest::newRow(name) << cell << QString::fromUtf8(text) << kind;
    };
    add("number", "<c><v>912345678</v></c>", "912345678", CellKind::Number);
    add("exponent", "<c t='n'><v>9.12345678E8</v></c>", "912345678", CellKind::Number);
    add("long number", "<c><v>84912345678</v></c>", "84912345678", CellKind::Number);
    add("decimals", "<c><v>1.1000000000000001</v></c>", "1.1", CellKind::Number);
    add("zero in front", "<c><v>007</v></c>", "7", CellKind::Number);
    add("no number", "<c><v>abc</v></c>", "abc", CellKind::Text);
    add("shared", "<c t='s'><v>1</v></c>", "Đỗ Ánh", CellKind::Text);
    add("inline", "<c t='inlineStr'><is><t>Đỗ</t></is></c>", "Đỗ", CellKind::Text);
    add("inline, in runs", "<c t='inlineStr'><is><r><t>Đ</t></r><r><t>ỗ</t></r></is></c>", "Đỗ",
        CellKind::Text);
    add("formula, text", "<c t='str'><f>A1&amp;B1</f><v>An_x000D_\nBa</v></c>", "An\nBa",
        CellKind::Text);
    add("formula, number", "<c><f>1+1</f><v>2</v></c>", "2", CellKind::Number);
    add("formula never calculated", "<c><f>1+1</f></c>", "", CellKind::Text);
    add("boolean", "<c t='b'><v>1</v></c>", "TRUE", CellKind::Boolean);
    add("error", "<c t='e'><v>#N/A</v></c>", "#N/A", CellKind::Error);
    add("day", "<c t='d'><v>2026-09-05</v></c>", "05/09/2026", CellKind::Date);
    add("day and time", "<c t='d'><v>2026-09-05T08:30:00</v></c>", "05/09/2026 08:30",
        CellKind::Date);
    add("escape", "<c t='inlineStr'><is><t>a_x0009_b_x005F_x0041_</t></is></c>", "a\tb_x0041_",
        CellKind::Text);
    add("blanks", "<c t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>", " a ",
        CellKind::Text);
    add("empty", "<c t='inlineStr'><is><t/></is></c>", "", CellKind::Text);
    add("style only", "<c s='1'/>", "", CellKind::Text);
}

void TstReadXlsx::kindsOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    QFETCH(CellKind, kind);
    const Grid grid = rowOf(cell, {}, "<si><t>x</t></si><si><t>Đỗ Ánh</t></si>");
    QCOMPARE(grid.text(0, 0), text);
    QCOMPARE(grid.kind(0, 0), kind);
    QCOMPARE(grid.isEmpty(), text.isEmpty());
}

void TstReadXlsx::sharedRichAndPhonetic()
{
    const Grid grid = rowOf("<c t='s' s='1'><v>0</v></c><c t='s' s='1'><v>1</v></c>", threeFonts,
        "<si><r><t>Đỗ </t></r><r><rPr><rFont val='Arial'/></rPr><t>Ánh</t></r>"
        "<rPh sb='0' eb='1'><t>đọc</t></rPh></si>"
        "<si><r><rPr><rFont val='.VnTime'/></rPr><t>as the cell</t></r></si>");
    QCOMPARE(grid.text(0, 0), QStringLiteral("Đỗ Ánh"));
    const QList<FontRun> runs{{0, ".VnTime"}, {3, "Arial"}};
    QCOMPARE(grid.runs(0, 0), runs);
    QVERIFY(grid.runs(0, 1).isEmpty());
}

void TstReadXlsx::sharedTextsAreLost()
{
    SmallXlsx xlsx{.sheetData = "<row><c t='s'><v>7</v></c><c t='s'><v>-1</v></c><c "
                                "t='s'><v>x</v></c><c t='s'><v>0</v></c></row>",
        .strings = "<si><t>An</t></si>"};
    const Workbook workbook = readWorkbook(xlsx.bytes());
    QCOMPARE(workbook.remarks, QList<Remark>{Remark::CellsLost});
    QVERIFY(!workbook.isUnsure());
    QCOMPARE(workbook.sheets[0].filledColumns(0), QList<int>{3});
}

void TstReadXlsx::dates()
{
    const QByteArray cells = "<row><c s='1'><v>46270</v></c><c s='1'><v>46270.5</v></c></row>";
    SmallXlsx xlsx{.sheetData = cells, .styles = threeFonts};
    QCOMPARE(sheetOf(xlsx).text(0, 0), QStringLiteral("05/09/2026"));
    QCOMPARE(sheetOf(xlsx).text(0, 1), QStringLiteral("05/09/2026 12:00"));
    QCOMPARE(sheetOf(xlsx).kind(0, 0), CellKind::Date);
    xlsx.workbookProperties = "<workbookPr date1904='1'/>";
    QCOMPARE(sheetOf(xlsx).text(0, 0), QStringLiteral("06/09/2030"));
}

void TstReadXlsx::fontsAndFormats()
{
    const Grid grid = sheetOf({.sheetData = "<row r='1'><c r='A1' s='2'><v>912345678</v></c>"
                                            "<c r='B1'><v>1</v></c><c r='C1'><v>1</v></c></row>"
                                            "<row r='2' s='2'><c r='B2'><v>1</v></c></row>",
        .beforeData = "<cols><col min='2' max='2' style='3'/></cols>",
        .styles = threeFonts});
    QCOMPARE(grid.text(0, 0), QStringLiteral("0912345678"));
    QCOMPARE(grid.style(0, 0), (CellStyle{"VNI-Times", "0000000000"}));
    QCOMPARE(grid.style(0, 1), (CellStyle{"Calibri", "@"})); // of its column
    QCOMPARE(grid.style(0, 2), (CellStyle{"Calibri", {}})); // the default
    QCOMPARE(grid.style(1, 1).font, QStringLiteral("VNI-Times")); // of its row
}

void TstReadXlsx::placesThatAreNotTold()
{
    const Grid grid = sheetOf({.sheetData = "<row><c><v>1</v></c><c><v>2</v></c></row>"
                                            "<row r='5'><c r='D5'><v>3</v></c><c><v>4</v></c></row>"
                                            "<row><c r='B9'><v>5</v></c></row>"});
    QCOMPARE(grid.text(0, 1), QStringLiteral("2"));
    QCOMPARE(grid.text(4, 3), QStringLiteral("3"));
    QCOMPARE(grid.text(4, 4), QStringLiteral("4"));
    QCOMPARE(grid.text(8, 1), QStringLiteral("5"));
}

void TstReadXlsx::placesOutOfRange_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("row") << QByteArray("<row r='1048577'><c><v>1</v></c></row>") << true;
    QTest::newRow("huge row") << QByteArray("<row r='99999999999999999999'><c><v>1</v></c></row>")
                              << true;
    QTest::newRow("no row") << QByteArray("<row r='0'/>") << true;
    QTest::newRow("negative") << QByteArray("<row r='-1'/>") << true;
    QTest::newRow("no column") << QByteArray("<row><c r='1'><v>1</v></c></row>") << true;
    QTest::newRow("column") << QByteArray("<row><c r='AMK1'><v>1</v></c></row>") << true;
    QTest::newRow("huge column") << QByteArray("<row><c r='ZZZZZZZZZZ1'><v>1</v></c></row>")
                                 << true;
    QTest::newRow("backwards") << QByteArray(
        "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>")
                               << true;
    // Excel gives styles to whole rows and columns: cells without a text are nowhere.
    QTest::newRow("empty, far right") << QByteArray("<row><c r='XFD1' s='1'/></row>") << false;
    QTest::newRow("empty, far down") << QByteArray("<row r='1048577'><c s='1'/></row>") << false;
    QTest::newRow("last") << QByteArray("<row r='1048576'><c r='AMJ1048576'><v>1</v></c></row>")
                          << false;
}

void TstReadXlsx::placesOutOfRange()
{
    QFETCH(QByteArray, rows);
    QFETCH(bool, isRefused);
    QCOMPARE(fails(ErrorCode::Invalid, [&] { sheetOf({.sheetData = rows}); }), isRefused);
}

void TstReadXlsx::hiddenParts()
{
    const Grid grid = sheetOf({.sheetData = "<row r='1'><c r='A1'><v>1</v></c></row><row r='2' "
                                            "hidden='1'><c r='D2'><v>2</v></c></row>"
                                            "<row r='3' hidden='1'/>",
        .beforeData = "<cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' "
                      "hidden='1'/></cols>"});
    QVERIFY(!grid.isRowHidden(0) && grid.isRowHidden(1));
    QVERIFY(!grid.isRowHidden(2)); // it holds nothing
    QVERIFY(!grid.isColumnHidden(0) && grid.isColumnHidden(1) && grid.isColumnHidden(2));
    QVERIFY(!grid.isColumnHidden(3) && !grid.isColumnHidden(4));
}

void TstReadXlsx::mergesAndLinks()
{
    const Grid grid = sheetOf(
        {.sheetData = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1' "
                      "t='str'><f>HYPERLINK(\"https://fb.com/b?x=1\",\"b\")</f><v>b</v></c>"
                      "<c r='D1' t='str'><f>HYPERLINK(A1&amp;\"x\")</f><v>c</v></c></row>",
            .afterData = "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A1:XFD1048576'/>"
                         "<mergeCell ref='Z9:AA9'/></mergeCells><hyperlinks>"
                         "<hyperlink ref='A1' r:id='rId1' location='p'/><hyperlink ref='B1' "
                         "location='Sheet2!A1'/><hyperlink ref='H8' r:id='rId1'/></hyperlinks>",
            .sheetRelations
            = "<Relationship Id='rId1' TargetMode='External' Type='x/hyperlink' "
              "Target='https://www.facebook.com/anh'/><Relationship Id='rId2' "
              "TargetMode='External' Type='x/oleObject' Target='file:///etc/passwd'/>"});
    QCOMPARE(grid.merges(), (QList<QRect>{QRect(0, 0, 2, 1), QRect(0, 0, 4, 1)}));
    QCOMPARE(grid.link(0, 0), QStringLiteral("https://www.facebook.com/anh#p"));
    QVERIFY(grid.link(0, 1).isEmpty());
    QCOMPARE(grid.link(0, 2), QStringLiteral("https://fb.com/b?x=1"));
    QVERIFY(grid.link(0, 3).isEmpty());
    QVERIFY(grid.link(7, 7).isEmpty());
}

void TstReadXlsx::sheetsInOrder()
{
    SmallXlsx xlsx;
    xlsx.more = {
        {"xl/workbook.xml",
            "<workbook xmlns:q='q'><sheets><sheet name='B' q:id='b'/><sheet name='Biểu đồ' "
            "q:id='c'/><sheet name='A' state='veryHidden' q:id='a'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/one.xml'/>"
            "<Relationship Id='b' Type='x/worksheet' Target='/XL/worksheets/Two.xml'/>"
            "<Relationship Id='c' Type='x/chartsheet' Target='worksheets/one.xml'/>"
            "</Relationships>"},
        {"xl/worksheets/one.xml",
            "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
        {"xl/worksheets/two.xml",
            "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"},
        {"xl/vbaProject.bin", "x"}};
    const Workbook workbook = readWorkbook(xlsx.bytes());
    QCOMPARE(workbook.sheets.size(), 2);
    QCOMPARE(workbook.sheets[0].name, QStringLiteral("B"));
    QCOMPARE(workbook.sheets[0].text(0, 0), QStringLiteral("2"));
    QVERIFY(!workbook.sheets[0].isHidden);
    QVERIFY(workbook.sheets[1].isHidden);
    QCOMPARE(workbook.remarks, QList<Remark>{Remark::Macros});
}

void TstReadXlsx::partsWhereTheyAre()
{
    // As some servers write them: another folder, targets from the root, backslashes.
    const QByteArray zip = zipOf({{"[Content_Types].xml", "<Types>spreadsheetml</Types>"},
        {"_rels\\.rels",
            "<Relationships><Relationship Id='x' Type='y/officeDocument' "
            "Target='/book/main.xml'/></Relationships>"},
        {"book\\main.xml", "<workbook><sheets><sheet name='S' id='s'/></sheets></workbook>"},
        {"book\\_rels\\main.xml.rels",
            "<Relationships><Relationship Id='s' Type='y/worksheet' "
            "Target='../data/./s.xml'/></Relationships>"},
        {"data\\s.xml",
            "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"}});
    QCOMPARE(fileKind(zip), FileKind::Xlsx);
    QCOMPARE(readWorkbook(zip).sheets[0].text(0, 0), QStringLiteral("1"));
}

void TstReadXlsx::strictNamespaces()
{
    SmallXlsx xlsx;
    xlsx.more = {{"xl/worksheets/sheet1.xml",
        "<m:worksheet xmlns:m='http://purl.oclc.org/ooxml/spreadsheetml/main'><m:sheetData><m:row "
        "r='1'><m:c r='A1' t='d'><m:v>2026-09-05</m:v></m:c></m:row></m:sheetData></m:worksheet>"}};
    QCOMPARE(sheetOf(xlsx).text(0, 0), QStringLiteral("05/09/2026"));
}

void TstReadXlsx::nothingToSee()
{
    // A picture on a sheet is no cell; its anchor has elements called row and col.
    SmallXlsx picture{.afterData = "<drawing r:id='rId1'/><oleObjects><from><col>1</col>"
                                   "<row>2</row></from></oleObjects>"};
    QCOMPARE(readWorkbook(picture.bytes()).sheets.size(), 1);
    QVERIFY(sheetOf(picture).isEmpty());
    SmallXlsx none;
    none.more = {{"xl/workbook.xml", "<workbook><sheets/></workbook>"}};
    QVERIFY(fails(ErrorCode::Invalid, [&] { sheetOf(none); }));
}

void TstReadXlsx::anotherKindIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("nothing") << QByteArray() << FileKind::Empty;
    QTest::newRow("start of a zip") << QByteArray("PK") << FileKind::Damaged;
    QTest::newRow("cut") << SmallXlsx().bytes().chopped(100) << FileKind::Damaged;
    QTest::newRow("other zip") << zipOf({{"a.txt", "a"}}) << FileKind::Other;
    QTest::newRow("xlsb") << zipOf({{"xl/workbook.bin", "a"}}) << FileKind::OldOffice;
    QTest::newRow("docx") << zipOf({{"word/document.xml", "a"}}) << FileKind::Docx;
    QTest::newRow("ods") << zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false}})
                         << FileKind::Ods;
    QTest::newRow("odt") << zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", false}})
                         << FileKind::Odt;
    QTest::newRow("xls") << QByteArray(
        ole + QByteArray(512, '\0') + QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16))
                         << FileKind::Xls;
    QTest::newRow("password") << QByteArray(ole + QByteArray(2000, '\0')) << FileKind::Encrypted;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << FileKind::Pdf;
    QTest::newRow("program") << QByteArray("MZ" + QByteArray(500, '\0')) << FileKind::Program;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n") << FileKind::Other;
    QTest::newRow("bytes") << QByteArray(100, '\x01') << FileKind::Other;
}

void TstReadXlsx::anotherKindIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileKind, kind);
    QCOMPARE(fileKind(bytes), kind);
    const auto error = errorOf([&] { readWorkbook(bytes); });
    QVERIFY(error && error->message.contains("%1"));
    QCOMPARE(error->code, bytes.isEmpty() ? ErrorCode::EmptyFile : ErrorCode::Invalid);
    // Letters that only look like it are a table all the same.
    QCOMPARE(fileKind("MZ;An\nPK;Ba\n"), FileKind::Text);
    QCOMPARE(fileKind("\xEF\xBB\xBF\n<HTML><table>"), FileKind::Html);
}

void TstReadXlsx::manySheets()
{
    QByteArray sheets;
    QByteArray relations;
    for (int i = 0; i < 500; ++i) {
        const QByteArray id = "r" + QByteArray::number(i);
        sheets += "<sheet name='" + id + "' id='" + id + "'/>";
        relations
            += "<Relationship Id='" + id + "' Type='x/worksheet' Target='worksheets/sheet1.xml'/>";
    }
    SmallXlsx xlsx{.sheetData = "<row><c><v>1</v></c></row>"};
    xlsx.more = {{"xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"}};
    const Workbook workbook = readWorkbook(xlsx.bytes());
    QCOMPARE(workbook.sheets.size(), 500);
    QCOMPARE(workbook.sheets[499].name, QStringLiteral("r499"));
}

void TstReadXlsx::writtenByLibxlsxwriter()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("book.xlsx");
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Danh sách");
    lxw_format *format = workbook_add_format(book);
    format_set_font_name(format, ".VnTime");
    format_set_num_format(format, "0000 000 000");
    worksheet_set_column(sheet, 0, 0, 20, format);
    worksheet_write_number(sheet, 0, 0, 912345678, nullptr);
    worksheet_write_url(sheet, 1, 1, "https://www.facebook.com/anh", nullptr);
    worksheet_merge_range(sheet, 2, 0, 2, 3, "Gộp", nullptr);
    worksheet_write_formula_str(sheet, 3, 0, "=A1&\"\"", nullptr, "Đã tính");
    constexpr int rows = 100000;
    for (int row = 4; row < rows; ++row) {
        for (lxw_col_t column = 0; column < 8; ++column) {
            const QByteArray name = "Nguyễn Thị " + QByteArray::number(row * 8 + column);
            worksheet_write_string(sheet, lxw_row_t(row), column, name.constData(), nullptr);
        }
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    const QByteArray bytes = fileBytes(path);
    QElapsedTimer timer;
    timer.start();
    const Grid grid = readWorkbook(bytes).sheets.value(0);
    qInfo("100,000 rows of 8 cells: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 10000 * slowness); // of a machine that does other things too
    QCOMPARE(grid.rowCount(), rows);
    QCOMPARE(grid.name, QStringLiteral("Danh sách"));
    QCOMPARE(grid.text(0, 0), QStringLiteral("0912 345 678"));
    QCOMPARE(grid.style(0, 0).font, QStringLiteral(".VnTime"));
    QCOMPARE(grid.link(1, 1), QStringLiteral("https://www.facebook.com/anh"));
    QCOMPARE(grid.merges(), QList<QRect>{QRect(0, 2, 4, 1)});
    QCOMPARE(grid.text(3, 0), QStringLiteral("Đã tính"));
    QCOMPARE(grid.text(rows - 1, 7), QStringLiteral("Nguyễn Thị %1").arg(rows * 8 - 1));
}

void TstReadXlsx::writtenByLibreOffice()
{
    const QByteArray csv
        = "Họ tên;Ngày;Số;Đúng;Tính\n\"Đỗ \"\"Ánh\"\"\nBa\";2026-09-05;912345678;TRUE;=1+1\n";
    const QByteArray sheet = converted(csv, "csv", "xlsx", semicolonFilter);
    const Grid grid = readWorkbook(sheet).sheets.value(0);
    QCOMPARE(grid.text(0, 0), QStringLiteral("Họ tên"));
    QCOMPARE(grid.text(1, 0), QStringLiteral("Đỗ \"Ánh\"\nBa"));
    QCOMPARE(grid.text(1, 1), QStringLiteral("05/09/2026"));
    QCOMPARE(grid.kind(1, 1), CellKind::Date);
    QCOMPARE(grid.text(1, 2), QStringLiteral("912345678"));
    QCOMPARE(grid.text(1, 3), QStringLiteral("TRUE"));
    QCOMPARE(grid.kind(1, 3), CellKind::Boolean);
    QVERIFY(!grid.style(1, 0).font.isEmpty());
}

QTEST_GUILESS_MAIN(TstReadXlsx)
#include "tst_readxlsx.moc"
