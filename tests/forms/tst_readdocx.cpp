#include "core/forms/readers/readers.h"
#include "tests/support/errors.h"
#include "tests/support/libreoffice.h"
#include "tests/support/smalldocx.h"

#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

Grid pageOf(const SmallDocx &docx)
{
    return readWorkbook(docx.bytes()).sheets.value(0);
}

Grid pageOf(const QByteArray &body)
{
    return pageOf(SmallDocx{.body = body});
}

QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text
        + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &text)
{
    return "<w:p>" + run(text) + "</w:p>";
}

QByteArray cell(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

QByteArray row(const QByteArray &cells, const QByteArray &properties = {})
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

QByteArray table(const QByteArray &rows, int columns = 1)
{
    return "<w:tbl><w:tblPr/><w:tblGrid>" + QByteArray("<w:gridCol/>").repeated(columns)
        + "</w:tblGrid>" + rows + "</w:tbl>";
}

// What a paragraph with these runs reads as.
QString textOf(const QByteArray &content)
{
    return pageOf(table(row("<w:tc><w:p>" + content + "</w:p></w:tc>"))).text(0, 0);
}

} // namespace

class TstReadDocx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingOrder();
    void texts_data();
    void texts();
    void linesOfACell();
    void merges();
    void deletedRows();
    void fonts();
    void links();
    void tablesInCells();
    void layoutTables();
    void partsWhereTheyAre();
    void limits_data();
    void limits();
    void writtenByLibreOffice();
};

void TstReadDocx::readingOrder()
{
    const Grid grid = pageOf(paragraph("CÔNG ĐOÀN MẪU") + "<w:p/>" + "<w:p>" + run("Đơn vị:")
        + "<w:r><w:tab/></w:r>" + run("Trường A") + "</w:p>"
        + table(row(cell("STT") + cell("Họ tên")) + row(cell("") + cell("Đỗ Ánh")))
        + "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + paragraph("Người lập")
        + "</w:sdtContent></w:sdt><w:sectPr/>");
    QCOMPARE(grid.text(0, 0), QStringLiteral("CÔNG ĐOÀN MẪU"));
    QCOMPARE(grid.filledRow(1), 2);
    QCOMPARE(grid.text(2, 0), QStringLiteral("Đơn vị:"));
    QCOMPARE(grid.text(2, 1), QStringLiteral("Trường A")); // after a tab
    QCOMPARE(grid.text(3, 1), QStringLiteral("Họ tên"));
    QCOMPARE(grid.filledColumns(4), QList<int>{1}); // numbered by Word
    QCOMPARE(grid.text(5, 0), QStringLiteral("Người lập"));
    QCOMPARE(grid.rowCount(), 6);
}

void TstReadDocx::texts_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const QByteArray &content, const char *text) {
        QTest::newRow(name) << content << QString::fromUtf8(text);
    };
    const auto mark = [](const char *type) -> QByteArray {
        return QByteArray("<w:r><w:fldChar w:fldCharType='") + type + "'/></w:r>";
    };
    const QByteArray instruction = "<w:r><w:instrText> DATE </w:instrText></w:r>";
    add("runs", run("Đỗ ") + run("Ánh"), "Đỗ Ánh");
    add("marks", "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/></w:r>",
        "A\tB\nC-");
    add("inserted", "<w:ins>" + run("An") + "</w:ins>", "An");
    add("deleted", run("An") + "<w:del><w:r><w:delText>Ba</w:delText></w:r></w:del>", "An");
    add("moved", "<w:moveFrom>" + run("Ba") + "</w:moveFrom><w:moveTo>" + run("An") + "</w:moveTo>",
        "An");
    add("smart tag", "<w:smartTag><w:smartTagPr/>" + run("An") + "</w:smartTag>", "An");
    add("hidden", run("An") + run("Ba", "<w:vanish/>") + run("Cô", "<w:vanish w:val='0'/>"),
        "AnCô");
    add("field", mark("begin") + instruction + mark("separate") + run("05/09") + mark("end"),
        "05/09");
    add("field without a result", mark("begin") + instruction + mark("end") + run("An"), "An");
    add("field in a field",
        mark("begin") + instruction + mark("begin") + run("x") + mark("separate") + run("y")
            + mark("end") + mark("separate") + run("An") + mark("end"),
        "An");
    add("end of a field from above", mark("separate") + run("An") + mark("end"), "An");
    add("simple field", "<w:fldSimple w:instr='PAGE'>" + run("7") + "</w:fldSimple>", "7");
    add("text box",
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
            + paragraph("hộp")
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
              "<w:pict>"
            + paragraph("hộp") + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("An"),
        "An");
    add("note", run("An") + "<w:r><w:footnoteReference w:id='1'/></w:r>", "An");
    add("former properties",
        "<w:pPr><w:pStyle w:val='x'/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>" + run("An"),
        "An");
}

void TstReadDocx::texts()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, text);
    QCOMPARE(textOf(content), text);
}

void TstReadDocx::linesOfACell()
{
    const Grid grid = pageOf(table(row("<w:tc><w:p/>" + paragraph("An") + paragraph("Ba")
        + "<w:p/></w:tc><w:tc><w:p/><w:p/></w:tc>")));
    QCOMPARE(grid.text(0, 0), QStringLiteral("An\nBa"));
    QCOMPARE(grid.columnCount(), 1);
}

void TstReadDocx::merges()
{
    const QByteArray restart = "<w:vMerge w:val='restart'/>";
    const Grid grid = pageOf(table(row(cell("rộng", "<w:gridSpan w:val='2'/>") + cell("c"))
        + row(cell("cao", restart) + cell("b"), "<w:gridBefore w:val='1'/>")
        + row(cell("a") + cell("che", "<w:vMerge/>"))
        + row(cell("a") + cell("khác", restart) + cell("c"))
        + row(cell("x", "<w:vMerge w:val='continue'/>") + cell("", "<w:vMerge/>"))));
    QCOMPARE(grid.text(0, 2), QStringLiteral("c"));
    QCOMPARE(grid.text(1, 1), QStringLiteral("cao"));
    QVERIFY(grid.text(2, 1).isEmpty());
    QCOMPARE(grid.merges().size(), 3);
    for (const QRect &merge : {QRect(0, 0, 2, 1), QRect(1, 1, 1, 2), QRect(1, 3, 1, 2)})
        QVERIFY(grid.merges().contains(merge));
    QCOMPARE(grid.text(3, 1), QStringLiteral("khác"));
    QCOMPARE(grid.text(4, 0), QStringLiteral("x")); // goes on with nothing
}

void TstReadDocx::deletedRows()
{
    const Grid grid = pageOf(table(
        row(cell("An")) + row(cell("Ba"), "<w:del w:author='x'/>") + row(cell("Cô"), "<w:ins/>")));
    QCOMPARE(grid.rowCount(), 2);
    QCOMPARE(grid.text(1, 0), QStringLiteral("Cô"));
}

void TstReadDocx::fonts()
{
    const auto font = [](const QByteArray &name) {
        return QByteArray("<w:rFonts w:ascii='" + name + "' w:hAnsi='" + name + "'/>");
    };
    const QByteArray styles = "<w:docDefaults><w:rPrDefault><w:rPr>" + font("Calibri")
        + "</w:rPr></w:rPrDefault></w:docDefaults>"
          "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:rPr/></w:style>"
          "<w:style w:type='paragraph' w:styleId='Old'><w:rPr>"
        + font(".VnTime") + "</w:rPr><w:tblStylePr><w:rPr>" + font("Arial")
        + "</w:rPr></w:tblStylePr></w:style>"
          "<w:style w:type='paragraph' w:styleId='Child'><w:basedOn w:val='Old'/></w:style>"
          "<w:style w:type='paragraph' w:styleId='Circle'><w:basedOn w:val='Circle'/></w:style>"
          "<w:style w:type='character' w:styleId='Vni'><w:rPr>"
        + font("VNI-Times") + "</w:rPr></w:style>";
    const auto styled = [](const QByteArray &style, const QByteArray &content) {
        return QByteArray(
            "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + content + "</w:p>");
    };
    const QByteArray theme = "<w:rFonts w:asciiTheme='minorHAnsi'/>";
    const Grid grid = pageOf(
        SmallDocx{.body = paragraph("0") + styled("Old", run("1")) + styled("Child", run("2"))
                + styled("Circle", run("3")) + styled("Old", run("4", "<w:rStyle w:val='Vni'/>"))
                + styled("Old", run("5", font("Arial") + "<w:rStyle w:val='Vni'/>"))
                + styled("Child", run("6 ") + run("7", font("Arial")) + run("8", theme)),
            .styles = styles});
    const QStringList wanted{
        "Calibri", ".VnTime", ".VnTime", "Calibri", "VNI-Times", "Arial", ".VnTime"};
    for (int i = 0; i < wanted.size(); ++i)
        QCOMPARE(grid.style(i, 0).font, wanted[i]);
    const QList<FontRun> runs{{0, ".VnTime"}, {2, "Arial"}, {3, ".VnTime"}};
    QCOMPARE(grid.runs(6, 0), runs);
    QVERIFY(grid.runs(5, 0).isEmpty());
}

void TstReadDocx::links()
{
    const auto mark = [](const char *type) -> QByteArray {
        return QByteArray("<w:r><w:fldChar w:fldCharType='") + type + "'/></w:r>";
    };
    const auto field = [&](const QByteArray &first, const QByteArray &second) -> QByteArray {
        return mark("begin") + "<w:r><w:instrText>" + first
            + "</w:instrText></w:r><w:r><w:instrText>" + second + "</w:instrText></w:r>"
            + mark("separate") + run("Xem") + mark("end");
    };
    const QList<QByteArray> contents{"<w:hyperlink r:id='r1'>" + run("Xem") + "</w:hyperlink>",
        "<w:hyperlink r:id='r1' w:anchor='p'>" + run("Xem") + "</w:hyperlink>",
        "<w:hyperlink w:anchor='p'>" + run("Xem") + "</w:hyperlink>",
        "<w:hyperlink r:id='r2'>" + run("Xem") + "</w:hyperlink>",
        field(" HYPERLINK \"https://fb.", "com/c\" \\o \"d\""), field("HYPERLINK \\l \"x\"", ""),
        "<w:fldSimple w:instr='HYPERLINK &quot;https://fb.com/e&quot;'>" + run("Xem")
            + "</w:fldSimple>"};
    QByteArray body;
    for (const QByteArray &content : contents)
        body += "<w:p>" + content + "</w:p>";
    const Grid grid = pageOf(SmallDocx{.body = body,
        .relations = "<Relationship Id='r1' TargetMode='External' Type='x/hyperlink' "
                     "Target='https://fb.com/a'/><Relationship Id='r2' Type='x/hyperlink' "
                     "Target='x.xml'/>"});
    const QStringList wanted{"https://fb.com/a", "https://fb.com/a#p", "", "", "https://fb.com/c",
        "", "https://fb.com/e"};
    for (int i = 0; i < wanted.size(); ++i) {
        QCOMPARE(grid.text(i, 0), QStringLiteral("Xem"));
        QCOMPARE(grid.link(i, 0), wanted[i]);
    }
}

void TstReadDocx::tablesInCells()
{
    const QByteArray inner = table(row(cell("An", "<w:gridSpan w:val='9'/>") + cell("Ba")), 2);
    const Grid grid
        = pageOf(table(row("<w:tc>" + paragraph("x") + inner + "</w:tc>" + cell("c")), 2));
    QCOMPARE(grid.text(0, 0), QStringLiteral("x\nAn\nBa"));
    QCOMPARE(grid.text(0, 1), QStringLiteral("c"));
    QCOMPARE(grid.rowCount(), 1);
}

void TstReadDocx::layoutTables()
{
    const QByteArray list = table(row(cell("STT") + cell("Họ tên") + cell("Email"))
            + row(cell("1", "<w:vMerge w:val='restart'/>") + cell("An") + cell("a@b.vn"))
            + row(cell("", "<w:vMerge/>") + cell("Ba") + cell("b@b.vn")),
        3);
    const Grid grid
        = pageOf(table(row(cell("Trái") + "<w:tc>" + paragraph("Đơn vị: A") + paragraph("1. Mục")
                           + list + paragraph("Người lập") + "</w:tc>" + cell("Phải"))
            + row(cell("Dưới") + cell("x"))));
    QStringList firsts;
    for (int i = 0; i < grid.rowCount(); ++i)
        firsts.append(grid.text(i, 0));
    QCOMPARE(firsts.join('|'), QStringLiteral("Trái|Đơn vị: A|1. Mục|STT|1||Người lập|Phải|Dưới"));
    QCOMPARE(grid.text(5, 1), QStringLiteral("Ba"));
    QCOMPARE(grid.merges(), QList<QRect>{QRect(0, 4, 1, 2)});
    QCOMPARE(grid.text(8, 1), QStringLiteral("x"));
}

void TstReadDocx::partsWhereTheyAre()
{
    const QByteArray zip = zipOf({{"[Content_Types].xml", "<Types>wordprocessingml</Types>"},
        {"_rels/.rels",
            "<Relationships><Relationship Id='x' Type='y/officeDocument' Target='/a/b.xml'/>"
            "</Relationships>"},
        {"a/b.xml",
            "<m:document xmlns:m='http://purl.oclc.org/ooxml/wordprocessingml/main'>"
            "<m:body><m:p><m:r><m:t>An</m:t></m:r></m:p></m:body></m:document>"},
        {"word/vbaProject.bin", "x"}});
    QCOMPARE(fileKind(zip), FileKind::Docx);
    const Workbook workbook = readWorkbook(zip);
    QCOMPARE(workbook.sheets.value(0).text(0, 0), QStringLiteral("An"));
    QCOMPARE(workbook.remarks, QList<Remark>{Remark::Macros});
}

void TstReadDocx::limits_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("long cell") << table(row(cell(QByteArray(40000, 'a'))));
    QTest::newRow("many columns") << table(
        row(cell("", "<w:gridSpan w:val='99999999'/>") + cell("a")));
    QTest::newRow("before them") << table(row(cell("a"), "<w:gridBefore w:val='1024'/>"));
    QTest::newRow("many tabs") << "<w:p><w:r>" + QByteArray("<w:tab/>").repeated(1024)
            + "<w:t>a</w:t></w:r></w:p>";
    QByteArray deep = paragraph("a");
    for (int i = 0; i < 30; ++i)
        deep = table(row("<w:tc>" + deep + "</w:tc>"));
    QTest::newRow("deep") << deep;
    QTest::newRow("no end") << QByteArray("<w:p>");
}

void TstReadDocx::limits()
{
    QFETCH(QByteArray, body);
    QVERIFY(fails(ErrorCode::Invalid, [&] { pageOf(body); }));
}

void TstReadDocx::writtenByLibreOffice()
{
    const QByteArray html
        = "<meta charset='utf-8'><p>Đơn vị: Trường A</p><table><tr><td>STT</td><td>Họ tên</td>"
          "<td>Link</td></tr><tr><td rowspan=2>1</td><td><font face='Arial'>Đỗ</font><br>Ánh"
          "</td><td><a href='https://fb.com/a'>Xem</a></td></tr><tr><td>Ba</td><td></td></tr>"
          "</table><p>Người lập</p>";
    const QByteArray page = converted(html, "html", "docx:MS Word 2007 XML", "HTML (StarWriter)");
    const Grid grid = readWorkbook(page).sheets.value(0);
    QCOMPARE(grid.text(0, 0), QStringLiteral("Đơn vị: Trường A"));
    QCOMPARE(grid.text(1, 1), QStringLiteral("Họ tên"));
    QCOMPARE(grid.text(2, 1), QStringLiteral("Đỗ\nÁnh"));
    QCOMPARE(grid.link(2, 2), QStringLiteral("https://fb.com/a"));
    QCOMPARE(grid.text(3, 1), QStringLiteral("Ba"));
    QVERIFY(grid.merges().contains(QRect(0, 2, 1, 2)));
    QCOMPARE(grid.style(2, 1).font, QStringLiteral("Arial"));
    QCOMPARE(grid.text(grid.rowCount() - 1, 0), QStringLiteral("Người lập"));
}

QTEST_GUILESS_MAIN(TstReadDocx)
#include "tst_readdocx.moc"
